"""The expression that dates an event gives a day that excludes the event's.

## What it checks

Where a mention names the time expression that dates its event, the two dates are compatible:
one contains the other, or the expression gives the first day of what lasts. A disagreement that
is registered as a conflict of the event's date is left alone.

## Why it matters

Two texts that give two days for one event disagree, and the data must say so.

## How to mend it

Correct the value or the event; if the texts do disagree, register the conflict.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD326",
    name="mention-date-differs",
    severity="error",
    table="event_mentions",
    field="time_expression_id",
    query="""
SELECT m.row_number, x.value, e.date, e.event_id, m.source_id, m.start_char, m.end_char
FROM event_mentions m
JOIN events e ON e.event_id = m.event_id
JOIN time_expressions x ON x.time_expression_id = m.time_expression_id
JOIN edtf_values a ON a.edtf = e.date
JOIN edtf_values b ON b.edtf = x.value
WHERE NOT (
    (a.earliest_day >= b.earliest_day AND a.latest_day <= b.latest_day)
    OR (b.earliest_day >= a.earliest_day AND b.latest_day <= coalesce(a.begin_latest_day, a.latest_day))
    OR (a.begin_latest_day IS NOT NULL AND b.earliest_day <= a.earliest_day AND b.latest_day >= a.begin_latest_day)
    OR (a.earliest_day = b.earliest_day AND a.form = 'open' AND b.form = 'open')
  )
  AND NOT EXISTS (
    SELECT 1 FROM conflicts c
    WHERE c.target_table = 'events' AND c.target_id = e.event_id AND c.target_field = 'date'
  )
""",
    message=(
        "found {value} for the event {event_id} of {date}; expected a date compatible with it"
    ),
    hint="correct the value or the event, or register the conflict",
    docs=__doc__,
)
