"""A pattern is not one of XML Schema, or needs an engine that backtracks.

## What it checks

Patterns are regular expressions of XML Schema; `^` and `$` are taken as anchors, because
people write them. Look-around, back-references and possessive quantifiers are refused, and so
is what is too large for an engine of linear time.

## Why it matters

On a backtracking engine a pattern of ten characters can keep a validator busy for years.

## How to mend it

Write the pattern without what the message names.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD145",
    name="pattern-refused",
    severity="error",
    fault="pattern-refused",
    message="found {found} in the schema of {resource}; expected {expected}",
    hint="write the pattern in the syntax of XML Schema",
    frictionless=("field-error",),
    docs=__doc__,
    failing=(
        Example(
            about="a look-ahead",
            sealed=other_table(
                ({"name": "note", "type": "string", "constraints": {"pattern": "(?=a)b"}},),
                (("b",),),
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a back-reference",
            sealed=other_table(
                ({"name": "note", "type": "string", "constraints": {"pattern": "(a)\\1"}},),
                (("aa",),),
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a parenthesis that never closes",
            sealed=other_table(
                ({"name": "note", "type": "string", "constraints": {"pattern": "(a"}},), (("a",),)
            ),
            finds=(Finds(OTHER),),
        ),
    ),
    passing=(
        Example(
            about="a class from which another is taken",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "string",
                        "constraints": {"pattern": "^[a-z-[aeiou]]+$"},
                    },
                ),
                (("str",),),
            ),
        ),
    ),
)
