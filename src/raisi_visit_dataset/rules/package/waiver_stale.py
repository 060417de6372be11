"""A waiver accepts a finding that is not there.

## What it checks

Each row of `waivers` meets at least one finding of its code, table, row and field. A waiver of
a rule that was not run is left alone.

## Why it matters

A waiver that outlives its finding would silently accept the next one.

## How to mend it

Remove the waiver, or correct what it points to.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD009",
    name="waiver-stale",
    severity="error",
    table="waivers",
    field="code",
    fault="waiver-stale",
    message="found {found}; expected {expected}",
    hint="remove the waiver, or correct what it points to",
    docs=__doc__,
    failing=(
        Example(
            about="a waiver of a warning that nothing gives",
            added={
                "waivers": (
                    {
                        "waiver_id": "unused-berg",
                        "code": "RVD505",
                        "target_table": "participants",
                        "target_id": "berg",
                        "reason": "Kept for later.",
                    },
                )
            },
            finds=(Finds("waivers", "unused-berg", "code"),),
        ),
    ),
    passing=(
        Example(
            about="a waiver meets its warning",
            changed={"events:visit-sudport-2022-04": {"plover_event": "CONSULT"}},
            added={
                "waivers": (
                    {
                        "waiver_id": "sudport-consult",
                        "code": "RVD402",
                        "target_table": "events",
                        "target_id": "visit-sudport-2022-04",
                        "target_field": "plover_event",
                        "reason": "An example.",
                    },
                )
            },
        ),
    ),
)
