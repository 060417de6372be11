"""An event is a part of one that cannot have such parts.

## What it checks

A telephone call, a visit and an inauguration are parts of no other event than `other`; nothing
is a part of a call, a departure, an arrival, an invitation or an announcement.

## Why it matters

A call under a press conference is a matter spoken about there, not a part of it.

## How to mend it

Remove the parent; where two events only belong together, the note says so.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD404",
    name="part-misplaced",
    severity="error",
    table="events",
    field="parent_event_id",
    query="""
SELECT c.row_number, c.type AS value, p.type AS whole, p.event_id
FROM events c
JOIN events p ON p.event_id = c.parent_event_id
WHERE p.type <> 'other' AND (
    c.type IN ('phone_call', 'visit', 'inauguration')
    OR p.type IN ('phone_call', 'departure', 'arrival', 'invitation', 'announcement')
  )
""",
    message=(
        "found a {value} as a part of {event_id}, a {whole}; expected an event that can have "
        "such a part"
    ),
    hint="remove the parent",
    docs=__doc__,
    failing=(
        Example(
            about="a call is a part of a visit",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "phone_call"},
                "evidence:ev-meeting-type": {"value": "phone_call"},
            },
            finds=(Finds("events", "meeting-ashby-berg-2022-03", "parent_event_id"),),
        ),
        Example(
            about="a meeting is a part of a departure",
            changed={
                "events:visit-norport-2022-03": {"type": "departure"},
                "evidence:ev-visit-type": {"value": "departure"},
            },
            finds=(Finds("events", "meeting-ashby-berg-2022-03", "parent_event_id"),),
        ),
    ),
    passing=(
        Example(
            about="a ceremony is a part of a visit",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "ceremony"},
                "evidence:ev-meeting-type": {"value": "ceremony"},
            },
        ),
        Example(
            about="a call is a part of something else",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "phone_call"},
                "evidence:ev-meeting-type": {"value": "phone_call"},
                "events:visit-norport-2022-03": {"type": "other"},
                "evidence:ev-visit-type": {"value": "other"},
            },
        ),
    ),
)
