"""A quoted stretch has nothing to do with its statement.

## What it checks

Each stretch in `statement_quotes` overlaps the words of its statement.

## Why it matters

The stretch would be counted as quoted words of somebody who did not say them.

## How to mend it

Give the stretch to the statement that it belongs to.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD611",
    name="quote-outside-statement",
    severity="error",
    table="statement_quotes",
    field="start_char",
    query="""
SELECT q.row_number, q.exact AS value, s.source_id, q.start_char, q.end_char
FROM statement_quotes q
JOIN statements s ON s.statement_id = q.statement_id
WHERE q.end_char <= s.start_char OR q.start_char >= s.end_char
""",
    message="found '{value}' outside the words of its statement; expected a stretch of them",
    hint="give the stretch to the statement that it belongs to",
    docs=__doc__,
    failing=(
        Example(
            about="a stretch of another statement",
            changed={"statement_quotes:s901-road-map/1": {"statement_id": "s901-pact"}},
            finds=(Finds("statement_quotes", "s901-pact/1", "start_char"),),
        ),
        Example(
            about="a stretch that ends where the statement begins",
            changed={
                "statements:s901-road-map": {
                    "exact": "” Ann",
                    "start_char": 58,
                    "end_char": 63,
                    "kind": "indirect",
                },
                "statement_utterances:s901-road-map/road-map": {
                    "start_char": 58,
                    "end_char": 63,
                    "relation": "summary",
                },
            },
            finds=(Finds("statement_quotes", "s901-road-map/1", "start_char"),),
        ),
        Example(
            about="a stretch that begins where the statement ends",
            changed={
                "statements:s901-road-map": {
                    "exact": "“",
                    "start_char": 19,
                    "end_char": 20,
                    "kind": "indirect",
                },
                "statement_utterances:s901-road-map/road-map": {
                    "start_char": 19,
                    "end_char": 20,
                    "relation": "summary",
                },
            },
            finds=(Finds("statement_quotes", "s901-road-map/1", "start_char"),),
        ),
    ),
    passing=(
        Example(
            about="a statement of which a part is quoted",
            changed={
                "statements:s901-road-map": {
                    "exact": "We agreed on a road map for the ports,” Ann Ashby",
                    "kind": "mixed",
                },
                "statement_utterances:s901-road-map/road-map": {"relation": "same_wording"},
            },
        ),
    ),
)
