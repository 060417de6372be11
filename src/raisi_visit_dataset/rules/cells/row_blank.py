"""A line of a table is empty.

## What it checks

Between the header and the end no line is empty. In a table of one column an empty line is a row
whose cell is empty.

## Why it matters

Some readers skip such a line, others read a row of empty cells, and the numbers of all rows below
differ between them.

## How to mend it

Remove the line.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD106",
    name="row-blank",
    severity="error",
    fault="row-blank",
    frictionless=("blank-row",),
    message="found {found}; expected {expected}",
    hint="remove the line",
    docs=__doc__,
    failing=(
        Example(
            about="a line between two rows is empty",
            files=(("data/topics.csv", b"\nports", b"\n\nports"),),
            finds=(Finds("topics"),),
        ),
        Example(
            about="a line after the last row is empty",
            files=(("data/topics.csv", b"traffic.\n", b"traffic.\n\n"),),
            finds=(Finds("topics"),),
        ),
    ),
    passing=(
        Example(
            about="a cell holds an empty line",
            changed={"topics:ports": {"definition": "Harbours\n\nand their traffic"}},
        ),
    ),
)
