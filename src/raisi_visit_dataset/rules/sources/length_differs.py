"""The recorded length of a text is not its length.

## What it checks

`byte_count` counts the bytes of the text and `char_count` its Unicode code points. A text whose
digest differs is left to `text-changed`.

## Why it matters

Bytes and characters are easily exchanged: a text with curly quotation marks has more of the
former. Whoever checks offsets against the wrong count accepts wrong offsets.

## How to mend it

Count again: bytes of the file, code points of the decoded text.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD202",
    name="length-differs",
    severity="error",
    table="sources",
    query="""
SELECT s.row_number, 'char_count' AS field_name, s.char_count AS value, t.char_count AS counted,
  'characters' AS unit
FROM sources s
JOIN texts t ON t.source_id = s.source_id
WHERE t.body IS NOT NULL AND s.char_count <> t.char_count
UNION ALL
SELECT s.row_number, 'byte_count' AS field_name, s.byte_count AS value, t.byte_count AS counted,
  'bytes' AS unit
FROM sources s
JOIN texts t ON t.source_id = s.source_id
WHERE t.body IS NOT NULL AND s.byte_count <> t.byte_count
""",
    message="found {value} {unit}; expected {counted}, the {unit} of the text",
    hint="record the length of the text as it is",
    docs=__doc__,
    failing=(
        Example(
            about="the bytes were counted as characters",
            changed={"sources:s900": {"char_count": 233}},
            finds=(Finds("sources", "s900", "char_count"),),
        ),
        Example(
            about="the characters were counted as bytes",
            changed={"sources:s900": {"byte_count": 228}},
            finds=(Finds("sources", "s900", "byte_count"),),
        ),
    ),
    passing=(
        Example(
            about="a letter of two bytes is one character",
            texts={"s901": "\n\nÆ.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-letter",
                        "source_id": "s901",
                        "exact": "Æ.",
                        "note": "An example.",
                    },
                )
            },
        ),
    ),
)
