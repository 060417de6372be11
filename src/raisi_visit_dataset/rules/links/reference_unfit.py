"""The reference statement of an utterance is not linked as its reference.

## What it checks

The reference statement of each utterance is linked to it with the relation `reference`, and no
other statement is.

## Why it matters

Every other wording is described by how it relates to the reference.

## How to mend it

Correct the reference, or the relation.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD702",
    name="reference-unfit",
    severity="error",
    table="utterances",
    field="reference_statement_id",
    query="""
SELECT u.row_number, u.reference_statement_id AS value, u.utterance_id
FROM utterances u
WHERE NOT EXISTS (
    SELECT 1 FROM statement_utterances l
    WHERE l.utterance_id = u.utterance_id AND l.statement_id = u.reference_statement_id AND l.relation = 'reference'
  )
  OR EXISTS (
    SELECT 1 FROM statement_utterances l
    WHERE l.utterance_id = u.utterance_id AND l.statement_id <> u.reference_statement_id AND l.relation = 'reference'
  )
""",
    message=(
        "found {value} as reference of {utterance_id}, and the relations say otherwise; "
        "expected it alone with the relation reference"
    ),
    hint="correct the reference, or the relation",
    docs=__doc__,
)
