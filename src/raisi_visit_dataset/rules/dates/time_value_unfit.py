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

from raisi_visit_dataset.validation.example import Example, Finds
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
    failing=(
        Example(
            about="a duration has a day",
            changed={"time_expressions:s901-ten-years": {"value": "2022"}},
            finds=(Finds("time_expressions", "s901-ten-years", "type"),),
        ),
        Example(
            about="a duration has neither length nor note",
            changed={"time_expressions:s901-ten-years": {"duration": None}},
            finds=(Finds("time_expressions", "s901-ten-years", "type"),),
        ),
        Example(
            about="a date has a length",
            changed={"time_expressions:s900-april": {"duration": "P30D"}},
            finds=(Finds("time_expressions", "s900-april", "type"),),
        ),
        Example(
            about="a date has no value",
            changed={"time_expressions:s901-ten-years": {"type": "date", "duration": None}},
            finds=(Finds("time_expressions", "s901-ten-years", "type"),),
        ),
        Example(
            about="what recurs has a day",
            changed={
                "time_expressions:s901-ten-years": {
                    "type": "set",
                    "value": "2022",
                    "duration": None,
                }
            },
            finds=(Finds("time_expressions", "s901-ten-years", "type"),),
        ),
        Example(
            about="a time of day has a length",
            changed={"time_expressions:s901-ten-years": {"type": "time"}},
            finds=(Finds("time_expressions", "s901-ten-years", "type"),),
        ),
        Example(
            about="a clock without a zone",
            changed={
                "time_expressions:s901-ten-years": {
                    "type": "time",
                    "duration": None,
                    "rule": "clock",
                    "time_utc": "08:30",
                }
            },
            finds=(Finds("time_expressions", "s901-ten-years", "type"),),
        ),
        Example(
            about="a clock without a time",
            changed={
                "time_expressions:s901-ten-years": {
                    "type": "time",
                    "duration": None,
                    "rule": "clock",
                    "time_zone": "Europe/Oslo",
                }
            },
            finds=(Finds("time_expressions", "s901-ten-years", "type"),),
        ),
    ),
    passing=(
        Example(
            about="a vague duration with a note",
            changed={
                "time_expressions:s901-ten-years": {
                    "duration": None,
                    "note": "How long is not said.",
                }
            },
        ),
        Example(
            about="a clock with time and zone",
            changed={
                "time_expressions:s901-ten-years": {
                    "type": "time",
                    "duration": None,
                    "rule": "clock",
                    "time_utc": "08:30",
                    "time_zone": "Europe/Oslo",
                }
            },
        ),
        Example(
            about="what recurs, without a day",
            changed={"time_expressions:s901-ten-years": {"type": "set", "duration": None}},
        ),
    ),
)
