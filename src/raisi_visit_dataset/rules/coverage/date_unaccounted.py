"""A word of time is in no time expression.

## What it checks

Every word of time that the scan finds overlaps a row of `time_expressions`. Harvest prefixes
and boilerplate are left alone.

## Why it matters

A date that is passed over may be the one that contradicts the others.

## How to mend it

Code the time expression.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD804",
    name="date-unaccounted",
    severity="error",
    table="sources",
    query="""
SELECT f.source_id, f.start_char, f.end_char, f.exact AS value
FROM found_dates f
WHERE NOT EXISTS (
  SELECT 1 FROM time_expressions x
  WHERE x.source_id = f.source_id AND x.start_char < f.end_char AND f.start_char < x.end_char
)
""",
    message="found '{value}', which is in no time expression; expected one",
    hint="code the time expression",
    docs=__doc__,
)
