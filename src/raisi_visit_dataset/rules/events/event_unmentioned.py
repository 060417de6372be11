"""No text speaks of an event.

## What it checks

Each event has at least one row in `event_mentions`.

## Why it matters

The events are those of the texts; one that is in none came from elsewhere.

## How to mend it

Code the mention, or remove the event.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD408",
    name="event-unmentioned",
    severity="warning",
    table="events",
    field="event_id",
    query="""
SELECT e.row_number, e.event_id AS value
FROM events e
WHERE NOT EXISTS (SELECT 1 FROM event_mentions m WHERE m.event_id = e.event_id)
""",
    message="found {value}, of which no text speaks; expected a mention",
    hint="code the mention, or remove the event",
    docs=__doc__,
)
