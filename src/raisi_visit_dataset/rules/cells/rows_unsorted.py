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
                    "data/statement_participants.csv",
                    (
                        b"s900-visit,ashby,speaker,1,office,184,196,the minister,,\n"
                        b"s901-pact,berg,speaker,1,name,112,119,Bo Berg,,\n"
                    ),
                    (
                        b"s901-pact,berg,speaker,1,name,112,119,Bo Berg,,\n"
                        b"s900-visit,ashby,speaker,1,office,184,196,the minister,,\n"
                    ),
                ),
            ),
            finds=(Finds("statement_participants", "s901-pact/berg/speaker", "statement_id"),),
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
