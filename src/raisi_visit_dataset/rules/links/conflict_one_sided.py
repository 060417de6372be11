"""A conflict has fewer than two sides.

## What it checks

Each conflict has at least two rows in `conflict_claims`.

## Why it matters

One value alone disagrees with nothing.

## How to mend it

Add the other side, or remove the conflict.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD713",
    name="conflict-one-sided",
    severity="error",
    table="conflicts",
    field="conflict_id",
    query="""
SELECT c.row_number, c.conflict_id AS value
FROM conflicts c
LEFT JOIN conflict_claims x ON x.conflict_id = c.conflict_id
GROUP BY c.row_number, c.conflict_id
HAVING count(x.ordinal) < 2
""",
    message="found {value} with fewer than two sides; expected two or more",
    hint="add the other side, or remove the conflict",
    docs=__doc__,
)
