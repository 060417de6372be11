"""A table is not written as canonical CSV.

## What it checks

Each file of a table of the data model is, byte for byte, what canonical writing gives: LF at
the end of every row, quotation marks only around cells that need them. Rows that are broken or
ragged are left to their own rules.

## Why it matters

The same data must give the same bytes: only so can digests and differences be trusted.

## How to mend it

Build the package anew, or write the file with LF and minimal quoting.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD104",
    name="not-canonical",
    severity="error",
    fault="not-canonical",
    message="found {found}; expected {expected}",
    hint="write the file with LF and minimal quoting, or build the package anew",
    docs=__doc__,
    failing=(
        Example(
            about="rows end with CR and LF",
            files=(("data/topics.csv", b"definition\n", b"definition\r\n"),),
            finds=(Finds("topics"),),
        ),
        Example(
            about="a cell is quoted without need",
            files=(("data/topics.csv", b",Ports,", b',"Ports",'),),
            finds=(Finds("topics", "ports"),),
        ),
        Example(
            about="the last row does not end",
            files=(("data/topics.csv", b"traffic.\n", b"traffic."),),
            finds=(Finds("topics", "ports"),),
        ),
    ),
    passing=(
        Example(
            about="a cell that must be quoted is",
            changed={"topics:ports": {"definition": "Harbours, and their traffic"}},
        ),
    ),
)
