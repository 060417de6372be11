"""Two sources have the same address.

## What it checks

No two sources have the same `origin_url`.

## Why it matters

The same page collected twice would count twice as a source that says so.

## How to mend it

Remove one of the sources, or correct its address.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD205",
    name="origin-repeated",
    severity="error",
    table="sources",
    field="origin_url",
    query="""
SELECT d.row_number, d.origin_url AS value, d.other_row
FROM (
  SELECT s.row_number, s.origin_url,
    min(s.row_number) OVER (PARTITION BY s.origin_url) AS other_row
  FROM sources s
  WHERE s.origin_url IS NOT NULL
) d
WHERE d.row_number <> d.other_row
""",
    message="found {value}, as in row {other_row}; expected an address of its own",
    hint="remove one of the sources, or correct its address",
    docs=__doc__,
    failing=(
        Example(
            about="two sources have one address",
            changed={"sources:s901": {"origin_url": "https://example.org/900"}},
            finds=(Finds("sources", "s901", "origin_url"),),
        ),
    ),
    passing=(
        Example(
            about="neither address is known",
            changed={"sources:s900": {"origin_url": None}, "sources:s901": {"origin_url": None}},
        ),
    ),
)
