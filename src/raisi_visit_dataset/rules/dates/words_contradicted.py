"""A time expression has another year, month or day than its words.

## What it checks

Where the words name a year, a month or the day of a month, the value does not exclude it: "on 16
November" is no day of October, "in 2021" no day of 2020. Expressions that are reckoned from
another day alone (today, a weekday, last year) or decided by a coder are left to
`relative-day-differs` and to the coder. Months are those of the Gregorian calendar.

## Why it matters

Every date that rests on the expression is wrong with it.

## How to mend it

Correct the value.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD319",
    name="words-contradicted",
    severity="error",
    table="time_expressions",
    field="value",
    query="""
WITH wrong AS (
  SELECT w.row_number, min(w.part) AS part
  FROM worded_dates w
  WHERE w.contradicted = 1
  GROUP BY w.row_number
)
SELECT x.row_number, x.value, x.exact, g.part, x.source_id, x.start_char, x.end_char
FROM time_expressions x
JOIN wrong g ON g.row_number = x.row_number
""",
    message="found {value} for '{exact}', which names another {part}; expected a date that has it",
    hint="correct the value",
    docs=__doc__,
    failing=(
        Example(
            about="a month is taken for another",
            changed={
                "time_expressions:s900-april": {"rule": "last_named_month", "value": "2022-02"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="a day of another month and year",
            changed={
                "time_expressions:s900-thursday": {"value": "2021-04-15"},
                "evidence:ev-s900-published": {"basis": "inferred", "note": "An example."},
                "sources:s900": {"published_basis": "inferred"},
            },
            finds=(Finds("time_expressions", "s900-thursday", "value"),),
        ),
    ),
    passing=(
        Example(
            about="a month of another year, which is the coder's to decide",
            changed={
                "time_expressions:s900-april": {"value": "2022-05"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="what lasts from the month of the words to the next",
            changed={
                "time_expressions:s900-april": {"rule": "explicit", "value": "2022-04/2022-05"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
    ),
)
