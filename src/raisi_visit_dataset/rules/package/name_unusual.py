"""A name has letters that Data Package v2 does not recommend.

## What it checks

In a package that follows v2 of the standard, the names of the package and of its resources have
lower-case letters, digits, `.`, `-` and `_` alone; a slash is let pass, because paths serve as
names. It is a recommendation; in v1 it was a demand: `name-unfit`.

## Why it matters

Names become parts of file names and addresses.

## How to mend it

Write the name in plain lower-case letters, if nothing depends on it.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD016",
    name="name-unusual",
    severity="info",
    fault="name-unusual",
    message="found {found}; expected {expected}",
    hint="write the name in plain lower-case letters",
    docs=__doc__,
    failing=(
        Example(
            about="a package has a name with a space",
            sealed=(("datapackage.json", b'"name": "minimal"', b'"name": "a minimal package"'),),
            finds=(Finds("datapackage"),),
        ),
    ),
    passing=(
        Example(
            about="a package has a plain name",
            sealed=(("datapackage.json", b'"name": "minimal"', b'"name": "minimal.v2_a-b"'),),
        ),
    ),
)
