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
  OR (x.rule = 'tomorrow' AND (v.earliest_day <> a.earliest_day + 1 OR v.latest_day <> a.latest_day + 1))
  OR (x.rule = 'weekday_past' AND (v.earliest_day < a.earliest_day - 6 OR v.latest_day > a.latest_day))
  OR (x.rule = 'weekday_future' AND (v.earliest_day < a.earliest_day OR v.latest_day > a.latest_day + 6))
  OR (x.rule = 'day_month' AND (v.earliest_day < a.earliest_day - 366 OR v.latest_day > a.latest_day))
  OR (x.rule IN ('bare_month_past', 'last_named_month')
    AND (v.earliest_day < a.earliest_day - 397 OR v.earliest_day >= a.latest_day))
  OR (x.rule = 'this_year' AND (v.year IS NULL OR v.year <> a.year))
  OR (x.rule = 'last_year' AND (v.year IS NULL OR v.year <> a.year - 1))
""",
    message=(
        "found {value} by the rule {rule}, reckoned from {anchor}; expected what follows from "
        "it"
    ),
    hint="count again from the anchor, or correct the rule",
    docs=__doc__,
)
