"""An event without an end is not called ongoing.

## What it checks

`a/..` stands only in the date of an event whose status is `ongoing`.

## Why it matters

"It lasts since" is a statement about today; of a visit that is over it is false.

## How to mend it

Give the event its end, or the status `ongoing`.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD327",
    name="event-never-ends",
    severity="error",
    table="events",
    field="date",
    query="""
SELECT e.row_number, e.date AS value, e.status
FROM events e
JOIN edtf_values v ON v.edtf = e.date
WHERE v.form = 'open' AND e.status <> 'ongoing'
""",
    message=(
        "found {value} with the status {status}; expected an end, or an event that is ongoing"
    ),
    hint="give the event its end, or the status ongoing",
    docs=__doc__,
    failing=(
        Example(
            about="a visit without end that is called planned",
            changed={
                "events:visit-sudport-2022-04": {"date": "2022-04/.."},
                "evidence:ev-sudport-date": {
                    "value": "2022-04/..",
                    "basis": "inferred",
                    "note": "An example.",
                },
            },
            finds=(Finds("events", "visit-sudport-2022-04", "date"),),
        ),
    ),
    passing=(
        Example(
            about="a visit without end that is called ongoing",
            changed={
                "events:visit-sudport-2022-04": {"date": "2022-04/..", "status": "ongoing"},
                "evidence:ev-sudport-date": {
                    "value": "2022-04/..",
                    "basis": "inferred",
                    "note": "An example.",
                },
                "evidence:ev-sudport-status": {"value": "ongoing"},
            },
        ),
        Example(
            about="a visit with an end",
            changed={
                "events:visit-sudport-2022-04": {"date": "2022-04/2022-05"},
                "evidence:ev-sudport-date": {
                    "value": "2022-04/2022-05",
                    "basis": "inferred",
                    "note": "An example.",
                },
            },
        ),
    ),
)
