"""Two fields of a schema have one name.

## What it checks

Each field has a name of its own. Version 1 of the standard allowed the same name twice, so
this is a warning; columns are then told apart by their place.

## Why it matters

Keys, joins and data frames know columns by name: of two, one is lost.

## How to mend it

Give each field a name of its own, in the schema and in the header.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD148",
    name="field-name-repeated",
    severity="warning",
    fault="field-name-repeated",
    message="found {found} in the schema of {resource}; expected {expected}",
    hint="give each field a name of its own",
    frictionless=("schema-error",),
    docs=__doc__,
    failing=(
        Example(
            about="a name twice",
            sealed=other_table(
                ({"name": "note", "type": "string"}, {"name": "note", "type": "string"}),
                (("a", "b"),),
            ),
            finds=(Finds(OTHER),),
            also=("RVD102",),
        ),
    ),
    passing=(
        Example(
            about="names that differ in case alone",
            sealed=other_table(
                ({"name": "note", "type": "string"}, {"name": "Note", "type": "string"}),
                (("a", "b"),),
            ),
        ),
    ),
)
