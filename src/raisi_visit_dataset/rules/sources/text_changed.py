"""A text is not the one that was coded.

## What it checks

The SHA-256 of the bytes of each text is the one that its source records. A text whose digest
already differs from the descriptor's is left to `digest-differs`. Every other check of that
text is then listed as not run.

## Why it matters

Offsets and quotations hold for one sequence of bytes. An editor that changes a quotation mark,
or a line end, moves or breaks them.

## How to mend it

Restore the text byte for byte. If another version of the text is meant, it must be coded anew.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD201",
    name="text-changed",
    severity="error",
    table="sources",
    field="sha256",
    query="""
SELECT s.row_number, t.sha256 AS value, s.sha256 AS recorded
FROM sources s
JOIN texts t ON t.source_id = s.source_id
WHERE s.sha256 <> t.sha256
""",
    message="found a text with the digest {value}; expected {recorded}",
    hint="restore the text byte for byte",
    docs=__doc__,
    failing=(
        Example(
            about="the recorded digest is that of another text",
            changed={"sources:s900": {"sha256": "0" * 64}},
            finds=(Finds("sources", "s900", "sha256"),),
        ),
    ),
    passing=(
        Example(
            about="the text and its digest change together",
            texts={"s901": "\n\nIt rained.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It rained.",
                        "note": "An example.",
                    },
                )
            },
        ),
    ),
)
