"""A side of a conflict has another value than what it rests on.

## What it checks

The value of a side is that of its piece of evidence, or of its claim. A side that rests on an
outside reference is left alone.

## Why it matters

The conflict would set a value against another that nobody gave.

## How to mend it

Correct the value, or name the evidence or claim that gives it.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD717",
    name="side-value-differs",
    severity="error",
    table="conflict_claims",
    field="value",
    query="""
SELECT x.row_number, x.value, coalesce(e.value, c.value) AS expected, x.conflict_id
FROM conflict_claims x
LEFT JOIN evidence e ON e.evidence_id = x.evidence_id
LEFT JOIN claims c ON c.claim_id = x.claim_id
WHERE x.value <> e.value OR x.value <> c.value
""",
    message=(
        "found {value} in {conflict_id}; expected {expected}, which its evidence or claim gives"
    ),
    hint="correct the value, or name what gives it",
    docs=__doc__,
    failing=(
        Example(
            about="another value than the claim",
            changed={"conflict_claims:pact-term/2": {"value": "P11Y"}},
            finds=(Finds("conflict_claims", "pact-term/2", "value"),),
        ),
        Example(
            about="another value than the evidence",
            changed={
                "conflict_claims:pact-term/2": {
                    "value": "2022-03-08",
                    "claim_id": None,
                    "evidence_id": "ev-meeting-date",
                }
            },
            finds=(Finds("conflict_claims", "pact-term/2", "value"),),
        ),
    ),
    passing=(
        Example(
            about="a value that a reference gives",
            changed={"conflict_claims:pact-term/1": {"value": "P13Y"}},
        ),
    ),
)
