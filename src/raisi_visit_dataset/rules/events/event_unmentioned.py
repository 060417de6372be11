"""No text speaks of an event.

## What it checks

Each event has at least one row in `event_mentions`.

## Why it matters

The events are those of the texts; one that is in none came from elsewhere.

## How to mend it

Code the mention, or remove the event.
"""

from raisi_visit_dataset.validation.example import Example, Finds
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
    failing=(
        Example(
            about="the only mention of an event is removed",
            texts={"s901": "\n\nIt rained.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It rained.",
                        "note": "An example.",
                    },
                )
            },
            changed={
                "evidence:ev-sudport-type": {"basis": "inferred", "note": "An example."},
                "evidence:ev-sudport-status": {"basis": "inferred", "note": "An example."},
            },
            removed=("event_mentions:s900-will-visit",),
            finds=(Finds("events", "visit-sudport-2022-04", "event_id"),),
        ),
    ),
    passing=(
        Example(
            about="an event that is only presupposed",
            changed={"event_mentions:s900-will-visit": {"modality": "background"}},
        ),
    ),
)
