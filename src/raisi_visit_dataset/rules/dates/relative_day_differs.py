"""The value of a relative time expression does not follow from its anchor.

## What it checks

By its rule, the value is the day of the anchor (today), the day after (tomorrow), within the
six days before or after it (a weekday), the nearest such day or month before it (a day or month
without year), the year of the anchor or the one before; what lasts `since` a day ends with the
anchor. Where the anchor is uncertain, its bounds are. An anchor that is missing is left to
`anchor-missing` and `anchor-unfit`, a wrong weekday to `weekday-differs`, a value that has
another year, month or day than the words to `words-contradicted`.

## Why it matters

A value that does not follow from its anchor was guessed, or the anchor is wrong.

## How to mend it

Count again from the anchor, or correct the rule.
"""

from raisi_visit_dataset.validation.example import Cells, Example, Finds
from raisi_visit_dataset.validation.rule import Rule

_FREED: dict[str, Cells] = {
    "event_mentions:s900-will-visit": {"time_expression_id": None},
    "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
}
"""What else speaks of the expression that the examples change."""


def _right(about: str, rule: str, value: str) -> Example:
    """Give the value a rule, reckoned from the publication on 10 March 2022."""
    cells: Cells = {"rule": rule, "value": value}
    return Example(about=about, changed={"time_expressions:s900-april": cells, **_FREED})


def _wrong(about: str, rule: str, value: str, **anchor: str) -> Example:
    """Give a value that the rule does not give, reckoned from another anchor where one is named."""
    cells: Cells = {"rule": rule, "value": value, **anchor}
    return Example(
        about=about,
        changed={"time_expressions:s900-april": cells, **_FREED},
        finds=(Finds("time_expressions", "s900-april", "value"),),
    )


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
WHERE ((x.rule = 'today' AND (v.earliest_day <> a.earliest_day OR v.latest_day <> a.latest_day))
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
      AND (v.latest_day > a.latest_day OR v.again_day <= a.earliest_day)
  )
  OR (
    x.rule = 'bare_month_past'
      AND (v.earliest_day >= a.latest_day OR v.again_day < a.earliest_day)
  )
  OR (
    x.rule = 'last_named_month'
      AND (v.latest_day >= a.latest_day OR v.again_last_day < a.earliest_day)
  )
  OR (
    x.rule = 'since'
      AND (v.form <> 'extent' OR v.latest_day < a.earliest_day OR v.latest_day > a.latest_day)
  )
  OR (x.rule = 'this_year' AND (v.year IS NULL OR v.year <> a.year))
  OR (x.rule = 'last_year' AND (v.year IS NULL OR v.year <> a.year - 1)))
  AND NOT EXISTS (
    SELECT 1 FROM worded_dates w WHERE w.row_number = x.row_number AND w.contradicted = 1
  )
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
        _wrong("today is the day before", "today", "2022-03-09"),
        _wrong("today is a month", "today", "2022-03"),
        _wrong("today begins with the anchor and ends later", "today", "[2022-03-10..2022-03-11]"),
        _wrong("tomorrow is today", "tomorrow", "2022-03-10"),
        _wrong(
            "tomorrow begins with the day after and ends later",
            "tomorrow",
            "[2022-03-11..2022-03-12]",
        ),
        _wrong("a coming weekday lies seven days ahead", "weekday_future", "2022-03-17"),
        _wrong("a coming weekday lies a day back", "weekday_future", "2022-03-09"),
        _wrong("a day without year lies ahead", "day_month", "2022-04-11"),
        _wrong("a day without year lies more than a year back", "day_month", "2020-04-08"),
        _wrong("a past month that is still to come", "bare_month_past", "2022-04"),
        _wrong("a last month two years back", "last_named_month", "2020-04"),
        _wrong("a month without year lies more than a year back", "bare_month_past", "2020-04"),
        _wrong("what lasts since April is just that month", "since", "2021-04"),
        _wrong("what lasts since April has no end", "since", "2021-04/.."),
        _wrong("what lasts since April ends before the anchor", "since", "2021-04/2022-03-09"),
        _wrong("what lasts since April ends after the anchor", "since", "2021-04/2022-03-11"),
        _wrong("this year is last year", "this_year", "2021"),
        _wrong("this year is two years", "this_year", "2021/2022"),
        _wrong("last year is this year", "last_year", "2022"),
        _wrong("last year is two years", "last_year", "2020/2021"),
        _wrong(
            "tomorrow, reckoned from another expression, is two days later",
            "tomorrow",
            "2022-03-11",
            anchor="expression",
            anchor_id="s900-wednesday",
        ),
        _wrong(
            "tomorrow, reckoned from an event, is two days later",
            "tomorrow",
            "2022-03-11",
            anchor="event",
            anchor_id="meeting-ashby-berg-2022-03",
        ),
    ),
    passing=(
        _right("tomorrow is the day after", "tomorrow", "2022-03-11"),
        _right("today is the day itself", "today", "2022-03-10"),
        _right("a past weekday six days back", "weekday_past", "2022-03-04"),
        _right("a past weekday is the day itself", "weekday_past", "2022-03-10"),
        _right("a coming weekday six days ahead", "weekday_future", "2022-03-16"),
        _right("a coming weekday is the day itself", "weekday_future", "2022-03-10"),
        _right("a day without year eleven months back", "day_month", "2021-04-11"),
        _right("a past month eleven months back", "bare_month_past", "2021-04"),
        _right("what lasts since April, until the anchor", "since", "2021-04/2022-03-10"),
        _right("a last month eleven months back", "last_named_month", "2021-04"),
        _right("this year", "this_year", "2022"),
        _right("last year", "last_year", "2021"),
    ),
)
