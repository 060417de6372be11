"""The value of a relative time expression does not follow from its anchor.

## What it checks

By its rule, the value is the day of the anchor (today), the day after (tomorrow), within the
six days before or after it (a weekday), within the year before it (a day or month without
year), the year of the anchor or the one before. Where the anchor is uncertain, its bounds are.
An anchor that is missing is left to `anchor-missing` and `anchor-unfit`, a wrong weekday to
`weekday-differs`.

## Why it matters

A value that does not follow from its anchor was guessed, or the anchor is wrong.

## How to mend it

Count again from the anchor, or correct the rule.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD315",
    name="relative-day-differs",
    severity="error",
    table="time_expressions",
    field="value",
    query="""
WITH anchors AS (
  SELECT x.row_number, s.published AS edtf
  FROM time_expressions x
  JOIN sources s ON s.source_id = x.source_id
  WHERE x.anchor = 'publication'
  UNION ALL
  SELECT x.row_number, o.value AS edtf
  FROM time_expressions x
  JOIN time_expressions o ON o.time_expression_id = x.anchor_id
  WHERE x.anchor = 'expression'
  UNION ALL
  SELECT x.row_number, e.date AS edtf
  FROM time_expressions x
  JOIN events e ON e.event_id = x.anchor_id
  WHERE x.anchor = 'event'
)
SELECT x.row_number, x.value, x.rule, a.edtf AS anchor, x.source_id, x.start_char, x.end_char
FROM time_expressions x
JOIN anchors n ON n.row_number = x.row_number
JOIN edtf_values a ON a.edtf = n.edtf
JOIN edtf_values v ON v.edtf = x.value
WHERE (x.rule = 'today' AND (v.earliest_day <> a.earliest_day OR v.latest_day <> a.latest_day))
  OR (
    x.rule = 'tomorrow'
      AND (v.earliest_day <> a.earliest_day + 1 OR v.latest_day <> a.latest_day + 1)
  )
  OR (
    x.rule = 'weekday_past'
      AND (v.earliest_day < a.earliest_day - 6 OR v.latest_day > a.latest_day)
  )
  OR (
    x.rule = 'weekday_future'
      AND (v.earliest_day < a.earliest_day OR v.latest_day > a.latest_day + 6)
  )
  OR (
    x.rule = 'day_month'
      AND (v.earliest_day < a.earliest_day - 366 OR v.latest_day > a.latest_day)
  )
  OR (x.rule IN ('bare_month_past', 'last_named_month')
    AND (v.earliest_day < a.earliest_day - 397 OR v.earliest_day >= a.latest_day))
  OR (x.rule = 'this_year' AND (v.year IS NULL OR v.year <> a.year))
  OR (x.rule = 'last_year' AND (v.year IS NULL OR v.year <> a.year - 1))
