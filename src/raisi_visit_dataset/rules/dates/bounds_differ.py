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

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD311",
    name="bounds-differ",
    severity="error",
    table="events",
    query="""
SELECT d.table_name, d.row_number, d.field_name || '_earliest' AS field_name, d.edtf, d.earliest AS value, v.earliest AS expected
FROM date_cells d
LEFT JOIN edtf_values v ON v.edtf = d.edtf
WHERE (d.edtf IS NULL AND d.earliest IS NOT NULL)
  OR (d.edtf IS NOT NULL AND d.earliest IS NULL)
  OR d.earliest <> v.earliest
UNION ALL
SELECT d.table_name, d.row_number, d.field_name || '_latest' AS field_name, d.edtf, d.latest AS value, v.latest AS expected
FROM date_cells d
LEFT JOIN edtf_values v ON v.edtf = d.edtf
WHERE (d.latest IS NOT NULL AND v.latest IS NULL)
  OR (d.latest IS NULL AND v.latest IS NOT NULL)
  OR d.latest <> v.latest
""",
    message="found {value} beside {edtf}; expected {expected}",
    hint="compute the bounds anew from the date",
    docs=__doc__,
)
