"""A source names a text that is not among the resources.

## What it checks

The `seed_path` of each source is the path of a declared resource. A resource that is declared
but not there is left to `file-missing`.

## Why it matters

Without the text no offset, quotation or piece of evidence can be checked.

## How to mend it

Add the text to the resources. If the texts are left out on purpose, for their rights, validate
with `--without-texts`: their checks are then listed as not run.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD008",
    name="text-missing",
    severity="error",
    table="sources",
    field="seed_path",
    fault="text-missing",
    message="found {found}; expected {expected}",
    hint="add the text, or validate with --without-texts",
    docs=__doc__,
    failing=(
        Example(
            about="a source names a text that is no resource",
            changed={"sources:s901": {"seed_path": "seeds/s902.txt"}},
            finds=(Finds("sources", "s901", "seed_path"),),
        ),
    ),
    passing=(
        Example(
            about="the same, and the caller does without texts",
            changed={"sources:s901": {"seed_path": "seeds/s902.txt"}},
            without_texts=True,
        ),
    ),
)
