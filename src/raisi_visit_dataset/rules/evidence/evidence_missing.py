"""A cell that needs evidence has none.

## What it checks

Each cell that needs evidence (the list is in the codebook) and is not empty has at least one
supporting row in `evidence`. Whether that gives the value is left to the rules of the passages.

## Why it matters

A value that nobody can trace is an opinion.

## How to mend it

Point to the passage or the reference that gives the value. If there is none, empty the cell:
null means not known.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD241",
    name="evidence-missing",
    severity="error",
    table="events",
    query="""
SELECT c.table_name, c.row_number, c.field_name, c.value
FROM evidenced_cells c
LEFT JOIN evidence e ON e.target_table = c.table_name AND e.target_id = c.row_id
  AND e.target_field = c.field_name AND e.stance = 'supports'
WHERE e.evidence_id IS NULL
""",
    message=(
        "found {value} in {field_name} without evidence; expected a passage or a reference "
        "that gives it"
    ),
    hint="point to what gives the value, or empty the cell",
    docs=__doc__,
)
