"""The relation of two wordings is not that of their words.

## What it checks

A wording called the same is the same as the reference, but for case, space, quotation marks and
end punctuation; one called otherwise is not.

## Why it matters

Two translations that are called the same hide what a translator changed.

## How to mend it

Correct the relation.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD705",
    name="wording-differs",
    severity="error",
    table="statement_utterances",
    field="relation",
    query="""
SELECT l.row_number, l.relation AS value, l.utterance_id, w.source_id, l.start_char, l.end_char
FROM statement_utterances l
JOIN linked_words w ON w.row_number = l.row_number
JOIN utterances u ON u.utterance_id = l.utterance_id
JOIN linked_words r
  ON r.utterance_id = u.utterance_id AND r.statement_id = u.reference_statement_id
WHERE l.relation <> 'reference' AND (
    (l.relation = 'same_wording' AND w.words <> r.words)
    OR (l.relation <> 'same_wording' AND w.words = r.words)
  )
""",
    message=(
        "found the relation {value} to the reference of {utterance_id}; expected same_wording "
        "just where the words are the same"
    ),
    hint="correct the relation",
    docs=__doc__,
    failing=(
        Example(
            about="the same words are called a translation",
            changed={
                "statement_utterances:s901-road-map/road-map": {"relation": "translation_variant"}
            },
            finds=(Finds("statement_utterances", "s901-road-map/road-map", "relation"),),
        ),
        Example(
            about="other words are called the same",
            changed={"statement_utterances:s901-road-map/road-map": {"start_char": 33}},
            finds=(Finds("statement_utterances", "s901-road-map/road-map", "relation"),),
        ),
    ),
    passing=(
        Example(
            about="the same words but for the comma",
            changed={"statement_utterances:s901-road-map/road-map": {"end_char": 57}},
        ),
    ),
)
