"""A date is coarser than its evidence.

## What it checks

No supporting, compatible piece of evidence says more than the date: the cell holds the finest
value that the evidence gives. Whether the passage gives its value is left to `date-not-given`.

## Why it matters

What is known to the day should not be lost in a month.

## How to mend it

Put the finer value into the cell.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD246",
    name="cell-not-finest",
    severity="error",
    table="events",
    query="""
SELECT c.table_name, c.row_number, c.field_name, c.value, e.value AS finer
FROM evidenced_cells c
JOIN evidence e
  ON e.target_table = c.table_name AND e.target_id = c.row_id AND e.target_field = c.field_name
JOIN date_pairs d ON d.edtf = c.value AND d.other = e.value
WHERE c.is_edtf = 1 AND e.stance = 'supports' AND d.finer = 1
""",
    message="found {value} in {field_name}; expected {finer}, which the evidence gives",
    hint="put the finer value into the cell",
    docs=__doc__,
    failing=(
        Example(
            about="a year, where the evidence gives the month",
            changed={"events:visit-sudport-2022-04": {"date": "2022"}},
            finds=(Finds("events", "visit-sudport-2022-04", "date"),),
        ),
        Example(
            about="a month, where a reference gives the day",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-first",
                        "target_table": "events",
                        "target_id": "visit-sudport-2022-04",
                        "target_field": "date",
                        "value": "2022-04-01",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
            finds=(Finds("events", "visit-sudport-2022-04", "date"),),
        ),
        Example(
            about="a month, where a reference gives its last day",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-last",
                        "target_table": "events",
                        "target_id": "visit-sudport-2022-04",
                        "target_field": "date",
                        "value": "2022-04-30",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
            finds=(Finds("events", "visit-sudport-2022-04", "date"),),
        ),
    ),
    passing=(
        Example(
            about="a reference gives a day of what lasts",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-eighth",
                        "target_table": "events",
                        "target_id": "visit-norport-2022-03",
                        "target_field": "date",
                        "value": "2022-03-08",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
        Example(
            about="a reference gives the year",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-year",
                        "target_table": "events",
                        "target_id": "visit-sudport-2022-04",
                        "target_field": "date",
                        "value": "2022",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
    ),
)
