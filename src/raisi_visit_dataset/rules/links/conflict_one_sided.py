"""A conflict has fewer than two sides.

## What it checks

Each conflict has at least two rows in `conflict_claims`.

## Why it matters

One value alone disagrees with nothing.

## How to mend it

Add the other side, or remove the conflict.
"""

from raisi_visit_dataset.validation.example import Example, Finds
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
    failing=(
        Example(
            about="a conflict of one value",
            removed=("conflict_claims:pact-term/2",),
            finds=(Finds("conflicts", "pact-term", "conflict_id"),),
        ),
        Example(
            about="a conflict without values",
            removed=("conflict_claims:pact-term/1", "conflict_claims:pact-term/2"),
            finds=(Finds("conflicts", "pact-term", "conflict_id"),),
        ),
    ),
    passing=(
        Example(
            about="a conflict of three values",
            added={
                "conflict_claims": (
                    {
                        "conflict_id": "pact-term",
                        "ordinal": 3,
                        "value": "P9Y",
                        "outside_reference_id": "harbour-gazette",
                        "rank": "normal",
                    },
                )
            },
        ),
    ),
)
