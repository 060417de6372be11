"""A time expression has a value that its type does not take, or lacks the one it needs.

## What it checks

A date has a value and no duration; a duration has no value, and a duration or a note that says
why it has none ("recent years"); what recurs has no value; a time read from a clock has a time
in UTC and a time zone.

## Why it matters

"Two-day" is a length, not a day; "08:30 UTC" without a zone for "noon" is three and a half
hours off.

## How to mend it

Correct the type, or fill in what it needs.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD316",
    name="time-value-unfit",
    severity="error",
    table="time_expressions",
    field="type",
    query="""
SELECT x.row_number, x.type AS value, x.exact, x.source_id, x.start_char, x.end_char
FROM time_expressions x
WHERE (x.type = 'date' AND (x.value IS NULL OR x.duration IS NOT NULL))
  OR (x.type = 'duration' AND x.value IS NOT NULL)
  OR (x.type = 'duration' AND x.duration IS NULL AND x.note IS NULL)
  OR (x.type = 'set' AND x.value IS NOT NULL)
  OR (x.type = 'time' AND x.duration IS NOT NULL)
  OR (x.rule = 'clock' AND (x.time_utc IS NULL OR x.time_zone IS NULL))
""",
    message=(
        "found '{exact}' of the type {value} with other cells than that type has; expected a "
        "value for a date, a duration for a duration, a time and zone for a clock"
    ),
    hint="correct the type, or fill in what it needs",
    docs=__doc__,
)
