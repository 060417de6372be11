"""Two names differ in case or in the form of Unicode alone.

## What it checks

No two names of resources are equal after normalisation (NFC) and case folding.

## Why it matters

Where names become those of files or of tables in a database, many a system takes the two for
one.

## How to mend it

Give one of the resources another name.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD018",
    name="name-alike",
    severity="warning",
    fault="name-alike",
    message="found {found}; expected {expected}",
    hint="give one of the resources another name",
    docs=__doc__,
    failing=(
        Example(
            about="a resource has the name of another in capitals",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (b'  "resources": [\n    {"name": "TOPICS", "path": "seeds/s900.txt"},\n'),
                ),
            ),
            finds=(Finds("topics"),),
            also=("RVD016",),
        ),
    ),
    passing=(
        Example(
            about="names that differ in a letter",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (b'  "resources": [\n    {"name": "topic", "path": "seeds/s900.txt"},\n'),
                ),
            ),
        ),
    ),
)
