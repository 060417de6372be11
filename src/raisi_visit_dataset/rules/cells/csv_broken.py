"""A CSV file cannot be parted into rows.

## What it checks

Every quotation mark that opens a cell closes, nothing but a delimiter or a line end follows it,
and no lone carriage return stands outside a cell.

## Why it matters

An unclosed quotation mark swallows all rows behind it into one cell; many readers do not say
so.

## How to mend it

Close the quotation mark at the place given, or double it where it belongs to the cell.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD101",
    name="csv-broken",
    severity="error",
    fault="csv-broken",
    message="found {found}; expected {expected}",
    hint="mend the quotation marks, doubled inside a cell, or the line ends",
    frictionless=("source-error",),
    docs=__doc__,
    failing=(
        Example(
            about="a quotation mark never closes",
            files=(("data/topics.csv", b"ports,Ports", b'ports,"Ports'),),
            finds=(Finds("topics"),),
        ),
        Example(
            about="words stand behind a closing quotation mark",
            files=(("data/topics.csv", b"ports,Ports", b'ports,"Ports" of call'),),
            finds=(Finds("topics"),),
        ),
    ),
    passing=(
        Example(
            about="a cell that holds quotation marks and a line end",
            changed={"topics:ports": {"definition": 'Harbours,\n"ports"'}},
        ),
    ),
)
