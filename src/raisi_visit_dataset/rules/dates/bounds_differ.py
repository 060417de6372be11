"""The first or last possible day beside a date is not that of the date.

## What it checks

Beside each uncertain date stand its first and last possible day, by the strict bounds of EDTF:
`2021-09` reaches from the 1st to the 30th, `a/..` has no last day, an empty date has neither.
Dates that cannot be read are left to `date-invalid`.

## Why it matters

Tools sort and filter by these columns; a wrong bound puts a row on a day that nobody gave.

## How to mend it

Compute the bounds anew from the date.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD311",
    name="bounds-differ",
    severity="error",
    table="events",
    query="""
SELECT d.table_name, d.row_number, d.field_name || '_earliest' AS field_name, d.edtf,
  d.earliest AS value, v.earliest AS expected
FROM date_cells d
LEFT JOIN edtf_values v ON v.edtf = d.edtf
WHERE (d.edtf IS NULL AND d.earliest IS NOT NULL)
  OR (d.edtf IS NOT NULL AND d.earliest IS NULL)
  OR d.earliest <> v.earliest
UNION ALL
SELECT d.table_name, d.row_number, d.field_name || '_latest' AS field_name, d.edtf,
  d.latest AS value, v.latest AS expected
FROM date_cells d
LEFT JOIN edtf_values v ON v.edtf = d.edtf
WHERE (d.latest IS NOT NULL AND v.latest IS NULL)
  OR (d.latest IS NULL AND v.latest IS NOT NULL)
  OR d.latest <> v.latest
""",
    message="found {value} beside {edtf}; expected {expected}",
    hint="compute the bounds anew from the date",
    docs=__doc__,
    failing=(
        Example(
            about="the last day of a month is taken from elsewhere",
            changed={"events:visit-sudport-2022-04": {"date_latest": "2022-04-18"}},
            finds=(Finds("events", "visit-sudport-2022-04", "date_latest"),),
        ),
        Example(
            about="the first day is one too early",
            changed={"time_expressions:s900-april": {"value_earliest": "2022-03-31"}},
            finds=(Finds("time_expressions", "s900-april", "value_earliest"),),
        ),
        Example(
            about="the first day is missing",
            changed={"time_expressions:s900-april": {"value_earliest": None}},
            finds=(Finds("time_expressions", "s900-april", "value_earliest"),),
        ),
        Example(
            about="the last day is missing",
            changed={"time_expressions:s900-april": {"value_latest": None}},
            finds=(Finds("time_expressions", "s900-april", "value_latest"),),
        ),
        Example(
            about="a term without end has a last day",
            changed={"roles:ashby-minister": {"term_latest": "2022-12-31"}},
            finds=(Finds("roles", "ashby-minister", "term_latest"),),
        ),
        Example(
            about="a first day beside no date",
            changed={"time_expressions:s901-ten-years": {"value_earliest": "2022-01-01"}},
            finds=(Finds("time_expressions", "s901-ten-years", "value_earliest"),),
        ),
        Example(
            about="a last day beside no date",
            changed={"time_expressions:s901-ten-years": {"value_latest": "2022-01-01"}},
            finds=(Finds("time_expressions", "s901-ten-years", "value_latest"),),
        ),
    ),
    passing=(
        Example(
            about="the bounds of a leap month",
            changed={
                "events:visit-sudport-2022-04": {
                    "date": "2024-02",
                    "date_earliest": "2024-02-01",
                    "date_latest": "2024-02-29",
                },
                "evidence:ev-sudport-date": {"value": "2024-02"},
                "time_expressions:s900-april": {
                    "value": "2024-02",
                    "value_earliest": "2024-02-01",
                    "value_latest": "2024-02-29",
                },
            },
        ),
    ),
)
