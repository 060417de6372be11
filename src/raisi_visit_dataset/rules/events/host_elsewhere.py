"""An event takes place in another state than that of its host.

## What it checks

Where the country of the place and that of a host are known, one of the hosts is of that
country.

## Why it matters

A press conference "in Moscow" with a place in Tehran is a slip of the coder.

## How to mend it

Correct the place or the host; if the host did receive abroad, waive the finding with the
reason.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD406",
    name="host-elsewhere",
    severity="warning",
    table="events",
    field="place_id",
    query="""
SELECT e.row_number, e.place_id AS value, l.country, p.name
FROM events e
JOIN places l ON l.place_id = e.place_id
JOIN event_participants h ON h.event_id = e.event_id AND h.role = 'host'
JOIN participants p ON p.participant_id = h.participant_id
WHERE p.country <> l.country AND NOT EXISTS (
  SELECT 1 FROM event_participants o
  JOIN participants q ON q.participant_id = o.participant_id
  WHERE o.event_id = e.event_id AND o.role = 'host' AND q.country = l.country
)
""",
    message=(
        "found the place {value} in {country}, with the host {name}; expected a place in the "
        "state of the host"
    ),
    hint="correct the place or the host, or waive the finding with a reason",
    docs=__doc__,
    failing=(
        Example(
            about="the place is in another state than the host",
            changed={"places:sudport": {"country": "SWE"}},
            finds=(Finds("events", "visit-sudport-2022-04", "place_id"),),
        ),
    ),
    passing=(
        Example(
            about="the country of the place is not known",
            changed={"places:sudport": {"country": None}},
        ),
        Example(
            about="one of two hosts is of that state",
            changed={"places:sudport": {"country": "SWE"}},
            added={
                "event_participants": (
                    {"event_id": "visit-sudport-2022-04", "participant_id": "berg", "role": "host"},
                ),
                "evidence": (
                    {
                        "evidence_id": "ev-sudport-host",
                        "target_table": "event_participants",
                        "target_id": "visit-sudport-2022-04/berg/host",
                        "target_field": "role",
                        "value": "host",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                ),
            },
        ),
        Example(
            about="a visitor from another state",
            changed={
                "participants:berg": {"country": "DNK"},
                "evidence:ev-berg-country": {"value": "DNK"},
            },
        ),
    ),
)
