"""Statements of two occasions or two speakers are linked as one utterance.

## What it checks

A statement of an utterance has a speaker in common with the reference statement, and their
days, where both are known, are compatible in that their bounds overlap.

## Why it matters

The same words said twice are two utterances.

## How to mend it

Remove the link, or correct the speaker or the day.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD703",
    name="utterance-mixed",
    severity="error",
    table="statement_utterances",
    field="statement_id",
    query="""
SELECT l.row_number, l.statement_id AS value, l.utterance_id, s.source_id, l.start_char, l.end_char
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
)
