"""A table of the data model is not in the package.

## What it checks

A package that has the four core tables has all the others too, be they empty.

## Why it matters

A table that is absent and one that is empty are not the same: the first may have been
forgotten, and no rule can look at it.

## How to mend it

Add the table with its header alone, or build the package anew.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD007",
    name="table-missing",
    severity="error",
    fault="table-missing",
    message="found {found}; expected {expected}",
    hint="add the table, with its header alone if it has no rows",
    docs=__doc__,
    failing=(
        Example(
            about="the table of topics was renamed",
            sealed=(("datapackage.json", b'"name": "retired_ids"', b'"name": "retired"'),),
            finds=(Finds("retired_ids"),),
        ),
    ),
    passing=(Example(about="a table is empty", removed=("retired_ids:events/meeting-norport",)),),
)
