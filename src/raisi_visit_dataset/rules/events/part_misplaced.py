"""An event is a part of one that cannot have such parts.

## What it checks

A telephone call, a visit and an inauguration are parts of no other event than `other`; nothing
is a part of a call, a departure, an arrival, an invitation or an announcement.

## Why it matters

A call under a press conference is a matter spoken about there, not a part of it.

## How to mend it

Remove the parent; where two events only belong together, the note says so.
"""

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
)
