"""A file has another size than the descriptor says.

## What it checks

Where a resource declares `bytes`, the file has just that size. A file whose digest differs too
is left to `digest-differs`.

## Why it matters

Downloaders and readers trust the declared size, for progress, for limits, and to notice a file
that was cut off.

## How to mend it

Correct `bytes` in the descriptor, or build the package anew.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD003",
    name="size-differs",
    severity="error",
    fault="size-differs",
    frictionless=("byte-count",),
    message="found {found} for the resource {resource}; expected {expected}",
    hint="correct `bytes`, or build the package anew",
    docs=__doc__,
    failing=(
        Example(
            about="the size of one file is wrong by one",
            sealed=(("datapackage.json", b'"bytes": 233,', b'"bytes": 234,'),),
            finds=(Finds("seeds/s900.txt"),),
        ),
    ),
    passing=(
        Example(about="no size is declared", sealed=(("datapackage.json", b'"bytes": 233,', b""),)),
    ),
)
