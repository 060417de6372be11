"""The reference statement of an utterance is not linked as its reference.

## What it checks

The reference statement of each utterance is linked to it with the relation `reference`, and no
other statement is.

## Why it matters

Every other wording is described by how it relates to the reference.

## How to mend it

Correct the reference, or the relation.
"""

from raisi_visit_dataset.validation.example import Example, Finds
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
    WHERE l.utterance_id = u.utterance_id
      AND l.statement_id = u.reference_statement_id
      AND l.relation = 'reference'
  )
  OR EXISTS (
    SELECT 1 FROM statement_utterances l
    WHERE l.utterance_id = u.utterance_id
      AND l.statement_id <> u.reference_statement_id
      AND l.relation = 'reference'
  )
""",
    message=(
        "found {value} as reference of {utterance_id}, and the relations say otherwise; "
        "expected it alone with the relation reference"
    ),
    hint="correct the reference, or the relation",
    docs=__doc__,
    failing=(
        Example(
            about="the reference is called a paraphrase",
            changed={"statement_utterances:s900-road-map/road-map": {"relation": "near_verbatim"}},
            finds=(Finds("utterances", "road-map", "reference_statement_id"),),
            also=("RVD705",),
        ),
        Example(
            about="another statement is called the reference too",
            changed={"statement_utterances:s901-road-map/road-map": {"relation": "reference"}},
            finds=(Finds("utterances", "road-map", "reference_statement_id"),),
        ),
    ),
    passing=(
        Example(
            about="the other statement is the reference",
            changed={
                "utterances:road-map": {"reference_statement_id": "s901-road-map"},
                "statement_utterances:s900-road-map/road-map": {"relation": "same_wording"},
                "statement_utterances:s901-road-map/road-map": {"relation": "reference"},
            },
        ),
    ),
)
