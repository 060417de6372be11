"""Inferred evidence does not say how the value follows.

## What it checks

Each inferred piece of evidence has a note.

## Why it matters

An inference rests on reasoning, and a reader must be able to follow or reject it.

## How to mend it

Write in the note how the value follows from the words.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD238",
    name="inference-unexplained",
    severity="error",
    table="evidence",
    field="note",
    query="""
SELECT e.row_number, e.source_id, e.start_char, e.end_char
FROM evidence e
WHERE e.basis = 'inferred' AND e.note IS NULL
""",
    message=(
        "found inferred evidence without a note; expected how the value follows from the words"
    ),
    hint="write in the note how the value follows",
    docs=__doc__,
    failing=(
        Example(
            about="an inference is not explained",
            changed={"evidence:ev-s901-published": {"note": None}},
            finds=(Finds("evidence", "ev-s901-published", "note"),),
        ),
    ),
    passing=(
        Example(
            about="what the text itself says needs no note",
            changed={"evidence:ev-sudport-name": {"note": None}},
        ),
    ),
)
