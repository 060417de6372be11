"""A key is not what it looks like.

## What it checks

In a table of another shape than ours, no key (primary or unique) holds a bidirectional control
character, and none mixes letters of Latin, Cyrillic, Greek and Armenian, which look alike.

## Why it matters

A key with a Cyrillic `а` among Latin letters cannot be told from the one that is meant, and a
control character shows a key in another order than its own (Unicode Technical Standard 39).

## How to mend it

Type the key again in one script, without characters that are not seen.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

_FIELDS = ({"name": "town", "type": "string"},)

RULE = Rule(
    code="RVD109",
    name="key-confusable",
    severity="warning",
    fault="key-confusable",
    message="found the key {found}; expected {expected}",
    hint="type the key again in one script, without characters that are not seen",
    docs=__doc__,
    failing=(
        Example(
            about="a Cyrillic letter among Latin ones",
            sealed=other_table(_FIELDS, (("mosc\u043ew",),), primaryKey="town"),
            finds=(Finds(OTHER, "mosc\u043ew", "town"),),
        ),
        Example(
            about="a control character turns the reading",
            sealed=other_table(_FIELDS, (("\u202ewocsom",),), primaryKey="town"),
            finds=(Finds(OTHER, "\\u202ewocsom", "town"),),
        ),
    ),
    passing=(
        Example(
            about="keys of one script each, joined by marks and digits",
            sealed=other_table(
                _FIELDS, (("moscow-1",), ("москва-1",), ("αθήνα",), ("تهران",)), primaryKey="town"
            ),
        ),
        Example(
            about="a title that mixes scripts and is no key",
            sealed=other_table(_FIELDS, (("mosc\u043ew",),)),
        ),
    ),
)
