"""A conflict is registered whose sides do not exclude each other.

## What it checks

The sides of a conflict differ, and where they are dates, not all of them are compatible: a
month and a day of it are a refinement, not a conflict. A conflict with fewer than two sides is
left to `conflict-one-sided`.

## Why it matters

A refinement that is called a conflict makes the sources look worse than they are.

## How to mend it

Remove the conflict, and let the cell hold the finer value.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD712",
    name="conflict-needless",
    severity="error",
    table="conflicts",
    field="conflict_id",
    query="""
SELECT c.row_number, c.conflict_id AS value
FROM conflicts c
WHERE EXISTS (
    SELECT 1 FROM conflict_claims x
    JOIN conflict_claims y ON y.conflict_id = x.conflict_id
    WHERE x.conflict_id = c.conflict_id AND y.ordinal <> x.ordinal
  )
  AND NOT EXISTS (
    SELECT 1 FROM conflict_claims x
    JOIN conflict_claims y ON y.conflict_id = x.conflict_id
    LEFT JOIN date_pairs d ON d.edtf = x.value AND d.other = y.value
    WHERE x.conflict_id = c.conflict_id AND x.value <> y.value AND coalesce(d.compatible, 0) = 0
  )
""",
    message=("found {value}, whose sides are compatible; expected values that exclude each other"),
    hint="remove the conflict, and let the cell hold the finer value",
    docs=__doc__,
    failing=(
        Example(
            about="a month and a day of it",
            changed={
                "conflict_claims:pact-term/1": {"value": "2022-03"},
                "conflict_claims:pact-term/2": {
                    "value": "2022-03-09",
                    "claim_id": None,
                    "evidence_id": "ev-meeting-date",
                },
            },
            finds=(Finds("conflicts", "pact-term", "conflict_id"),),
        ),
        Example(
            about="the same value twice",
            changed={"conflict_claims:pact-term/1": {"value": "P10Y"}},
            finds=(Finds("conflicts", "pact-term", "conflict_id"),),
        ),
    ),
    passing=(
        Example(
            about="two days",
            changed={
                "conflict_claims:pact-term/1": {"value": "2022-03-10"},
                "conflict_claims:pact-term/2": {
                    "value": "2022-03-09",
                    "claim_id": None,
                    "evidence_id": "ev-meeting-date",
                },
            },
        ),
        Example(
            about="a third side agrees with one of two",
            added={
                "conflict_claims": (
                    {
                        "conflict_id": "pact-term",
                        "ordinal": 3,
                        "value": "P12Y",
                        "outside_reference_id": "harbour-gazette",
                        "rank": "normal",
                    },
                )
            },
        ),
    ),
)
