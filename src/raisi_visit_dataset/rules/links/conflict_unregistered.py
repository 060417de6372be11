"""Evidence contradicts a cell and no conflict says so.

## What it checks

Where a piece of evidence contradicts a cell, the cell has a row in `conflicts`. Evidence that
is said to support a cell and excludes it is left to `date-excluded` and `evidence-contradicts-
cell`.

## Why it matters

A disagreement of the sources is data, and the wrong side of it is kept, ranked.

## How to mend it

Register the conflict with both values, or correct the value that was misread.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD711",
    name="conflict-unregistered",
    severity="error",
    table="evidence",
    field="stance",
    query="""
SELECT e.row_number, e.stance AS value, e.value AS given, e.target_field, e.target_id
FROM evidence e
LEFT JOIN conflicts c ON c.target_table = e.target_table AND c.target_id = e.target_id
  AND c.target_field = e.target_field
WHERE e.stance = 'contradicts' AND c.conflict_id IS NULL
""",
    message=(
        "found {given}, which contradicts {target_field} of {target_id}, unregistered; "
        "expected a row in conflicts"
    ),
    hint="register the conflict, or correct the value that was misread",
    docs=__doc__,
)
