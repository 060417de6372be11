"""A row has too few or too many cells.

## What it checks

Every row has as many cells as the header. Empty lines are told apart by RVD106.

## Why it matters

Many readers fill short rows with nothing and cut long ones, so that values vanish or move
without a word.

## How to mend it

Add the missing delimiters, or quote the cell that holds one.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD103",
    name="row-ragged",
    severity="error",
    fault="row-ragged",
    frictionless=("missing-cell", "extra-cell"),
    message="found {found}; expected {expected}",
    hint="add the missing delimiters, or quote the cell that holds one",
    docs=__doc__,
    failing=(
        Example(
            about="a row has a cell too many",
            files=(("data/topics.csv", b"ports,Ports,", b"ports,Ports,,"),),
            finds=(Finds("topics"),),
        ),
        Example(
            about="a row has a cell too few",
            files=(("data/topics.csv", b"ports,Ports,", b"ports,Ports"),),
            finds=(Finds("topics"),),
        ),
    ),
    passing=(
        Example(
            about="a cell that holds a comma and a line end is quoted",
            changed={"topics:ports": {"definition": "Harbours,\nand their traffic"}},
        ),
    ),
)
