"""The PLOVER class of an event contradicts its status.

## What it checks

An event that is only planned is not CONSULT, which is for what took place, but AGREE; a visit,
meeting or call that occurred is CONSULT.

## Why it matters

In PLOVER a planned meeting is an agreement to meet; counting it as a meeting counts a plan as a
fact.

## How to mend it

Correct the class, or waive the finding with the reason.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD402",
    name="plover-contradicts",
    severity="warning",
    table="events",
    field="plover_event",
    query="""
SELECT e.row_number, e.plover_event AS value, e.status, e.type
FROM events e
WHERE (e.status = 'planned' AND e.plover_event = 'CONSULT')
  OR (
    e.status = 'occurred'
      AND e.type IN ('visit', 'meeting', 'phone_call')
      AND e.plover_event <> 'CONSULT'
  )
""",
    message=(
        "found {value} for a {type} with the status {status}; expected AGREE for what is "
        "planned, CONSULT for what occurred"
    ),
    hint="correct the class, or waive the finding with a reason",
    docs=__doc__,
    failing=(
        Example(
            about="a plan is classed as a meeting",
            changed={"events:visit-sudport-2022-04": {"plover_event": "CONSULT"}},
            finds=(Finds("events", "visit-sudport-2022-04", "plover_event"),),
        ),
        Example(
            about="a meeting that took place is classed as a plan",
            changed={"events:meeting-ashby-berg-2022-03": {"plover_event": "AGREE"}},
            finds=(Finds("events", "meeting-ashby-berg-2022-03", "plover_event"),),
        ),
    ),
    passing=(
        Example(
            about="no class is given",
            changed={"events:meeting-ashby-berg-2022-03": {"plover_event": None}},
        ),
        Example(
            about="a speech that took place is classed as support",
            changed={
                "events:meeting-ashby-berg-2022-03": {"type": "speech", "plover_event": "SUPPORT"},
                "evidence:ev-meeting-type": {"value": "speech"},
            },
        ),
    ),
)
