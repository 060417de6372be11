"""A cell does not match the pattern of its column.

## What it checks

The whole cell matches the pattern of the schema, a regular expression of XML Schema, in which
`^` and `$` are taken as anchors. In tables of this data model identifiers are lower-case words
joined by hyphens, with a letter in them, and Wikidata identifiers are Q and a number.

## Why it matters

Identifiers are joined, sorted and put into addresses; one that breaks the pattern breaks one of
those.

## How to mend it

Correct the value. An identifier that was published keeps a row in `retired_ids`.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD113",
    name="pattern-unmatched",
    severity="error",
    fault="pattern-unmatched",
    message="found {found} in {field}; expected {expected}",
    hint="correct the value",
    frictionless=("constraint-error",),
    docs=__doc__,
    failing=(
        Example(
            about="an identifier in capitals",
            added={"topics": ({"topic_id": "Ships", "label": "Ships", "definition": "Vessels."},)},
            finds=(Finds("topics", "Ships", "topic_id"),),
        ),
        Example(
            about="an identifier without a letter",
            added={
                "topics": ({"topic_id": "2022-03", "label": "March", "definition": "A month."},)
            },
            finds=(Finds("topics", "2022-03", "topic_id"),),
        ),
        Example(
            about="words around what matches",
            sealed=other_table(
                ({"name": "note", "type": "string", "constraints": {"pattern": "[A-Z-[X]]{2}"}},),
                (("AB1",),),
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
    ),
    passing=(
        Example(
            about="an identifier of letters, digits and hyphens",
            added={
                "topics": ({"topic_id": "3-ships", "label": "Ships", "definition": "Vessels."},)
            },
        ),
    ),
)
