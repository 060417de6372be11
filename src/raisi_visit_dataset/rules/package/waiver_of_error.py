"""A waiver accepts an error.

## What it checks

Each row of `waivers` names a rule whose findings are warnings or remarks.

## Why it matters

An error is wrong data. A table inside the data cannot declare it right; somebody who validates
may, by name, on the command line.

## How to mend it

Mend what the finding says, and remove the waiver.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD010",
    name="waiver-of-error",
    severity="error",
    table="waivers",
    field="code",
    fault="waiver-of-error",
    message="found {found}; expected {expected}",
    hint="mend what the finding says, and remove the waiver",
    docs=__doc__,
    failing=(
        Example(
            about="a waiver of an error that is there",
            changed={"conflict_claims:pact-term/2": {"reason": None}},
            added={
                "waivers": (
                    {
                        "waiver_id": "no-reason",
                        "code": "RVD715",
                        "target_table": "conflict_claims",
                        "target_id": "pact-term/2",
                        "reason": "An example.",
                    },
                )
            },
            finds=(Finds("waivers", "no-reason", "code"),),
            also=("RVD715",),
        ),
    ),
    passing=(
        Example(
            about="a waiver of a warning",
            changed={"events:visit-sudport-2022-04": {"plover_event": "CONSULT"}},
            added={
                "waivers": (
                    {
                        "waiver_id": "sudport-consult",
                        "code": "RVD402",
                        "target_table": "events",
                        "target_id": "visit-sudport-2022-04",
                        "reason": "An example.",
                    },
                )
            },
        ),
    ),
)
