"""Statements of two occasions or two speakers are linked as one utterance.

## What it checks

A statement of an utterance has a speaker in common with the reference statement, and their
days, where both are known, are compatible in that their bounds overlap.

## Why it matters

The same words said twice are two utterances.

## How to mend it

Remove the link, or correct the speaker or the day.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD703",
    name="utterance-mixed",
    severity="error",
    table="statement_utterances",
    field="statement_id",
    query="""
SELECT l.row_number, l.statement_id AS value, l.utterance_id, s.source_id, l.start_char,
  l.end_char
FROM statement_utterances l
JOIN utterances u ON u.utterance_id = l.utterance_id
JOIN statements s ON s.statement_id = l.statement_id
JOIN statements r ON r.statement_id = u.reference_statement_id
WHERE s.said_latest < r.said_earliest OR s.said_earliest > r.said_latest
  OR NOT EXISTS (
    SELECT 1 FROM statement_participants p
    JOIN statement_participants q ON q.participant_id = p.participant_id
    WHERE p.statement_id = s.statement_id AND p.role IN ('speaker', 'co_speaker')
      AND q.statement_id = r.statement_id AND q.role IN ('speaker', 'co_speaker')
  )
""",
    message=(
        "found {value} in {utterance_id}, with another speaker or day than its reference; "
        "expected one occasion"
    ),
    hint="remove the link, or correct the speaker or the day",
    docs=__doc__,
    failing=(
        Example(
            about="a statement of another speaker",
            added={
                "statement_utterances": (
                    {
                        "statement_id": "s901-pact",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 140,
                        "end_char": 166,
                    },
                )
            },
            finds=(Finds("statement_utterances", "s901-pact/road-map", "statement_id"),),
        ),
        Example(
            about="a statement of the day before",
            changed={"statements:s900-visit": {"said": "2022-03-08", "said_basis": "external"}},
            added={
                "statement_utterances": (
                    {
                        "statement_id": "s900-visit",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 150,
                        "end_char": 182,
                    },
                ),
                "evidence": (
                    {
                        "evidence_id": "ev-said",
                        "target_table": "statements",
                        "target_id": "s900-visit",
                        "target_field": "said",
                        "value": "2022-03-08",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                ),
            },
            finds=(Finds("statement_utterances", "s900-visit/road-map", "statement_id"),),
        ),
        Example(
            about="a statement of the day after",
            changed={"statements:s900-visit": {"said": "2022-03-10", "said_basis": "external"}},
            added={
                "statement_utterances": (
                    {
                        "statement_id": "s900-visit",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 150,
                        "end_char": 182,
                    },
                ),
                "evidence": (
                    {
                        "evidence_id": "ev-said",
                        "target_table": "statements",
                        "target_id": "s900-visit",
                        "target_field": "said",
                        "value": "2022-03-10",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                ),
            },
            finds=(Finds("statement_utterances", "s900-visit/road-map", "statement_id"),),
        ),
        Example(
            about="the speaker of the reference is only addressed",
            changed={"statements:s901-pact": {"note": "An example."}},
            added={
                "statement_participants": (
                    {
                        "statement_id": "s901-pact",
                        "participant_id": "ashby",
                        "role": "addressee",
                        "ordinal": 1,
                        "resolution": "name",
                    },
                ),
                "statement_utterances": (
                    {
                        "statement_id": "s901-pact",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 140,
                        "end_char": 166,
                    },
                ),
            },
            finds=(Finds("statement_utterances", "s901-pact/road-map", "statement_id"),),
        ),
        Example(
            about="the speaker is only addressed in the reference",
            added={
                "statement_participants": (
                    {
                        "statement_id": "s900-road-map",
                        "participant_id": "berg",
                        "role": "addressee",
                        "ordinal": 1,
                        "resolution": "name",
                    },
                ),
                "statement_utterances": (
                    {
                        "statement_id": "s901-pact",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 140,
                        "end_char": 166,
                    },
                ),
            },
            finds=(Finds("statement_utterances", "s901-pact/road-map", "statement_id"),),
        ),
    ),
    passing=(
        Example(
            about="one who speaks along",
            added={
                "statement_participants": (
                    {
                        "statement_id": "s901-pact",
                        "participant_id": "ashby",
                        "role": "co_speaker",
                        "ordinal": 1,
                        "resolution": "name",
                    },
                ),
                "statement_utterances": (
                    {
                        "statement_id": "s901-pact",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 140,
                        "end_char": 166,
                    },
                ),
            },
        ),
        Example(
            about="a day that is known less finely",
            changed={"statements:s900-visit": {"said": "2022-03", "said_basis": "external"}},
            added={
                "statement_utterances": (
                    {
                        "statement_id": "s900-visit",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 150,
                        "end_char": 182,
                    },
                ),
                "evidence": (
                    {
                        "evidence_id": "ev-said",
                        "target_table": "statements",
                        "target_id": "s900-visit",
                        "target_field": "said",
                        "value": "2022-03",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                ),
            },
        ),
    ),
)
