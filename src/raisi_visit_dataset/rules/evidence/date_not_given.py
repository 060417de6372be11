"""A passage does not give the date that it is evidence for.

## What it checks

A passage that is evidence for a date, and is not inferred, holds a time expression whose value
lies within the one recorded. "In September" gives `2021-09`, no day of it.

## Why it matters

A day that comes from outside must not pass as something that the text says.

## How to mend it

Record the value that the words give; bring the finer day as external evidence, or explain an
inference in the note.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD247",
    name="date-not-given",
    severity="error",
    table="evidence",
    field="value",
    query="""
SELECT e.row_number, e.value, e.exact, e.source_id, e.start_char, e.end_char
FROM evidence e
JOIN model_fields f
  ON f.table_name = e.target_table AND f.field_name = e.target_field AND f.is_edtf = 1
WHERE e.basis = 'text' AND NOT EXISTS (
  SELECT 1 FROM time_expressions x
  JOIN date_pairs d ON d.edtf = e.value AND d.other = x.value
  WHERE x.source_id = e.source_id AND x.start_char >= e.start_char AND x.end_char <= e.end_char
    AND d.as_fine = 1
)
""",
    message="found {value} by '{exact}'; expected a time expression there that gives it",
    hint=(
        "record the value that the words give, or bring the finer one as external or inferred "
        "evidence"
    ),
    follows=("RVD315", "RVD319"),
    docs=__doc__,
    failing=(
        Example(
            about="a day by words that give the month",
            changed={
                "events:visit-sudport-2022-04": {"date": "2022-04-05"},
                "evidence:ev-sudport-date": {"value": "2022-04-05"},
            },
            finds=(Finds("evidence", "ev-sudport-date", "value"),),
        ),
        Example(
            about="a date by words without one",
            changed={"evidence:ev-sudport-date": {"exact": "visit Sudport"}},
            finds=(Finds("evidence", "ev-sudport-date", "value"),),
        ),
        Example(
            about="a date by words that leave its end out",
            changed={"evidence:ev-sudport-date": {"exact": "visit Sudport in"}},
            finds=(Finds("evidence", "ev-sudport-date", "value"),),
        ),
        Example(
            about="a date by words that leave its beginning out",
            changed={"evidence:ev-sudport-date": {"exact": "April"}},
            finds=(Finds("evidence", "ev-sudport-date", "value"),),
        ),
    ),
    passing=(
        Example(
            about="the same, inferred and explained",
            changed={
                "events:visit-sudport-2022-04": {"date": "2022-04-05"},
                "evidence:ev-sudport-date": {
                    "value": "2022-04-05",
                    "basis": "inferred",
                    "note": "An example.",
                },
            },
        ),
        Example(
            about="just the words of the time expression",
            changed={"evidence:ev-sudport-date": {"exact": "in April"}},
        ),
    ),
)
