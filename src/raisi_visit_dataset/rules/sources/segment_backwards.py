"""A segment ends before it begins.

## What it checks

Each segment ends after its beginning.

## Why it matters

A segment without characters cannot be a part of a text.

## How to mend it

Correct the offsets.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD213",
    name="segment-backwards",
    severity="error",
    table="segments",
    field="end_char",
    query="""
SELECT g.row_number, g.source_id, g.end_char AS value, g.start_char AS beginning
FROM segments g
WHERE g.end_char <= g.start_char
""",
    message="found the end {value}; expected one after the beginning, {beginning}",
    hint="correct the offsets",
    docs=__doc__,
    failing=(
        Example(
            about="a segment without characters is added",
            added={
                "segments": (
                    {
                        "source_id": "s901",
                        "ordinal": 5,
                        "kind": "blank",
                        "start_char": 189,
                        "end_char": 189,
                    },
                )
            },
            finds=(Finds("segments", "s901/5", "end_char"),),
        ),
    ),
    passing=(
        Example(
            about="a segment of one character", changed={"segments:s901/4": {"kind": "boilerplate"}}
        ),
    ),
)