""",
    message=(
        "found {value} by the rule {rule}, reckoned from {anchor}; expected what follows from it"
    ),
    hint="count again from the anchor, or correct the rule",
    docs=__doc__,
    failing=(
        Example(
            about="a Wednesday a week too early",
            changed={
                "time_expressions:s900-wednesday": {"value": "2022-03-02"},
                "event_mentions:s900-met": {"time_expression_id": None},
                "evidence:ev-meeting-date": {"basis": "inferred", "note": "An example."},
                "evidence:ev-s900-road-map-said": {"basis": "inferred", "note": "An example."},
                "statements:s900-road-map": {"said_basis": "inferred"},
            },
            finds=(Finds("time_expressions", "s900-wednesday", "value"),),
        ),
        Example(
            about="a Wednesday of the next week is called past",
            changed={
                "time_expressions:s900-wednesday": {"value": "2022-03-16"},
                "event_mentions:s900-met": {"time_expression_id": None},
                "evidence:ev-meeting-date": {"basis": "inferred", "note": "An example."},
                "evidence:ev-s900-road-map-said": {"basis": "inferred", "note": "An example."},
                "statements:s900-road-map": {"said_basis": "inferred"},
            },
            finds=(Finds("time_expressions", "s900-wednesday", "value"),),
        ),
        Example(
            about="today is the day before",
            changed={
                "time_expressions:s900-april": {"rule": "today", "value": "2022-03-09"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="today is a month",
            changed={
                "time_expressions:s900-april": {"rule": "today", "value": "2022-03"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="today begins with the anchor and ends later",
            changed={
                "time_expressions:s900-april": {
                    "rule": "today",
                    "value": "[2022-03-10..2022-03-11]",
                },
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="tomorrow is today",
            changed={
                "time_expressions:s900-april": {"rule": "tomorrow", "value": "2022-03-10"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="tomorrow begins with the day after and ends later",
            changed={
                "time_expressions:s900-april": {
                    "rule": "tomorrow",
                    "value": "[2022-03-11..2022-03-12]",
                },
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="a coming weekday lies seven days ahead",
            changed={
                "time_expressions:s900-april": {"rule": "weekday_future", "value": "2022-03-17"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="a coming weekday lies a day back",
            changed={
                "time_expressions:s900-april": {"rule": "weekday_future", "value": "2022-03-09"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="a day without year lies ahead",
            changed={
                "time_expressions:s900-april": {"rule": "day_month", "value": "2022-03-11"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="a day without year lies more than a year back",
            changed={
                "time_expressions:s900-april": {"rule": "day_month", "value": "2021-03-08"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="a past month that is still to come",
            changed={
                "time_expressions:s900-april": {"rule": "bare_month_past", "value": "2022-04"}
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="a last month two years back",
            changed={
                "time_expressions:s900-april": {"rule": "last_named_month", "value": "2020-04"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="this year is last year",
            changed={
                "time_expressions:s900-april": {"rule": "this_year", "value": "2021"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="this year is two years",
            changed={
                "time_expressions:s900-april": {"rule": "this_year", "value": "2021/2022"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="last year is this year",
            changed={
                "time_expressions:s900-april": {"rule": "last_year", "value": "2022"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="last year is two years",
            changed={
                "time_expressions:s900-april": {"rule": "last_year", "value": "2020/2021"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="tomorrow, reckoned from another expression, is two days later",
            changed={
                "time_expressions:s900-april": {
                    "rule": "tomorrow",
                    "anchor": "expression",
                    "anchor_id": "s900-wednesday",
                    "value": "2022-03-11",
                },
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
        Example(
            about="tomorrow, reckoned from an event, is two days later",
            changed={
                "time_expressions:s900-april": {
                    "rule": "tomorrow",
                    "anchor": "event",
                    "anchor_id": "meeting-ashby-berg-2022-03",
                    "value": "2022-03-11",
                },
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
    ),
    passing=(
        Example(
            about="tomorrow is the day after",
            changed={
                "time_expressions:s900-april": {"rule": "tomorrow", "value": "2022-03-11"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="today is the day itself",
            changed={
                "time_expressions:s900-april": {"rule": "today", "value": "2022-03-10"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="a past weekday six days back",
            changed={
                "time_expressions:s900-april": {"rule": "weekday_past", "value": "2022-03-04"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="a past weekday is the day itself",
            changed={
                "time_expressions:s900-april": {"rule": "weekday_past", "value": "2022-03-10"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="a coming weekday six days ahead",
            changed={
                "time_expressions:s900-april": {"rule": "weekday_future", "value": "2022-03-16"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="a coming weekday is the day itself",
            changed={
                "time_expressions:s900-april": {"rule": "weekday_future", "value": "2022-03-10"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="a day without year a year back",
            changed={
                "time_expressions:s900-april": {"rule": "day_month", "value": "2021-03-11"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="a day without year is the day itself",
            changed={
                "time_expressions:s900-april": {"rule": "day_month", "value": "2022-03-10"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="a past month that has begun",
            changed={
                "time_expressions:s900-april": {"rule": "bare_month_past", "value": "2022-03"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="a last month eleven months back",
            changed={
                "time_expressions:s900-april": {"rule": "last_named_month", "value": "2021-04"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="this year",
            changed={
                "time_expressions:s900-april": {"rule": "this_year", "value": "2022"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="last year",
            changed={
                "time_expressions:s900-april": {"rule": "last_year", "value": "2021"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
    ),
)
