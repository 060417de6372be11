"""Two events are one.

## What it checks

No two events have the same type, the same participants and dates that overlap. Events without
dates are left alone.

## Why it matters

"Meeting" in one text and "summit" in another are one event; coded as two, it is counted twice.

## How to mend it

Keep one of the events, give it both mentions, and record the other in `retired_ids` if it was
published.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD407",
    name="event-repeated",
    severity="error",
    table="events",
    field="event_id",
    query="""
WITH sides AS (
  SELECT p.event_id, min(p.participant_id) AS first_one, max(p.participant_id) AS last_one,
    count(DISTINCT p.participant_id) AS size
  FROM event_participants p
  GROUP BY p.event_id
)
SELECT e.row_number, e.event_id AS value, o.event_id AS other
FROM events e
JOIN sides a ON a.event_id = e.event_id
JOIN sides b ON b.first_one = a.first_one AND b.last_one = a.last_one AND b.size = a.size
JOIN events o ON o.event_id = b.event_id AND o.type = e.type AND o.row_number < e.row_number
WHERE e.date_earliest <= o.date_latest AND o.date_earliest <= e.date_latest
  AND NOT EXISTS (
    SELECT 1 FROM event_participants p
    WHERE p.event_id = e.event_id AND NOT EXISTS (
      SELECT 1 FROM event_participants q
      WHERE q.event_id = o.event_id AND q.participant_id = p.participant_id
    )
  )
""",
    message=(
        "found {value}, of the same type, time and participants as {other}; expected one "
        "event"
    ),
    hint="keep one of the events, with the mentions of both",
    docs=__doc__,
)
