"""The segments of a source are not a partition of its text.

## What it checks

The first segment of each source begins at 0, each following one where the one before it ends,
the last ends with the text, and their ordinals run from 1 without a gap. A source without any
segment is left to `source-unsegmented`.

## Why it matters

Only a partition proves that no character of a text was passed over.

## How to mend it

Correct the offset that is named, or add the segment that is missing.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD211",
    name="segment-gap",
    severity="error",
    table="segments",
    query="""
SELECT g.row_number, 'start_char' AS field_name, g.source_id, g.start_char AS value, 0 AS expected
FROM segments g
WHERE g.ordinal = 1 AND g.start_char <> 0
UNION ALL
SELECT g.row_number, 'start_char' AS field_name, g.source_id, g.start_char AS value,
  p.end_char AS expected
FROM segments g
JOIN segments p ON p.source_id = g.source_id AND p.ordinal = g.ordinal - 1
WHERE g.start_char <> p.end_char
UNION ALL
SELECT g.row_number, 'ordinal' AS field_name, g.source_id, g.ordinal AS value,
  g.ordinal - 1 AS expected
FROM segments g
WHERE g.ordinal > 1 AND NOT EXISTS (
  SELECT 1 FROM segments p WHERE p.source_id = g.source_id AND p.ordinal = g.ordinal - 1
)
UNION ALL
SELECT g.row_number, 'end_char' AS field_name, g.source_id, g.end_char AS value,
  s.char_count AS expected
FROM segments g
JOIN text_sizes s ON s.source_id = g.source_id
WHERE g.end_char <> s.char_count AND NOT EXISTS (
  SELECT 1 FROM segments n WHERE n.source_id = g.source_id AND n.ordinal > g.ordinal
)
""",
    message="found {value}; expected {expected}",
    hint=(
        "let each segment begin where the one before it ends, the first at 0, the last ending "
        "with the text"
    ),
    docs=__doc__,
    failing=(
        Example(
            about="a segment begins one character late",
            changed={"segments:s900/4": {"start_char": 41}},
            finds=(Finds("segments", "s900/4", "start_char"),),
        ),
        Example(
            about="the first segment begins behind the first character",
            changed={"segments:s901/1": {"start_char": 1}},
            finds=(Finds("segments", "s901/1", "start_char"),),
        ),
        Example(
            about="the last segment ends before the text",
            changed={
                "segments:s901/3": {"end_char": 187},
                "segments:s901/4": {"start_char": 187, "end_char": 188},
            },
            finds=(Finds("segments", "s901/4", "end_char"),),
        ),
        Example(
            about="an ordinal is left out",
            changed={"segments:s901/4": {"ordinal": 5}},
            finds=(Finds("segments", "s901/5", "ordinal"),),
        ),
    ),
    passing=(
        Example(
            about="a segment is parted in two",
            changed={"segments:s901/4": {"ordinal": 5}, "segments:s901/3": {"end_char": 150}},
            added={
                "segments": (
                    {
                        "source_id": "s901",
                        "ordinal": 4,
                        "kind": "paragraph",
                        "start_char": 150,
                        "end_char": 188,
                    },
                )
            },
        ),
    ),
)
