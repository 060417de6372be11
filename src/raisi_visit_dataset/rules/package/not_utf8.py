"""A table or text is not UTF-8.

## What it checks

Every table and every text decodes as strict UTF-8, without a byte order mark.

## Why it matters

Offsets count the characters of the decoded text. A file in another encoding, or with a mark
before its first character, moves them all, or is read differently by every tool.

## How to mend it

Save the file as UTF-8 without a byte order mark. If it is a text, its offsets, size and digest
follow from the coding: build anew.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD004",
    name="not-utf8",
    severity="error",
    fault="not-utf8",
    frictionless=("encoding-error",),
    message="found {found}; expected {expected}",
    hint="save the file as UTF-8 without a byte order mark",
    docs=__doc__,
    failing=(
        Example(
            about="a table is saved as Latin-1",
            files=(("data/topics.csv", b"Harbours", b"H\xe4fen"),),
            finds=(Finds("topics"),),
        ),
        Example(
            about="a table begins with a byte order mark",
            files=(("data/topics.csv", b"topic_id,", b"\xef\xbb\xbftopic_id,"),),
            finds=(Finds("topics"),),
        ),
    ),
    passing=(
        Example(
            about="a table with letters beyond ASCII", changed={"topics:ports": {"label": "Häfen"}}
        ),
    ),
)
