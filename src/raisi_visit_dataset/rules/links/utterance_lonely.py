"""An utterance has fewer than two statements.

## What it checks

Each utterance is reported by two or more statements.

## Why it matters

An utterance is there to link reports; one report alone is just a statement.

## How to mend it

Link the other statement, or remove the utterance.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD701",
    name="utterance-lonely",
    severity="error",
    table="utterances",
    field="utterance_id",
    query="""
SELECT u.row_number, u.utterance_id AS value
FROM utterances u
LEFT JOIN statement_utterances l ON l.utterance_id = u.utterance_id
GROUP BY u.row_number, u.utterance_id
HAVING count(l.statement_id) < 2
""",
    message="found fewer than two statements of {value}; expected two or more",
    hint="link the other statement, or remove the utterance",
    docs=__doc__,
)
