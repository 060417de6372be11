"""Two events are one.

## What it checks

No two events have the same type, the same participants, dates that overlap and, where both are
known, the same place. Events without dates are left alone.

## Why it matters

"Meeting" in one text and "summit" in another are one event; coded as two, it is counted twice.

## How to mend it

Keep one of the events, give it both mentions, and record the other in `retired_ids` if it was
published.
"""

from raisi_visit_dataset.validation.example import Example, Finds
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
), pairs AS (
  SELECT e.row_number, e.event_id, o.event_id AS other, a.size
  FROM events e
  JOIN sides a ON a.event_id = e.event_id
  JOIN sides b ON b.first_one = a.first_one AND b.last_one = a.last_one AND b.size = a.size
  JOIN events o ON o.event_id = b.event_id AND o.type = e.type AND o.row_number < e.row_number
  WHERE e.date_earliest <= o.date_latest AND o.date_earliest <= e.date_latest
    AND coalesce(e.place_id, o.place_id, '') = coalesce(o.place_id, e.place_id, '')
), shared AS (
  SELECT x.row_number, x.event_id, x.other, x.size, count(DISTINCT p.participant_id) AS same
  FROM pairs x
  JOIN event_participants p ON p.event_id = x.event_id
  JOIN event_participants q ON q.event_id = x.other AND q.participant_id = p.participant_id
  GROUP BY x.row_number, x.event_id, x.other, x.size
)
SELECT h.row_number, h.event_id AS value, h.other
FROM shared h
WHERE h.same = h.size
""",
    message=(
        "found {value}, of the same type, time and participants as {other}; expected one event"
    ),
    hint="keep one of the events, with the mentions of both",
    docs=__doc__,
    failing=(
        Example(
            about="a meeting is coded a second time as a visit of that day",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "visit", "parent_event_id": None},
                "evidence:ev-meeting-type": {"value": "visit"},
            },
            finds=(Finds("events", "visit-norport-2022-03", "event_id"),),
        ),
        Example(
            about="the same, and the place of one is not known",
            changed={
                "events:meeting-ashby-berg-2022-03": {
                    "type": "visit",
                    "parent_event_id": None,
                    "place_id": None,
                },
                "evidence:ev-meeting-type": {"value": "visit"},
            },
            removed=("evidence:ev-meeting-place",),
            finds=(Finds("events", "visit-norport-2022-03", "event_id"),),
        ),
    ),
    passing=(
        Example(
            about="another type",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "speech", "parent_event_id": None},
                "evidence:ev-meeting-type": {"value": "speech"},
            },
        ),
        Example(
            about="another place",
            changed={
                "events:meeting-ashby-berg-2022-03": {
                    "type": "visit",
                    "parent_event_id": None,
                    "place_id": "sudport",
                },
                "evidence:ev-meeting-type": {"value": "visit"},
                "evidence:ev-meeting-place": {
                    "value": "sudport",
                    "basis": "inferred",
                    "note": "An example.",
                },
            },
        ),
        Example(
            about="the day after",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "visit", "parent_event_id": None},
                "evidence:ev-meeting-type": {"value": "visit"},
                "events:visit-norport-2022-03": {"date": "2022-03-07/2022-03-08"},
                "evidence:ev-visit-date": {"value": "2022-03-07/2022-03-08"},
            },
        ),
        Example(
            about="the day before",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "visit", "parent_event_id": None},
                "evidence:ev-meeting-type": {"value": "visit"},
                "events:visit-norport-2022-03": {"date": "2022-03-10/2022-03-11"},
                "evidence:ev-visit-date": {"value": "2022-03-10/2022-03-11"},
            },
        ),
        Example(
            about="other participants",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "visit", "parent_event_id": None},
                "evidence:ev-meeting-type": {"value": "visit"},
                "event_participants:visit-norport-2022-03/berg/visitor": {"participant_id": "dale"},
                "evidence:ev-visit-norport-2022-03-berg": {
                    "target_id": "visit-norport-2022-03/dale/visitor",
                    "basis": "inferred",
                    "note": "An example.",
                },
            },
        ),
        Example(
            about="one participant more, between the others",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "visit", "parent_event_id": None},
                "evidence:ev-meeting-type": {"value": "visit"},
            },
            added={
                "event_participants": (
                    {
                        "event_id": "visit-norport-2022-03",
                        "participant_id": "ashby",
                        "role": "delegate",
                    },
                    {
                        "event_id": "visit-norport-2022-03",
                        "participant_id": "dale",
                        "role": "delegate",
                    },
                ),
                "evidence": (
                    {
                        "evidence_id": "ev-one",
                        "target_table": "event_participants",
                        "target_id": "visit-norport-2022-03/ashby/delegate",
                        "target_field": "role",
                        "value": "delegate",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                    {
                        "evidence_id": "ev-two",
                        "target_table": "event_participants",
                        "target_id": "visit-norport-2022-03/dale/delegate",
                        "target_field": "role",
                        "value": "delegate",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                ),
            },
        ),
    ),
)
