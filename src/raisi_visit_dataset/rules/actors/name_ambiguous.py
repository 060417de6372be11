"""One name stands for two participants in one source.

## What it checks

No two participants have the same name in scopes that overlap, unless both are named together by
it (`collective`).

## Why it matters

"The president" may be either of two; every mention and every speaker named so would be guessed.

## How to mend it

Narrow the scopes, or remove the name and decide each mention by itself.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD502",
    name="name-ambiguous",
    severity="error",
    table="participant_names",
    field="surface",
    query="""
SELECT n.row_number, n.surface AS value, n.participant_id, o.participant_id AS other
FROM participant_names n
JOIN participant_names o ON o.surface = n.surface AND o.row_number < n.row_number
  AND coalesce(o.scope_source_id, '') = coalesce(n.scope_source_id, '')
WHERE o.participant_id <> n.participant_id
  AND NOT (n.kind = 'collective' AND o.kind = 'collective')
UNION ALL
SELECT n.row_number, n.surface AS value, n.participant_id, o.participant_id AS other
FROM participant_names n
JOIN participant_names o ON o.surface = n.surface AND o.scope_source_id IS NULL
WHERE n.scope_source_id IS NOT NULL AND o.participant_id <> n.participant_id
  AND NOT (n.kind = 'collective' AND o.kind = 'collective')
""",
    message=(
        "found '{value}' for {participant_id} and for {other} in one scope; expected one "
        "participant"
    ),
    hint="narrow the scopes, or decide each mention by itself",
    docs=__doc__,
    failing=(
        Example(
            about="an office stands for two everywhere",
            added={
                "participant_names": (
                    {
                        "participant_name_id": "x1",
                        "participant_id": "berg",
                        "surface": "the envoy",
                        "kind": "office",
                    },
                    {
                        "participant_name_id": "x2",
                        "participant_id": "dale",
                        "surface": "the envoy",
                        "kind": "office",
                    },
                )
            },
            finds=(Finds("participant_names", "x2", "surface"),),
        ),
        Example(
            about="it stands for one everywhere, for another in one text",
            added={
                "participant_names": (
                    {
                        "participant_name_id": "x1",
                        "participant_id": "berg",
                        "surface": "the pact",
                        "kind": "epithet",
                        "scope_source_id": "s901",
                    },
                    {
                        "participant_name_id": "x2",
                        "participant_id": "dale",
                        "surface": "the pact",
                        "kind": "collective",
                    },
                ),
                "name_mentions": (
                    {
                        "name_mention_id": "s901-pact",
                        "source_id": "s901",
                        "exact": "the pact",
                        "participant_id": "berg",
                        "use": "name",
                    },
                ),
            },
            finds=(Finds("participant_names", "x1", "surface"),),
        ),
        Example(
            about="it stands for one in a text, for another everywhere",
            added={
                "participant_names": (
                    {
                        "participant_name_id": "x1",
                        "participant_id": "berg",
                        "surface": "the pact",
                        "kind": "epithet",
                    },
                    {
                        "participant_name_id": "x2",
                        "participant_id": "dale",
                        "surface": "the pact",
                        "kind": "epithet",
                        "scope_source_id": "s901",
                    },
                ),
                "name_mentions": (
                    {
                        "name_mention_id": "s901-pact",
                        "source_id": "s901",
                        "exact": "the pact",
                        "participant_id": "berg",
                        "use": "name",
                    },
                ),
            },
            finds=(Finds("participant_names", "x2", "surface"),),
        ),
        Example(
            about="it stands for two in one text, collective for one alone",
            added={
                "participant_names": (
                    {
                        "participant_name_id": "x1",
                        "participant_id": "berg",
                        "surface": "the pact",
                        "kind": "collective",
                        "scope_source_id": "s901",
                    },
                    {
                        "participant_name_id": "x2",
                        "participant_id": "dale",
                        "surface": "the pact",
                        "kind": "epithet",
                        "scope_source_id": "s901",
                    },
                ),
                "name_mentions": (
                    {
                        "name_mention_id": "s901-pact",
                        "source_id": "s901",
                        "exact": "the pact",
                        "participant_id": "berg",
                        "use": "name",
                    },
                ),
            },
            finds=(Finds("participant_names", "x2", "surface"),),
        ),
    ),
    passing=(
        Example(
            about="it stands for both together",
            added={
                "participant_names": (
                    {
                        "participant_name_id": "x1",
                        "participant_id": "berg",
                        "surface": "the leaders",
                        "kind": "collective",
                    },
                    {
                        "participant_name_id": "x2",
                        "participant_id": "ashby",
                        "surface": "the leaders",
                        "kind": "collective",
                    },
                )
            },
        ),
        Example(
            about="it stands for one in each text",
            added={
                "participant_names": (
                    {
                        "participant_name_id": "x1",
                        "participant_id": "dale",
                        "surface": "ports",
                        "kind": "epithet",
                        "scope_source_id": "s901",
                    },
                    {
                        "participant_name_id": "x2",
                        "participant_id": "berg",
                        "surface": "ports",
                        "kind": "epithet",
                        "scope_source_id": "s900",
                    },
                ),
                "name_mentions": (
                    {
                        "name_mention_id": "m1",
                        "source_id": "s901",
                        "exact": "ports",
                        "participant_id": "dale",
                        "use": "name",
                    },
                    {
                        "name_mention_id": "m2",
                        "source_id": "s901",
                        "exact": "ports",
                        "start_char": 52,
                        "end_char": 57,
                        "participant_id": "dale",
                        "use": "name",
                    },
                    {
                        "name_mention_id": "m3",
                        "source_id": "s900",
                        "exact": "ports",
                        "participant_id": "berg",
                        "use": "name",
                    },
                ),
            },
        ),
        Example(
            about="one participant has it twice",
            added={
                "participant_names": (
                    {
                        "participant_name_id": "x1",
                        "participant_id": "berg",
                        "surface": "the envoy",
                        "kind": "office",
                    },
                    {
                        "participant_name_id": "x2",
                        "participant_id": "berg",
                        "surface": "the envoy",
                        "kind": "epithet",
                    },
                )
            },
        ),
    ),
)
