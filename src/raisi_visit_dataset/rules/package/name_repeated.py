"""Two resources have one name.

## What it checks

Each resource has a name that no other resource of the package has. The second one is not read.

## Why it matters

Foreign keys refer to tables by name: nobody could say which is meant.

## How to mend it

Give one of the resources another name.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD017",
    name="name-repeated",
    severity="error",
    fault="name-repeated",
    message="found {found}; expected {expected}",
    hint="give one of the resources another name",
    docs=__doc__,
    frictionless=("package-error",),
    failing=(
        Example(
            about="a text is declared twice",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "seeds/s900.txt", "path": '
                        b'"seeds/s900.txt"},\n'
                    ),
                ),
            ),
            finds=(Finds("seeds/s900.txt"),),
        ),
    ),
    passing=(
        Example(
            about="two resources of two names have one file",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (b'  "resources": [\n    {"name": "again", "path": "seeds/s900.txt"},\n'),
                ),
            ),
        ),
    ),
)
