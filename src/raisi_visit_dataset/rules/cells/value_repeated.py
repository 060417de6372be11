"""Two rows have the same value where each must have its own.

## What it checks

No two rows agree in the columns of a unique key; rows in which one of them is empty are left
out.

## Why it matters

Two participants with one Wikidata identifier are one participant, or one of them is wrong.

## How to mend it

Join the rows, or correct the value of one.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD122",
    name="value-repeated",
    severity="error",
    fault="value-repeated",
    message="found {found} in {field}; expected {expected}",
    hint="join the rows, or correct the value of one",
    frictionless=("unique-error",),
    docs=__doc__,
    failing=(
        Example(
            about="two places have one Wikidata identifier",
            changed={
                "places:norport": {"wikidata_id": "Q900000002"},
                "places:sudport": {"wikidata_id": "Q900000002"},
            },
            finds=(Finds("places", "sudport", "wikidata_id"),),
        ),
    ),
    passing=(
        Example(
            about="two places have none",
            changed={
                "places:norport": {"wikidata_id": None},
                "places:sudport": {"wikidata_id": None},
            },
        ),
    ),
)
