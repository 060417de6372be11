"""A side of a conflict is preferred or deprecated without a reason.

## What it checks

Each preferred or deprecated side has a reason.

## Why it matters

A judgement without a reason cannot be checked.

## How to mend it

Write why.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD715",
    name="rank-unreasoned",
    severity="error",
    table="conflict_claims",
    field="reason",
    query="""
SELECT x.row_number, x.rank AS value, x.conflict_id
FROM conflict_claims x
WHERE x.rank IN ('preferred', 'deprecated') AND x.reason IS NULL
""",
    message="found {value} in {conflict_id} without a reason; expected one",
    hint="write why",
    docs=__doc__,
    failing=(
        Example(
            about="a deprecated value without a reason",
            changed={"conflict_claims:pact-term/2": {"reason": None}},
            finds=(Finds("conflict_claims", "pact-term/2", "reason"),),
        ),
        Example(
            about="a preferred value without a reason",
            changed={"conflict_claims:pact-term/1": {"reason": None}},
            finds=(Finds("conflict_claims", "pact-term/1", "reason"),),
        ),
    ),
    passing=(
        Example(
            about="a normal value without a reason",
            changed={"conflict_claims:pact-term/2": {"rank": "normal", "reason": None}},
        ),
    ),
)
