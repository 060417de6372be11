"""One name stands for two participants in one source.

## What it checks

No two participants have the same name in scopes that overlap, unless both are named together by
it (`collective`).

## Why it matters

"The president" may be either of two; every mention and every speaker named so would be guessed.

## How to mend it

Narrow the scopes, or remove the name and decide each mention by itself.
"""

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
JOIN participant_names o ON o.surface = n.surface AND o.participant_id <> n.participant_id
  AND o.row_number < n.row_number
WHERE (n.scope_source_id IS NULL OR o.scope_source_id IS NULL OR n.scope_source_id = o.scope_source_id)
  AND NOT (n.kind = 'collective' AND o.kind = 'collective')
""",
    message=(
        "found '{value}' for {participant_id} and for {other} in one scope; expected one "
        "participant"
    ),
    hint="narrow the scopes, or decide each mention by itself",
    docs=__doc__,
)
