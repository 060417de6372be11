"""A part of an event is dated outside it.

## What it checks

The date of an event lies within the date of the event of which it is a part. Events without
dates are left alone.

## Why it matters

A speech on the day after a visit is no part of the visit, or the visit was longer.

## How to mend it

Correct one of the dates, or the parent.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD325",
    name="part-outside-whole",
    severity="error",
    table="events",
    field="date",
    query="""
SELECT c.row_number, c.date AS value, p.date AS whole, p.event_id
FROM events c
JOIN events p ON p.event_id = c.parent_event_id
WHERE c.date_earliest < p.date_earliest OR c.date_latest > p.date_latest
  OR (c.date_earliest IS NOT NULL AND c.date_latest IS NULL AND p.date_latest IS NOT NULL)
""",
    message="found {value}, a part of {event_id} of {whole}; expected a date within it",
    hint="correct one of the dates, or the parent",
    docs=__doc__,
)
