"""A cell is shorter or longer than its column allows.

## What it checks

Texts have as many characters as `minLength` and `maxLength` allow, counted as code points;
lists and arrays as many items, objects as many keys.

## Why it matters

A text that was cut, or two cells run into one, often show by their length alone.

## How to mend it

Correct the value, or the constraint if the value is right.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD116",
    name="length-unfit",
    severity="error",
    fault="length-unfit",
    message="found {found} in {field}; expected {expected}",
    hint="correct the value",
    frictionless=("constraint-error",),
    docs=__doc__,
    failing=(
        Example(
            about="a text has a character too many",
            sealed=other_table(
                ({"name": "note", "type": "string", "constraints": {"maxLength": 3}},), (("abcd",),)
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
        Example(
            about="a text has a character too few",
            sealed=other_table(
                ({"name": "note", "type": "string", "constraints": {"minLength": 3}},), (("é€",),)
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
        Example(
            about="a list has an item too many",
            sealed=other_table(
                ({"name": "note", "type": "list", "constraints": {"maxLength": 2}},), (("a,b,c",),)
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
    ),
    passing=(
        Example(
            about="texts of the shortest and the longest length",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "string",
                        "constraints": {"minLength": 2, "maxLength": 3},
                    },
                ),
                (("é€",), ("a😀c",)),
            ),
        ),
    ),
)
