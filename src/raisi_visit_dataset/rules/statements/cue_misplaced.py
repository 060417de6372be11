"""The cue of a statement stands too far from its words, or among them.

## What it checks

The cue lies in a sentence of the statement, or in the one before or after, and not among the
statement's own words.

## Why it matters

A "said" from another paragraph reports something else.

## How to mend it

Take the cue that reports these words.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD604",
    name="cue-misplaced",
    severity="error",
    table="statements",
    field="cue_start_char",
    query="""
WITH numbered AS (
  SELECT f.source_id, f.start_char, f.end_char,
    row_number() OVER (PARTITION BY f.source_id ORDER BY f.start_char) AS n
  FROM found_sentences f
), placed AS (
  SELECT s.row_number, min(a.n) AS first_n, max(a.n) AS last_n
  FROM statements s
  JOIN numbered a ON a.source_id = s.source_id AND a.start_char < s.end_char AND s.start_char < a.end_char
  GROUP BY s.row_number
)
SELECT s.row_number, s.cue AS value, s.source_id, s.cue_start_char AS start_char, s.cue_end_char AS end_char
FROM statements s
JOIN placed p ON p.row_number = s.row_number
JOIN numbered c ON c.source_id = s.source_id AND c.start_char <= s.cue_start_char AND s.cue_start_char < c.end_char
WHERE c.n < p.first_n - 1 OR c.n > p.last_n + 1
  OR (s.cue_start_char < s.end_char AND s.start_char < s.cue_end_char)
""",
    message=(
        "found the cue '{value}' too far from the words it reports, or among them; expected "
        "it beside them"
    ),
    hint="take the cue that reports these words",
    docs=__doc__,
)
