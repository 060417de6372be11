"""An outside reference cannot be found by what is recorded of it.

## What it checks

Each outside reference has an address, or a note that says how to find it where the address is
not known.

## Why it matters

A value that rests on a reference nobody can look up rests on nothing.

## How to mend it

Record the address, or in the note how it is found: a number, a title and a day.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD239",
    name="reference-unfindable",
    severity="error",
    table="outside_references",
    field="url",
    query="""
SELECT o.row_number, o.outside_reference_id AS value
FROM outside_references o
WHERE o.url IS NULL AND o.note IS NULL AND o.date IS NULL
""",
    message="found {value} without address, date or note; expected what finds it",
    hint="record the address, or how it is found",
    docs=__doc__,
    failing=(
        Example(
            about="neither address, date nor note",
            changed={"outside_references:harbour-gazette": {"url": None, "date": None}},
            finds=(Finds("outside_references", "harbour-gazette", "url"),),
        ),
    ),
    passing=(
        Example(
            about="a note in place of the address",
            changed={
                "outside_references:harbour-gazette": {
                    "url": None,
                    "date": None,
                    "note": "Number 12.",
                }
            },
        ),
        Example(
            about="a day in place of the address",
            changed={"outside_references:harbour-gazette": {"url": None}},
        ),
        Example(
            about="an address alone", changed={"outside_references:harbour-gazette": {"date": None}}
        ),
    ),
)
