"""A text holds a character that stands for one that was lost.

## What it checks

No text holds U+FFFD, the replacement character, or a control character of the C1 block (U+0080
to U+009F), which appear when a text was decoded by the wrong encoding. The first of them is
reported.

## Why it matters

The words around it are not those that were published.

## How to mend it

Collect the text again with the right encoding.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD204",
    name="character-lost",
    severity="error",
    table="sources",
    query="""
SELECT t.source_id, t.lost_char AS start_char, t.lost_char + 1 AS end_char
FROM texts t
WHERE t.lost_char IS NOT NULL
""",
    message=("found a character that stands for a lost one; expected the text as it was published"),
    hint="collect the text again with the right encoding",
    docs=__doc__,
    failing=(
        Example(
            about="a character was lost when the text was decoded",
            texts={"s901": "\n\nThe caf\ufffd was shut.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-cafe",
                        "source_id": "s901",
                        "exact": "The caf\ufffd was shut.",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "\ufffd"),),
        ),
    ),
    passing=(
        Example(
            about="an accented letter of the same block",
            texts={"s901": "\n\nThe café was shut.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-cafe",
                        "source_id": "s901",
                        "exact": "The café was shut.",
                        "note": "An example.",
                    },
                )
            },
        ),
    ),
)
