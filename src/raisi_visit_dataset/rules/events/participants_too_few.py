"""An event lacks the participants that make it one.

## What it checks

A visit has a visitor and a host, a call and a meeting have at least two participants, every
other event at least one.

## Why it matters

A meeting of one is no meeting; a missing side is missing from every count of who met whom.

## How to mend it

Add the participants that the texts name.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD405",
    name="participants-too-few",
    severity="error",
    table="events",
    field="event_id",
    query="""
SELECT e.row_number, e.event_id AS value, e.type, 'a visitor and a host' AS expected
FROM events e
WHERE e.type = 'visit' AND (
    NOT EXISTS (
      SELECT 1 FROM event_participants p WHERE p.event_id = e.event_id AND p.role = 'visitor'
    )
    OR NOT EXISTS (
      SELECT 1 FROM event_participants p WHERE p.event_id = e.event_id AND p.role = 'host'
    )
  )
UNION ALL
SELECT d.row_number, d.event_id AS value, d.type, 'two participants' AS expected
FROM (
  SELECT e.row_number, e.event_id, e.type, count(DISTINCT p.participant_id) AS size
  FROM events e
  LEFT JOIN event_participants p ON p.event_id = e.event_id
  WHERE e.type IN ('phone_call', 'meeting')
  GROUP BY e.row_number, e.event_id, e.type
) d
WHERE d.size < 2
UNION ALL
SELECT e.row_number, e.event_id AS value, e.type, 'a participant' AS expected
FROM events e
WHERE e.type NOT IN ('visit', 'phone_call', 'meeting')
  AND NOT EXISTS (SELECT 1 FROM event_participants p WHERE p.event_id = e.event_id)
""",
    message="found {value}, a {type}, without {expected}; expected {expected}",
    hint="add the participants that the texts name",
    docs=__doc__,
    failing=(
        Example(
            about="a visit without a host",
            removed=(
                "event_participants:visit-norport-2022-03/ashby/host",
                "evidence:ev-visit-norport-2022-03-ashby",
            ),
            finds=(Finds("events", "visit-norport-2022-03", "event_id"),),
        ),
        Example(
            about="a visit without a visitor",
            removed=(
                "event_participants:visit-norport-2022-03/berg/visitor",
                "evidence:ev-visit-norport-2022-03-berg",
            ),
            finds=(Finds("events", "visit-norport-2022-03", "event_id"),),
        ),
        Example(
            about="a meeting of one",
            removed=(
                "event_participants:meeting-ashby-berg-2022-03/ashby/host",
                "evidence:ev-meeting-ashby-berg-2022-03-ashby",
            ),
            finds=(Finds("events", "meeting-ashby-berg-2022-03", "event_id"),),
        ),
        Example(
            about="a meeting of one in two roles",
            changed={
                "event_participants:meeting-ashby-berg-2022-03/ashby/host": {
                    "participant_id": "berg",
                    "role": "speaker",
                },
                "evidence:ev-meeting-ashby-berg-2022-03-ashby": {
                    "target_id": "meeting-ashby-berg-2022-03/berg/speaker",
                    "value": "speaker",
                },
            },
            finds=(Finds("events", "meeting-ashby-berg-2022-03", "event_id"),),
        ),
        Example(
            about="a speech of nobody",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "speech"},
                "evidence:ev-meeting-type": {"value": "speech"},
            },
            removed=(
                "event_participants:meeting-ashby-berg-2022-03/ashby/host",
                "evidence:ev-meeting-ashby-berg-2022-03-ashby",
                "event_participants:meeting-ashby-berg-2022-03/berg/visitor",
                "evidence:ev-meeting-ashby-berg-2022-03-berg",
            ),
            finds=(Finds("events", "meeting-ashby-berg-2022-03", "event_id"),),
        ),
    ),
    passing=(
        Example(
            about="a speech of one",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "speech"},
                "evidence:ev-meeting-type": {"value": "speech"},
            },
            removed=(
                "event_participants:meeting-ashby-berg-2022-03/ashby/host",
                "evidence:ev-meeting-ashby-berg-2022-03-ashby",
            ),
        ),
    ),
)
