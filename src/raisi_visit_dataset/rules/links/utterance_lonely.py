"""An utterance has fewer than two statements.

## What it checks

Each utterance is reported by two or more statements.

## Why it matters

An utterance is there to link reports; one report alone is just a statement.

## How to mend it

Link the other statement, or remove the utterance.
"""

from raisi_visit_dataset.validation.example import Example, Finds
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
    failing=(
        Example(
            about="an utterance of one statement",
            removed=("statement_utterances:s901-road-map/road-map",),
            finds=(Finds("utterances", "road-map", "utterance_id"),),
            also=("RVD706",),
        ),
    ),
    passing=(
        Example(
            about="an utterance of three statements",
            added={
                "statement_utterances": (
                    {
                        "statement_id": "s900-visit",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 150,
                        "end_char": 182,
                    },
                )
            },
        ),
    ),
)
