"""The schema that the descriptor declares is not that of the data model.

## What it checks

The schema of each table of the data model has the same fields, types, constraints and keys as
the model. Titles and descriptions may differ. The cells themselves are checked against the
model, whatever the descriptor says.

## Why it matters

A reader who trusts the descriptor would accept what this data model forbids, or refuse what it
allows.

## How to mend it

Build the package anew with this version of the library, or use the version that the package was
made with.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD006",
    name="schema-differs",
    severity="error",
    fault="schema-differs",
    message="found {found} in the schema of {resource}; expected {expected}",
    hint="build the package anew with this version of the library",
    docs=__doc__,
    failing=(
        Example(
            about="the descriptor calls an integer a string",
            sealed=(("datapackage.json", b'"type": "integer"', b'"type": "string"'),),
            finds=(Finds("sources"),),
        ),
    ),
    passing=(
        Example(
            about="the descriptor describes a field in other words",
            sealed=(
                (
                    "datapackage.json",
                    b'"description": "The source."',
                    b'"description": "Which text."',
                ),
            ),
        ),
    ),
)
