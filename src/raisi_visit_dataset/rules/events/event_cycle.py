"""An event is a part of itself.

## What it checks

No event is its own parent, or the parent of its parent, up to four steps.

## Why it matters

Whoever follows parts to their whole would never arrive.

## How to mend it

Correct the parent of one of the events.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD403",
    name="event-cycle",
    severity="error",
    table="events",
    field="parent_event_id",
    query="""
SELECT e.row_number, e.parent_event_id AS value, e.event_id
FROM events e
LEFT JOIN events p ON p.event_id = e.parent_event_id
LEFT JOIN events q ON q.event_id = p.parent_event_id
LEFT JOIN events r ON r.event_id = q.parent_event_id
WHERE e.parent_event_id = e.event_id
  OR p.parent_event_id = e.event_id
  OR q.parent_event_id = e.event_id
  OR r.parent_event_id = e.event_id
""",
    message="found {value} as whole of {event_id}, of which that is a part; expected no circle",
    hint="correct the parent of one of the events",
    docs=__doc__,
)
