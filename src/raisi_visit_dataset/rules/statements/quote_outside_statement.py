"""A quoted stretch has nothing to do with its statement.

## What it checks

Each stretch in `statement_quotes` overlaps the words of its statement.

## Why it matters

The stretch would be counted as quoted words of somebody who did not say them.

## How to mend it

Give the stretch to the statement that it belongs to.
"""

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
)
