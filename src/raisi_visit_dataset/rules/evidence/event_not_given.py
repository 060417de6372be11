"""A passage does not speak of the event that it is evidence for.

## What it checks

A passage that is evidence for the type or status of an event, or for the occasion of a
statement, and is not inferred, overlaps a mention of that event.

## Why it matters

A passage about something else proves nothing of the event.

## How to mend it

Record the mention, take the passage that speaks of the event, or explain an inference in the
note.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD249",
    name="event-not-given",
    severity="error",
    table="evidence",
    field="value",
    query="""
WITH wanted AS (
  SELECT e.row_number, e.target_id AS event_id
  FROM evidence e
  WHERE e.target_table = 'events' AND e.target_field IN ('type', 'status')
  UNION ALL
  SELECT e.row_number, e.value AS event_id
  FROM evidence e
  WHERE e.target_table = 'statements' AND e.target_field = 'event_id'
)
SELECT e.row_number, e.value, w.event_id, e.exact, e.source_id, e.start_char, e.end_char
FROM evidence e
JOIN wanted w ON w.row_number = e.row_number
WHERE e.basis = 'text' AND NOT EXISTS (
  SELECT 1 FROM event_mentions m
  WHERE m.source_id = e.source_id AND m.event_id = w.event_id
    AND m.start_char < e.end_char AND e.start_char < m.end_char
)
""",
    message=(
        "found '{exact}' as evidence for {event_id}, of which it does not speak; expected a "
        "mention of the event"
    ),
    hint="record the mention, take another passage, or explain the inference in the note",
    docs=__doc__,
    failing=(
        Example(
            about="the passage speaks of no event",
            changed={"evidence:ev-visit-type": {"exact": "Minister Ann Ashby"}},
            finds=(Finds("evidence", "ev-visit-type", "value"),),
        ),
        Example(
            about="the passage speaks of another event",
            changed={"evidence:ev-visit-status": {"exact": "met Bo Berg"}},
            finds=(Finds("evidence", "ev-visit-status", "value"),),
        ),
        Example(
            about="the passage for an occasion ends where the mention begins",
            changed={"evidence:ev-s900-road-map-event": {"exact": "Ann Ashby "}},
            finds=(Finds("evidence", "ev-s900-road-map-event", "value"),),
        ),
        Example(
            about="the passage for an occasion begins where the mention ends",
            changed={"evidence:ev-s900-road-map-event": {"exact": ". “We"}},
            finds=(Finds("evidence", "ev-s900-road-map-event", "value"),),
        ),
    ),
    passing=(
        Example(
            about="the passage holds a part of the mention",
            changed={"evidence:ev-visit-type": {"exact": "two days."}},
        ),
    ),
)
