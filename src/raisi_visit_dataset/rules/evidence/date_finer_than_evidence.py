"""A date is finer than any evidence for it.

## What it checks

At least one supporting piece of evidence for a date that needs it gives a value that lies
within the date: as fine as the cell, or finer. A date without evidence is left to `evidence-
missing`, one whose evidence excludes it to `date-excluded`, a finer value to `cell-not-finest`.

## Why it matters

A day that no text and no reference gives was invented.

## How to mend it

Coarsen the date to what the evidence gives, or add the evidence that gives the day.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD245",
    name="date-finer-than-evidence",
    severity="error",
    table="events",
    query="""
SELECT c.table_name, c.row_number, c.field_name, c.value
FROM evidenced_cells c
JOIN evidence e
  ON e.target_table = c.table_name AND e.target_id = c.row_id AND e.target_field = c.field_name
JOIN date_pairs d ON d.edtf = c.value AND d.other = e.value
WHERE c.is_edtf = 1 AND e.stance = 'supports'
GROUP BY c.table_name, c.row_number, c.field_name, c.value
HAVING max(d.compatible) = 1 AND max(d.as_fine) = 0
""",
    message="found {value} in {field_name}; expected evidence that is as fine",
    hint="coarsen the date, or add evidence that gives it",
    docs=__doc__,
    failing=(
        Example(
            about="a day, where the evidence gives the month",
            changed={"events:visit-sudport-2022-04": {"date": "2022-04-05"}},
            finds=(Finds("events", "visit-sudport-2022-04", "date"),),
        ),
    ),
    passing=(
        Example(
            about="a day that a reference gives",
            changed={"events:visit-sudport-2022-04": {"date": "2022-04-05"}},
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-fifth",
                        "target_table": "events",
                        "target_id": "visit-sudport-2022-04",
                        "target_field": "date",
                        "value": "2022-04-05",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
    ),
)
