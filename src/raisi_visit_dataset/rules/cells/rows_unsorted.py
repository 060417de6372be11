"""The rows of a table are not in the order of its key.

## What it checks

The rows of each table of the data model are sorted by primary key, texts by code point. The
first row that stands elsewhere is reported.

## Why it matters

The same data must give the same bytes, whatever order they came in.

## How to mend it

Sort the rows by their key, or build the package anew.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD105",
    name="rows-unsorted",
    severity="error",
    fault="rows-unsorted",
    message="found {found}; expected {expected}",
    hint="sort the rows by their key, or build the package anew",
    docs=__doc__,
    failing=(
        Example(
            about="two rows have changed places",
            files=(
                (
                    "data/statement_quotes.csv",
                    b's900-road-map,1,99,137,"We agreed on a road map for the ports,"\ns901-road-map,1,20,58,"We agreed on a road map for the ports,"\n',
                    b's901-road-map,1,20,58,"We agreed on a road map for the ports,"\ns900-road-map,1,99,137,"We agreed on a road map for the ports,"\n',
                ),
            ),
            finds=(Finds("statement_quotes", "s901-road-map/1", "statement_id"),),
        ),
    ),
    passing=(
        Example(
            about="the tenth row of a key stands behind the second",
            texts={"s901": "\n\nA.\n\nB.\n\nC.\n"},
            added={
                "narrations": tuple(
                    {
                        "narration_id": f"s901-{letter.lower()}",
                        "source_id": "s901",
                        "exact": f"{letter}.",
                        "note": "An example.",
                    }
                    for letter in "ABC"
                )
            },
        ),
    ),
)
