"""A stretch is recorded as quoted that does not stand between quotation marks.

## What it checks

Each row of `statement_quotes` is, with just these offsets, a stretch between quotation marks
that the scan finds, without the marks. Whether every such stretch is recorded is left to
`quotation-uncovered`.

## Why it matters

Words are only quoted if the text quotes them.

## How to mend it

Correct the offsets to the characters between the marks, or remove the row.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD612",
    name="quote-unmarked",
    severity="error",
    table="statement_quotes",
    field="start_char",
    query="""
SELECT q.row_number, q.exact AS value, s.source_id, q.start_char, q.end_char
FROM statement_quotes q
JOIN statements s ON s.statement_id = q.statement_id
JOIN texts t ON t.source_id = s.source_id
LEFT JOIN found_quotations f
  ON f.source_id = s.source_id AND f.start_char = q.start_char AND f.end_char = q.end_char
WHERE t.body IS NOT NULL AND f.source_id IS NULL
""",
    message=(
        "found '{value}' recorded as quoted; expected just the characters between two "
        "quotation marks"
    ),
    hint="correct the offsets to the characters between the marks, or remove the row",
    docs=__doc__,
    failing=(
        Example(
            about="a stretch with its mark",
            changed={
                "statement_quotes:s901-road-map/1": {
                    "exact": "“We agreed on a road map for the ports,"
                }
            },
            finds=(Finds("statement_quotes", "s901-road-map/1", "start_char"),),
        ),
        Example(
            about="a stretch that ends too early",
            changed={"statement_quotes:s901-road-map/1": {"exact": "We agreed on a road map"}},
            finds=(Finds("statement_quotes", "s901-road-map/1", "start_char"),),
        ),
        Example(
            about="a second stretch without marks",
            added={
                "statement_quotes": (
                    {"statement_id": "s901-pact", "ordinal": 1, "exact": "ten years"},
                )
            },
            finds=(Finds("statement_quotes", "s901-pact/1", "start_char"),),
        ),
    ),
    passing=(
        Example(
            about="just the words between the marks",
            changed={"statement_quotes:s901-road-map/1": {"ordinal": 2}},
        ),
    ),
)
