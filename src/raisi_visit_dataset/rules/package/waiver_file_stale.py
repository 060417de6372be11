"""A waiver of the caller's file accepts a finding that is not there.

## What it checks

Each `[[waiver]]` of the file given by `--waivers` meets at least one finding of its code, table,
key and field. A waiver of a rule that was not run is left alone.

## Why it matters

A waiver that outlives its finding would silently accept the next one.

## How to mend it

Remove the waiver, or correct what it points to: copy code, table, key and field from the finding.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.waiver_file import FileWaiver

RULE = Rule(
    code="RVD050",
    name="waiver-file-stale",
    severity="error",
    table="",
    fault="file-waiver-stale",
    message="found {found}; expected {expected}",
    hint="remove the waiver from the file, or correct what it points to",
    docs=__doc__,
    failing=(
        Example(
            about="a waiver in a file of a warning that nothing gives",
            waivers=(
                FileWaiver(
                    file="waivers.toml",
                    line=3,
                    code="RVD505",
                    table="participants",
                    key="berg",
                    reason="Kept for later.",
                ),
            ),
            finds=(Finds("participants"),),
        ),
        Example(
            about="a waiver in a file points to another field of the row",
            changed={"events:visit-sudport-2022-04": {"plover_event": "CONSULT"}},
            waivers=(
                FileWaiver(
                    file="waivers.toml",
                    line=1,
                    code="RVD402",
                    table="events",
                    key="visit-sudport-2022-04",
                    field="name",
                    reason="An example.",
                ),
            ),
            finds=(Finds("events", field="name"),),
            also=("RVD402",),
        ),
    ),
    passing=(
        Example(
            about="a waiver in a file meets its warning",
            changed={"events:visit-sudport-2022-04": {"plover_event": "CONSULT"}},
            waivers=(
                FileWaiver(
                    file="waivers.toml",
                    line=1,
                    code="RVD402",
                    table="events",
                    key="visit-sudport-2022-04",
                    reason="An example.",
                ),
            ),
        ),
        Example(
            about="a waiver in a file meets its error",
            changed={"conflict_claims:pact-term/2": {"reason": None}},
            waivers=(
                FileWaiver(
                    file="waivers.toml",
                    line=1,
                    code="RVD715",
                    table="conflict_claims",
                    key="pact-term/2",
                    reason="An example.",
                ),
            ),
        ),
    ),
)
