"""The last day of a waiver of the caller's file is over.

## What it checks

No `[[waiver]]` of the file given by `--waivers` has a day in `until` that is over, in UTC. Such a
waiver accepts nothing any more.

## Why it matters

Whoever set the day wanted to be asked again.

## How to mend it

Mend what the finding says and remove the waiver, or set another day.
"""

from datetime import date

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.waiver_file import FileWaiver

RULE = Rule(
    code="RVD051",
    name="waiver-expired",
    severity="error",
    table="",
    fault="file-waiver-expired",
    message="found {found}; expected {expected}",
    hint="mend what the finding says and remove the waiver, or set another day",
    docs=__doc__,
    failing=(
        Example(
            about="a waiver in a file until a day that is over",
            changed={"events:visit-sudport-2022-04": {"plover_event": "CONSULT"}},
            waivers=(
                FileWaiver(
                    file="waivers.toml",
                    line=1,
                    code="RVD402",
                    table="events",
                    key="visit-sudport-2022-04",
                    reason="An example.",
                    until=date(2022, 4, 30),
                ),
            ),
            finds=(Finds("events"),),
            also=("RVD402",),
        ),
    ),
    passing=(
        Example(
            about="a waiver in a file until a day to come",
            changed={"events:visit-sudport-2022-04": {"plover_event": "CONSULT"}},
            waivers=(
                FileWaiver(
                    file="waivers.toml",
                    line=1,
                    code="RVD402",
                    table="events",
                    key="visit-sudport-2022-04",
                    reason="An example.",
                    until=date.max,
                ),
            ),
        ),
    ),
)
