"""A conflict has no preferred value, or more than one.

## What it checks

Of the sides of each conflict just one is `preferred`. A conflict with fewer than two sides is
left to `conflict-one-sided`.

## Why it matters

A reader needs one value to use, and the data must say which.

## How to mend it

Rank one side as preferred, the others as normal or deprecated.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD714",
    name="conflict-unranked",
    severity="error",
    table="conflicts",
    field="conflict_id",
    query="""
WITH ranked AS (
  SELECT x.conflict_id, count(x.ordinal) AS sides,
    sum(CASE WHEN x.rank = 'preferred' THEN 1 ELSE 0 END) AS preferred
  FROM conflict_claims x
  GROUP BY x.conflict_id
)
SELECT c.row_number, c.conflict_id AS value, r.preferred
FROM conflicts c
JOIN ranked r ON r.conflict_id = c.conflict_id
WHERE r.sides > 1 AND r.preferred <> 1
""",
    message="found {preferred} preferred values in {value}; expected one",
    hint="rank one side as preferred",
    docs=__doc__,
    failing=(
        Example(
            about="no value is preferred",
            changed={"conflict_claims:pact-term/1": {"rank": "normal"}},
            finds=(Finds("conflicts", "pact-term", "conflict_id"),),
        ),
        Example(
            about="two values are preferred",
            changed={"conflict_claims:pact-term/2": {"rank": "preferred"}},
            finds=(Finds("conflicts", "pact-term", "conflict_id"),),
        ),
    ),
    passing=(
        Example(
            about="the other value is preferred",
            changed={
                "conflict_claims:pact-term/1": {"rank": "normal"},
                "conflict_claims:pact-term/2": {"rank": "preferred"},
            },
        ),
    ),
)
