"""A stretch between quotation marks is in no statement.

## What it checks

Every stretch between quotation marks that the scan finds is a row of `statement_quotes`, or the
whole of a statement of the kind `term`, with just these offsets.

## Why it matters

A quotation that is passed over is lost for whoever asks who said what.

## How to mend it

Code the statement that the words belong to; marks around a word or phrase outside reported
speech are a `term`.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD801",
    name="quotation-uncovered",
    severity="error",
    table="sources",
    query="""
SELECT f.source_id, f.start_char, f.end_char, f.exact AS value
FROM found_quotations f
LEFT JOIN (
  SELECT s.source_id, q.start_char, q.end_char
  FROM statement_quotes q
  JOIN statements s ON s.statement_id = q.statement_id
  UNION ALL
  SELECT s.source_id, s.start_char, s.end_char
  FROM statements s
  WHERE s.kind = 'term'
) c ON c.source_id = f.source_id AND c.start_char = f.start_char AND c.end_char = f.end_char
WHERE c.source_id IS NULL
""",
    message=(
        "found the quotation '{value}', which is in no statement; expected a row of "
        "statement_quotes"
    ),
    hint="code the statement that the words belong to",
    docs=__doc__,
)
