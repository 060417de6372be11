"""A property that the standard demands is not there.

## What it checks

Each resource has a `name`, and a `path` or `data`. Each license has a `name` or a `path`; a
contributor or source has one property at least.

## Why it matters

A resource without a name cannot be referred to, and one without a place cannot be read.

## How to mend it

Add the property.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD011",
    name="property-missing",
    severity="error",
    fault="property-missing",
    message="found {found}; expected {expected}",
    hint="add the property",
    docs=__doc__,
    frictionless=("package-error", "resource-error"),
    failing=(
        Example(
            about="a license has neither name nor path",
            sealed=(("datapackage.json", b'"name": "CC0-1.0",\n      "title"', b'"title"'),),
            finds=(Finds("datapackage"),),
        ),
        Example(
            about="a resource has neither path nor data",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    b'  "resources": [\n    {"name": "more"},\n',
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a license has a path alone",
            sealed=(
                (
                    "datapackage.json",
                    b'"name": "CC0-1.0",\n      "title"',
                    b'"path": "https://example.org/by",\n      "title"',
                ),
            ),
        ),
    ),
)
