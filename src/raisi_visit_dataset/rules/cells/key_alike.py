"""Two keys differ by nothing that a reader sees.

## What it checks

In a table of another shape than ours, no two keys (primary or unique) are equal once they are
written in Unicode form NFKC, in lower case, without spaces around, and without characters that are
not seen, such as joiners and marks of byte order. They are different keys all the same: keys are
compared code point by code point, as the standard says. Tables of more than
20,000,000 rows are compared among the rows that folding changes alone.

## Why it matters

`Tehran` and `tehran ` are two rows to a computer and one thing to whoever typed them. References
then go to the one or the other by chance.

## How to mend it

If both mean one thing, keep one of them; else choose keys that can be told apart.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

_FIELDS = ({"name": "town", "type": "string"},)

RULE = Rule(
    code="RVD108",
    name="key-alike",
    severity="warning",
    fault="key-alike",
    message="found the key {found}; expected {expected}",
    hint="keep one of the two if both mean one thing",
    docs=__doc__,
    failing=(
        Example(
            about="two keys differ by a capital",
            sealed=other_table(_FIELDS, (("tehran",), ("Tehran",)), primaryKey="town"),
            finds=(Finds(OTHER, "Tehran", "town"),),
        ),
        Example(
            about="two unique values differ by a space and by their Unicode form",
            sealed=other_table(_FIELDS, (("Orléans",), (" Orle\u0301ans",)), uniqueKeys=[["town"]]),
            finds=(Finds(OTHER, None, "town"),),
        ),
    ),
    passing=(
        Example(
            about="keys in capitals that differ",
            sealed=other_table(_FIELDS, (("TEHRAN",), ("MOSCOW",)), primaryKey="town"),
        ),
        Example(
            about="what is no key may look alike",
            sealed=other_table(_FIELDS, (("tehran",), ("Tehran",))),
        ),
    ),
)
