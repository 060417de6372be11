"""A name has letters that Data Package v1 does not allow.

## What it checks

In a package that follows v1 of the standard, the names of the package and of its resources have
lower-case letters, digits, `.`, `-` and `_` alone. A slash is let pass, as the profile of v1
does. In v2 such names are `name-unusual`.

## Why it matters

Names become parts of file names and addresses.

## How to mend it

Write the name in plain lower-case letters.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD015",
    name="name-unfit",
    severity="warning",
    fault="name-unfit",
    message="found {found}; expected {expected}",
    hint="write the name in plain lower-case letters",
    docs=__doc__,
    frictionless=("package-error", "resource-error"),
    failing=(
        Example(
            about="a package of v1 has a name with a capital",
            sealed=(
                ("datapackage.json", b"profiles/2.0/datapackage", b"profiles/1.0/datapackage"),
                ("datapackage.json", b'"name": "minimal"', b'"name": "Minimal"'),
            ),
            finds=(Finds("datapackage"),),
        ),
    ),
    passing=(
        Example(
            about="a package of v1 has a plain name",
            sealed=(
                ("datapackage.json", b"profiles/2.0/datapackage", b"profiles/1.0/datapackage"),
                ("datapackage.json", b'"name": "minimal"', b'"name": "minimal.v1_a-b"'),
            ),
        ),
    ),
)
