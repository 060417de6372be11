"""A property of a schema is not known, and resembles one that is.

## What it checks

A property of the schema or of a field that the standard does not know is not spelt almost
like one that it knows. Others are left alone: the standard lets anyone add properties.

## Why it matters

`missingvalues` is read by nobody, and says nothing when it is not.

## How to mend it

Spell the property as the message proposes, or give it a name less like one of the standard.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD142",
    name="schema-key-unknown",
    severity="warning",
    fault="schema-key-unknown",
    message="found {found} in the schema of {resource}; expected {expected}",
    hint="spell the property as the standard does",
    frictionless=("schema-error", "field-error"),
    docs=__doc__,
    failing=(
        Example(
            about="missing values without the capital",
            sealed=other_table(
                ({"name": "note", "type": "string"},), (("a",),), missingvalues=["-"]
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a letter too many in a field",
            sealed=other_table(({"name": "note", "type": "string", "formatt": "uri"},), (("a",),)),
            finds=(Finds(OTHER),),
        ),
    ),
    passing=(
        Example(
            about="a property of one's own",
            sealed=other_table(
                ({"name": "note", "type": "string", "unit": "metre"},), (("a",),), depth=3
            ),
        ),
    ),
)
