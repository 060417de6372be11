"""A text is not in Unicode normalisation form C.

## What it checks

Each text is in form NFC. It is only looked at, never normalised.

## Why it matters

The same word can be written in two ways. A search for one does not find the other, and a tool
that normalises on reading moves the offsets.

## How to mend it

Leave the text as it is, and accept the finding with a waiver that says why; or collect the text
again in form C and code it anew.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD203",
    name="text-not-normalised",
    severity="warning",
    table="sources",
    query="""
SELECT t.source_id, t.unformed_char AS start_char, t.unformed_end AS end_char
FROM texts t
WHERE t.is_nfc = 0
""",
    message="found a text that is not in form NFC; expected one that is",
    hint="waive it with a reason, or collect the text in form NFC",
    docs=__doc__,
    failing=(
        Example(
            about="a letter and its accent are two characters",
            texts={"s901": "\n\nThe cafe\u0301 was shut.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-cafe",
                        "source_id": "s901",
                        "exact": "The cafe\u0301 was shut.",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "e\u0301"),),
        ),
    ),
    passing=(
        Example(
            about="a letter with its accent is one character",
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
