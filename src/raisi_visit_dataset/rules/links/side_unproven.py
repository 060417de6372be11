"""A side of a conflict rests on nothing, or on several things at once.

## What it checks

Each side names just one of a piece of evidence, a claim and an outside reference.

## Why it matters

A reader must be able to look up where each value comes from.

## How to mend it

Name the one that gives the value.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD716",
    name="side-unproven",
    severity="error",
    table="conflict_claims",
    field="evidence_id",
    query="""
SELECT x.row_number, x.value, x.conflict_id
FROM conflict_claims x
WHERE (CASE WHEN x.evidence_id IS NULL THEN 0 ELSE 1 END)
  + (CASE WHEN x.claim_id IS NULL THEN 0 ELSE 1 END)
  + (CASE WHEN x.outside_reference_id IS NULL THEN 0 ELSE 1 END) <> 1
""",
    message=(
        "found {value} in {conflict_id} resting on none or several of evidence, claim and "
        "reference; expected one"
    ),
    hint="name the one that gives the value",
    docs=__doc__,
    failing=(
        Example(
            about="a side that rests on nothing",
            changed={"conflict_claims:pact-term/1": {"outside_reference_id": None}},
            finds=(Finds("conflict_claims", "pact-term/1", "evidence_id"),),
        ),
        Example(
            about="a side that rests on a claim and a reference",
            changed={"conflict_claims:pact-term/2": {"outside_reference_id": "harbour-gazette"}},
            finds=(Finds("conflict_claims", "pact-term/2", "evidence_id"),),
        ),
        Example(
            about="a side that rests on evidence and a claim",
            changed={"conflict_claims:pact-term/2": {"evidence_id": "ev-meeting-date"}},
            finds=(Finds("conflict_claims", "pact-term/2", "evidence_id"),),
            also=("RVD717",),
        ),
    ),
    passing=(
        Example(
            about="a side that rests on evidence",
            changed={
                "conflict_claims:pact-term/2": {
                    "value": "2022-03-09",
                    "claim_id": None,
                    "evidence_id": "ev-meeting-date",
                }
            },
        ),
    ),
)
