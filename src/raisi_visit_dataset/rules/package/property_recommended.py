"""A property that the standard recommends is not there.

## What it checks

The package has `name`, `id` and `licenses`, and in v2 `$schema`; each table has a `schema`.

## Why it matters

Without them a package can be neither cited nor used again, and a table without schema cannot be
checked.

## How to mend it

Add the property.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD029",
    name="property-recommended",
    severity="info",
    fault="property-recommended",
    message="found {found}; expected {expected}",
    hint="add the property",
    docs=__doc__,
    failing=(
        Example(
            about="a package without an identifier",
            sealed=(("datapackage.json", b'"id": "minimal",\n  ', b""),),
            finds=(Finds("datapackage"),),
        ),
    ),
    passing=(
        Example(
            about="a package without a title: that is not asked for",
            sealed=(("datapackage.json", b'"title": "A minimal package",\n  ', b""),),
        ),
    ),
)
