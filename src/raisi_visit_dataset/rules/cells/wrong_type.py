"""A cell is not written as its type demands.

## What it checks

Integers, dates, numbers and booleans are written as Table Schema says: `1_000`, ` 12 `, `١٢`,
`12.0` are no integers, `2022-1-19` and `2022-02-30` no dates. Nothing is trimmed and nothing
guessed.

## Why it matters

What one reader trims another refuses, and a third reads as something else.

## How to mend it

Write the value as the message says.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD112",
    name="wrong-type",
    severity="error",
    fault="wrong-type",
    message="found {found} in {field}; expected {expected}",
    hint="write the value as its type demands",
    docs=__doc__,
    failing=(
        Example(
            about="a number with a separator",
            changed={"sources:s900": {"byte_count": "1_000"}},
            finds=(Finds("sources", "s900", "byte_count"),),
        ),
        Example(
            about="a number between spaces",
            changed={"sources:s900": {"byte_count": " 12 "}},
            finds=(Finds("sources", "s900", "byte_count"),),
        ),
        Example(
            about="a day that does not exist",
            changed={"roles:ashby-minister": {"term_earliest": "2021-02-30"}},
            finds=(Finds("roles", "ashby-minister", "term_earliest"),),
        ),
    ),
    passing=(
        Example(
            about="a number with a sign",
            files=(("data/statement_quotes.csv", b",1,99,137,", b",1,+99,137,"),),
        ),
    ),
)
