"""A cell that must have a value is empty.

## What it checks

No cell of a required column, or of a primary key, is empty or one of the schema's missing
values.

## Why it matters

A row without it cannot be read as what its table promises.

## How to mend it

Fill the cell. If the value is not known, the column is not the place to say so: see the
codebook.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD111",
    name="value-missing",
    severity="error",
    fault="value-missing",
    message="found {found} in {field}; expected {expected}",
    hint="fill the cell",
    frictionless=("constraint-error", "primary-key"),
    docs=__doc__,
    failing=(
        Example(
            about="a source has no text rights",
            changed={"sources:s900": {"text_rights": None}},
            finds=(Finds("sources", "s900", "text_rights"),),
        ),
        Example(
            about="a word that means a missing value, in a required field",
            sealed=other_table(
                ({"name": "note", "type": "string", "constraints": {"required": True}},),
                (("n/a",),),
                missingValues=["", "n/a"],
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
    ),
    passing=(
        Example(about="a note is empty", changed={"time_expressions:s900-april": {"note": None}}),
    ),
)
