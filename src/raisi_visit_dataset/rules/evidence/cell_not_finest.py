"""A date is coarser than its evidence.

## What it checks

No supporting, compatible piece of evidence says more than the date: the cell holds the finest
value that the evidence gives. Whether the passage gives its value is left to `date-not-given`.

## Why it matters

What is known to the day should not be lost in a month.

## How to mend it

Put the finer value into the cell.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD246",
    name="cell-not-finest",
    severity="error",
    table="events",
    query="""
SELECT c.table_name, c.row_number, c.field_name, c.value, e.value AS finer
FROM evidenced_cells c
JOIN model_fields f ON f.table_name = c.table_name AND f.field_name = c.field_name AND f.is_edtf = 1
JOIN edtf_values a ON a.edtf = c.value
JOIN evidence e ON e.target_table = c.table_name AND e.target_id = c.row_id AND e.target_field = c.field_name
JOIN edtf_values b ON b.edtf = e.value
WHERE e.stance = 'supports' AND a.begin_latest_day IS NULL
  AND b.earliest_day >= a.earliest_day AND b.latest_day <= a.latest_day
  AND (b.earliest_day > a.earliest_day OR b.latest_day < a.latest_day)
""",
    message="found {value} in {field_name}; expected {finer}, which the evidence gives",
    hint="put the finer value into the cell",
    docs=__doc__,
)
