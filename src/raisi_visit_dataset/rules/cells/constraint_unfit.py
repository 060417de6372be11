"""A constraint does not fit its field.

## What it checks

Each constraint is one of the standard, and for fields of that type; its value is of the kind
that it needs: bounds and listed values are values of the field, the least does not exceed the
greatest, listed values are among the categories.

## Why it matters

A constraint that cannot be read is not checked, and one that nothing can meet makes all cells
wrong.

## How to mend it

Correct the constraint, or the type of the field.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD144",
    name="constraint-unfit",
    severity="error",
    fault="constraint-unfit",
    message="found {found} in the schema of {resource}; expected {expected}",
    hint="correct the constraint",
    frictionless=("field-error",),
    docs=__doc__,
    failing=(
        Example(
            about="a bound of integers that is none",
            sealed=other_table(
                ({"name": "note", "type": "integer", "constraints": {"minimum": "abc"}},), (("1",),)
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a constraint for texts in a field of integers",
            sealed=other_table(
                ({"name": "note", "type": "integer", "constraints": {"maxLength": 3}},), (("1",),)
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a constraint that the standard has not",
            sealed=other_table(
                ({"name": "note", "type": "integer", "constraints": {"min": 3}},), (("1",),)
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="the least exceeds the greatest",
            sealed=other_table(
                ({"name": "note", "type": "integer", "constraints": {"minimum": 3, "maximum": 2}},),
                (),
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="the shortest exceeds the longest",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "string",
                        "constraints": {"minLength": 3, "maxLength": 2},
                    },
                ),
                (),
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a listed value that is no category",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "string",
                        "categories": ["a"],
                        "constraints": {"enum": ["a", "b"]},
                    },
                ),
                (("a",),),
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a JSON Schema that would be fetched",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "object",
                        "constraints": {"jsonSchema": {"$ref": "https://example.org/schema.json"}},
                    },
                ),
                (("{}",),),
            ),
            finds=(Finds(OTHER),),
        ),
    ),
    passing=(
        Example(
            about="bounds as texts of the format of the field",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "date",
                        "format": "%d.%m.%Y",
                        "constraints": {"minimum": "01.12.2021", "maximum": "01.02.2022"},
                    },
                ),
                (("19.01.2022",),),
            ),
        ),
    ),
)
