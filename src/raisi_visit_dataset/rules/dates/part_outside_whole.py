"""A part of an event is dated outside it.

## What it checks

The date of an event lies within the date of the event of which it is a part. Events without
dates are left alone.

## Why it matters

A speech on the day after a visit is no part of the visit, or the visit was longer.

## How to mend it

Correct one of the dates, or the parent.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD325",
    name="part-outside-whole",
    severity="error",
    table="events",
    field="date",
    query="""
SELECT c.row_number, c.date AS value, p.date AS whole, p.event_id
FROM events c
JOIN events p ON p.event_id = c.parent_event_id
WHERE c.date_earliest < p.date_earliest OR c.date_latest > p.date_latest
  OR (c.date_earliest IS NOT NULL AND c.date_latest IS NULL AND p.date_latest IS NOT NULL)
""",
    message="found {value}, a part of {event_id} of {whole}; expected a date within it",
    hint="correct one of the dates, or the parent",
    docs=__doc__,
    failing=(
        Example(
            about="a part on the day after its whole",
            changed={
                "events:visit-norport-2022-03": {"date": "2022-03-07/2022-03-08"},
                "evidence:ev-visit-date": {"value": "2022-03-07/2022-03-08"},
            },
            finds=(Finds("events", "meeting-ashby-berg-2022-03", "date"),),
        ),
        Example(
            about="a part begins before its whole",
            changed={
                "events:visit-norport-2022-03": {"date": "2022-03-10/2022-03-11"},
                "evidence:ev-visit-date": {"value": "2022-03-10/2022-03-11"},
            },
            finds=(Finds("events", "meeting-ashby-berg-2022-03", "date"),),
        ),
        Example(
            about="a part without end of a whole with one",
            changed={
                "events:meeting-ashby-berg-2022-03": {"date": "2022-03-09/..", "status": "ongoing"},
                "evidence:ev-meeting-date": {
                    "value": "2022-03-09/..",
                    "basis": "inferred",
                    "note": "An example.",
                },
                "evidence:ev-meeting-status": {"value": "ongoing"},
                "event_mentions:s900-met": {"time_expression_id": None},
            },
            finds=(Finds("events", "meeting-ashby-berg-2022-03", "date"),),
        ),
    ),
    passing=(
        Example(
            about="a part on the last day of its whole",
            changed={"events:visit-norport-2022-03": {"note": "An example."}},
        ),
        Example(
            about="a part without a date",
            changed={"events:meeting-ashby-berg-2022-03": {"date": None}},
            removed=("evidence:ev-meeting-date",),
        ),
    ),
)
