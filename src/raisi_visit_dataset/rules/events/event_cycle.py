"""An event is a part of itself.

## What it checks

No event is its own parent, or the parent of its parent, up to four steps.

## Why it matters

Whoever follows parts to their whole would never arrive.

## How to mend it

Correct the parent of one of the events.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD403",
    name="event-cycle",
    severity="error",
    table="events",
    field="parent_event_id",
    # Whoever goes round in one or two steps is home again after four.
    query="""
SELECT e.row_number, e.parent_event_id AS value, e.event_id
FROM events e
JOIN events p ON p.event_id = e.parent_event_id
JOIN events q ON q.event_id = p.parent_event_id
JOIN events r ON r.event_id = q.parent_event_id
WHERE q.parent_event_id = e.event_id OR r.parent_event_id = e.event_id
""",
    message="found {value} as whole of {event_id}, of which that is a part; expected no circle",
    hint="correct the parent of one of the events",
    docs=__doc__,
    failing=(
        Example(
            about="an event is its own part",
            changed={
                "events:visit-sudport-2022-04": {
                    "parent_event_id": "visit-sudport-2022-04",
                    "type": "other",
                },
                "evidence:ev-sudport-type": {"value": "other"},
            },
            finds=(Finds("events", "visit-sudport-2022-04", "parent_event_id"),),
        ),
        Example(
            about="two events are parts of each other",
            changed={
                "events:meeting-ashby-berg-2022-03": {"date": None},
                "events:visit-norport-2022-03": {
                    "parent_event_id": "meeting-ashby-berg-2022-03",
                    "type": "other",
                },
                "evidence:ev-visit-type": {"value": "other"},
            },
            removed=("evidence:ev-meeting-date",),
            finds=(
                Finds("events", "meeting-ashby-berg-2022-03", "parent_event_id"),
                Finds("events", "visit-norport-2022-03", "parent_event_id"),
            ),
        ),
        Example(
            about="three events run in a circle",
            changed={
                "events:meeting-ashby-berg-2022-03": {"date": None},
                "events:visit-norport-2022-03": {
                    "parent_event_id": "visit-sudport-2022-04",
                    "type": "other",
                },
                "events:visit-sudport-2022-04": {
                    "parent_event_id": "meeting-ashby-berg-2022-03",
                    "type": "other",
                    "date": None,
                },
                "evidence:ev-visit-type": {"value": "other"},
                "evidence:ev-sudport-type": {"value": "other"},
            },
            removed=("evidence:ev-meeting-date", "evidence:ev-sudport-date"),
            finds=(
                Finds("events", "meeting-ashby-berg-2022-03", "parent_event_id"),
                Finds("events", "visit-norport-2022-03", "parent_event_id"),
                Finds("events", "visit-sudport-2022-04", "parent_event_id"),
            ),
        ),
        Example(
            about="four events run in a circle",
            changed={
                "events:meeting-ashby-berg-2022-03": {"date": None},
                "events:visit-norport-2022-03": {
                    "parent_event_id": "visit-sudport-2022-04",
                    "type": "other",
                },
                "events:visit-sudport-2022-04": {
                    "parent_event_id": "talks",
                    "type": "other",
                    "date": None,
                },
                "evidence:ev-visit-type": {"value": "other"},
                "evidence:ev-sudport-type": {"value": "other"},
            },
            added={
                "events": (
                    {
                        "event_id": "talks",
                        "label": "Talks",
                        "type": "other",
                        "parent_event_id": "meeting-ashby-berg-2022-03",
                        "status": "unknown",
                    },
                ),
                "event_participants": (
                    {"event_id": "talks", "participant_id": "dale", "role": "speaker"},
                ),
                "event_mentions": (
                    {
                        "mention_id": "s901-talks",
                        "event_id": "talks",
                        "source_id": "s901",
                        "exact": "nothing",
                        "modality": "background",
                    },
                ),
                "evidence": (
                    {
                        "evidence_id": "ev-talks-type",
                        "target_table": "events",
                        "target_id": "talks",
                        "target_field": "type",
                        "value": "other",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                    {
                        "evidence_id": "ev-talks-status",
                        "target_table": "events",
                        "target_id": "talks",
                        "target_field": "status",
                        "value": "unknown",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                    {
                        "evidence_id": "ev-talks-dale",
                        "target_table": "event_participants",
                        "target_id": "talks/dale/speaker",
                        "target_field": "role",
                        "value": "speaker",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                ),
            },
            removed=("evidence:ev-meeting-date", "evidence:ev-sudport-date"),
            finds=(
                Finds("events", "meeting-ashby-berg-2022-03", "parent_event_id"),
                Finds("events", "visit-norport-2022-03", "parent_event_id"),
                Finds("events", "visit-sudport-2022-04", "parent_event_id"),
                Finds("events", "talks", "parent_event_id"),
            ),
        ),
    ),
    passing=(
        Example(
            about="a part of a part",
            changed={
                "events:visit-norport-2022-03": {"parent_event_id": "visit-sudport-2022-04"},
                "events:visit-sudport-2022-04": {"type": "other", "date": "2022"},
                "evidence:ev-sudport-type": {"value": "other"},
                "evidence:ev-sudport-date": {
                    "value": "2022",
                    "basis": "inferred",
                    "note": "An example.",
                },
            },
        ),
    ),
)
