"""A table is larger than a limit of what is read.

## What it checks

No table has more fields than the limit `fields` or more rows than `rows`, and no cell more bytes
than `cell_bytes`. `SECURITY.md` lists the limits with their numbers.

## Why it matters

What is read without bounds can take all memory or time of the machine that checks it. The table
is not read beyond the place given, so nothing is known of what follows.

## How to mend it

If the data are as they should be, raise the limit: `--limit cell_bytes=100000000`.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD107",
    name="limit-passed",
    severity="error",
    fault="limit-passed",
    message="found {found}; expected {expected}",
    hint="raise the limit with --limit NAME=NUMBER if the data are as they should be",
    docs=__doc__,
    failing=(
        Example(
            about="a cell is longer than the limit allows",
            changed={"topics:ports": {"definition": "Harbours. " * 500}},
            limits={"cell_bytes": 4_999},
            finds=(Finds("topics", "ports", "definition"),),
        ),
    ),
    passing=(
        Example(
            about="a cell is as long as the limit allows",
            changed={"topics:ports": {"definition": "Harbours. " * 500}},
            limits={"cell_bytes": 5_000},
        ),
    ),
)
