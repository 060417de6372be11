"""A cell is not written as its type demands.

## What it checks

Cells are written as their type and format demand, as Table Schema says for each: `1_000`,
` 12 `, `١٢`, `12.0` are no integers, `2022-1-19` and `2022-02-30` no dates, `{"a": 1, "a": 2}`
no object. Nothing is trimmed and nothing guessed.

## Why it matters

What one reader trims another refuses, and a third reads as something else.

## How to mend it

Write the value as the message says.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD112",
    name="wrong-type",
    severity="error",
    fault="wrong-type",
    message="found {found} in {field}; expected {expected}",
    hint="write the value as its type demands",
    frictionless=("type-error",),
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
        Example(
            about="a number whose group has lost its digits",
            sealed=other_table(
                ({"name": "note", "type": "number", "groupChar": ","},), (("1,,000",),)
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
        Example(
            about="a duration with weeks, which XML Schema has not",
            sealed=other_table(({"name": "note", "type": "duration"},), (("P1W",),)),
            finds=(Finds(OTHER, None, "note"),),
        ),
        Example(
            about="a point beyond the pole",
            sealed=other_table(({"name": "note", "type": "geopoint"},), (("37.6, 95.8",),)),
            finds=(Finds(OTHER, None, "note"),),
        ),
        Example(
            about="an object with a key twice",
            sealed=other_table(({"name": "note", "type": "object"},), (('{"a": 1, "a": 2}',),)),
            finds=(Finds(OTHER, None, "note"),),
        ),
        Example(
            about="a list with an item of another type",
            sealed=other_table(
                ({"name": "note", "type": "list", "itemType": "integer"},), (("1,x",),)
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
    ),
    passing=(
        Example(
            about="a number with a sign",
            files=(("data/statement_quotes.csv", b",1,99,137,", b",1,+99,137,"),),
        ),
        Example(
            about="cells of many types, each as its type and format demand",
            sealed=other_table(
                (
                    {"name": "price", "type": "number", "bareNumber": False, "groupChar": ","},
                    {"name": "day", "type": "date", "format": "%d/%m/%Y"},
                    {"name": "at", "type": "datetime"},
                    {"name": "year", "type": "year"},
                    {"name": "where", "type": "geopoint"},
                    {"name": "open", "type": "boolean", "trueValues": ["ja"]},
                ),
                (
                    (
                        "€1,000.50",
                        "19/01/2022",
                        "2022-01-19T15:00:00+03:00",
                        "-0044",
                        "37.6, 55.8",
                        "ja",
                    ),
                ),
            ),
        ),
    ),
)
