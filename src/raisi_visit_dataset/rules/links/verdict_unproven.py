"""A claim is judged by outside knowledge that is not named.

## What it checks

A claim whose verdict is other than `unverified` names the outside reference that it rests on.

## Why it matters

A verdict without a source is a second claim.

## How to mend it

Name the reference, or set the verdict to `unverified`.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD718",
    name="verdict-unproven",
    severity="error",
    table="claims",
    field="outside_reference_id",
    query="""
SELECT c.row_number, c.verdict AS value, c.source_id, c.start_char, c.end_char
FROM claims c
WHERE c.verdict <> 'unverified' AND c.outside_reference_id IS NULL
""",
    message="found the verdict {value} without a reference; expected one",
    hint="name the reference, or set the verdict to unverified",
    docs=__doc__,
    failing=(
        Example(
            about="a verdict without a reference",
            changed={"claims:s901-ten-years": {"outside_reference_id": None}},
            finds=(Finds("claims", "s901-ten-years", "outside_reference_id"),),
        ),
    ),
    passing=(
        Example(
            about="no verdict",
            changed={
                "claims:s901-ten-years": {"outside_reference_id": None, "verdict": "unverified"}
            },
        ),
    ),
)
