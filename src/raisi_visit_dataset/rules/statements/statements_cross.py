"""Two statements overlap without one holding the other.

## What it checks

The words of two statements of one source are apart, or one's lie within the other's.

## Why it matters

Words that belong to two statements by halves belong to neither.

## How to mend it

Part the statements where one ends and the other begins.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD614",
    name="statements-cross",
    severity="error",
    table="statements",
    field="end_char",
    query="""
SELECT s.row_number, s.exact AS value, o.statement_id AS other, s.source_id, s.start_char, s.end_char
FROM statements s
JOIN statements o ON o.source_id = s.source_id AND s.start_char < o.start_char
  AND o.start_char < s.end_char AND s.end_char < o.end_char
""",
    message=(
        "found '{value}', which overlaps {other} in part; expected statements that are apart, "
        "or one within the other"
    ),
    hint="part the statements where one ends and the other begins",
    docs=__doc__,
)
