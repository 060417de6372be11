"""The kind of a statement contradicts the quotation marks in the text.

## What it checks

A direct statement and a term lie wholly between marks; a mixed one in part, and not wholly; an
indirect and an unmarked direct one overlap no stretch between marks, but those of statements
inside it. An unmarked direct one is declared as an anomaly too.

## Why it matters

Whether words are somebody's own or a reporter's is the first question of whoever cites them.

## How to mend it

Correct the kind, or the extent of the statement.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD613",
    name="kind-contradicts-marks",
    severity="error",
    table="statements",
    field="kind",
    query="""
WITH marked AS (
  SELECT s.row_number,
    max(CASE WHEN f.start_char <= s.start_char AND s.end_char <= f.end_char THEN 1 ELSE 0 END) AS wholly,
    max(CASE WHEN NOT EXISTS (
      SELECT 1 FROM statements n
      WHERE n.source_id = s.source_id AND n.row_number <> s.row_number
        AND s.start_char <= n.start_char AND n.end_char <= s.end_char
        AND n.start_char < f.end_char AND f.start_char < n.end_char
    ) THEN 1 ELSE 0 END) AS own
  FROM statements s
  JOIN found_quotations f ON f.source_id = s.source_id AND f.start_char < s.end_char AND s.start_char < f.end_char
  GROUP BY s.row_number
)
SELECT s.row_number, s.kind AS value, s.exact, s.source_id, s.start_char, s.end_char
FROM statements s
JOIN texts t ON t.source_id = s.source_id
LEFT JOIN marked m ON m.row_number = s.row_number
WHERE t.body IS NOT NULL AND (
    (s.kind IN ('direct', 'term') AND coalesce(m.wholly, 0) = 0)
    OR (s.kind = 'mixed' AND (m.row_number IS NULL OR m.wholly = 1))
    OR (s.kind IN ('indirect', 'unmarked_direct') AND coalesce(m.own, 0) = 1)
    OR (s.kind = 'unmarked_direct' AND NOT EXISTS (
      SELECT 1 FROM anomalies a
      WHERE a.source_id = s.source_id AND a.kind = 'unmarked_direct'
        AND a.start_char < s.end_char AND s.start_char < a.end_char
    ))
  )
""",
    message=(
        "found the kind {value} for '{exact}'; expected the kind that its quotation marks "
        "show"
    ),
    hint="correct the kind, or the extent of the statement",
    docs=__doc__,
)
