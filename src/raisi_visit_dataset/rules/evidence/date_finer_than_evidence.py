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
JOIN model_fields f
  ON f.table_name = c.table_name AND f.field_name = c.field_name AND f.is_edtf = 1
JOIN edtf_values a ON a.edtf = c.value
WHERE EXISTS (
    SELECT 1 FROM evidence e
    JOIN edtf_values b ON b.edtf = e.value
    WHERE e.target_table = c.table_name
      AND e.target_id = c.row_id
      AND e.target_field = c.field_name
      AND e.stance = 'supports'
      AND (
        ((a.earliest_day >= b.earliest_day AND a.begin_latest_day <= b.begin_latest_day)
          OR (b.earliest_day >= a.earliest_day AND b.begin_latest_day <= a.begin_latest_day))
        AND (a.lasts = 0 OR b.lasts = 0 OR a.form = 'open' OR b.form = 'open'
          OR (a.end_earliest_day >= b.end_earliest_day AND a.latest_day <= b.latest_day)
          OR (b.end_earliest_day >= a.end_earliest_day AND b.latest_day <= a.latest_day))
      )
  )
  AND NOT EXISTS (
    SELECT 1 FROM evidence e
    JOIN edtf_values b ON b.edtf = e.value
    WHERE e.target_table = c.table_name
      AND e.target_id = c.row_id
      AND e.target_field = c.field_name
      AND e.stance = 'supports'
      AND (
        b.lasts >= a.lasts AND b.earliest_day >= a.earliest_day
        AND b.begin_latest_day <= a.begin_latest_day
        AND (a.lasts = 0 OR a.form = 'open'
          OR (b.end_earliest_day >= a.end_earliest_day AND b.latest_day <= a.latest_day))
      )
  )
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
