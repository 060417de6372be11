"""A stretch between quotation marks is in no statement.

## What it checks

Every stretch between quotation marks that the scan finds is a row of `statement_quotes`, or the
whole of a statement of the kind `term`, with just these offsets, or lies inside one that is: a
quotation within a quotation is that one's.

## Why it matters

A quotation that is passed over is lost for whoever asks who said what.

## How to mend it

Code the statement that the words belong to; marks around a word or phrase outside reported
speech are a `term`.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD801",
    name="quotation-uncovered",
    severity="error",
    table="sources",
    query="""
WITH coded AS (
  SELECT s.source_id, q.start_char, q.end_char
  FROM statement_quotes q
  JOIN statements s ON s.statement_id = q.statement_id
  UNION ALL
  SELECT s.source_id, s.start_char, s.end_char
  FROM statements s
  WHERE s.kind = 'term'
), covered AS (
  SELECT f.source_id, f.start_char, f.end_char
  FROM found_quotations f
  JOIN coded c ON c.source_id = f.source_id AND c.start_char = f.start_char
    AND c.end_char = f.end_char
)
SELECT f.source_id, f.start_char, f.end_char, f.exact AS value
FROM found_quotations f
LEFT JOIN covered c ON c.source_id = f.source_id AND c.start_char <= f.start_char
  AND c.end_char >= f.end_char
WHERE c.source_id IS NULL
""",
    message=(
        "found the quotation '{value}', which is in no statement; expected a row of "
        "statement_quotes"
    ),
    hint="code the statement that the words belong to",
    follows=("RVD612",),
    docs=__doc__,
    failing=(
        Example(
            about="a quoted phrase is passed over",
            texts={"s901": "\n\nIt was a “turning point” for all.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-turn",
                        "source_id": "s901",
                        "exact": "It was a “turning point” for all.",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "turning point"),),
        ),
        Example(
            about="a quoted phrase is coded with its marks",
            texts={"s901": "\n\nIt was a “turning point” for all.\n"},
            added={
                "statements": (
                    {
                        "statement_id": "s901-turn",
                        "source_id": "s901",
                        "ordinal": 3,
                        "kind": "mixed",
                        "speaker_unknown": "An example.",
                        "exact": "“turning point”",
                        "segment_ordinal": 6,
                        "cue": "was",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "turning point"),),
        ),
        Example(
            about="a quoted phrase is the whole of a direct statement, and no stretch of it",
            texts={"s901": "\n\nIt was a “turning point” for all.\n"},
            added={
                "statements": (
                    {
                        "statement_id": "s901-turn",
                        "source_id": "s901",
                        "ordinal": 3,
                        "kind": "direct",
                        "speaker_unknown": "An example.",
                        "exact": "turning point",
                        "segment_ordinal": 6,
                        "cue": "was",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "turning point"),),
        ),
    ),
    passing=(
        Example(
            about="a quoted phrase is coded as a term",
            texts={"s901": "\n\nIt was a “turning point” for all.\n"},
            added={
                "statements": (
                    {
                        "statement_id": "s901-turn",
                        "source_id": "s901",
                        "ordinal": 3,
                        "kind": "term",
                        "speaker_unknown": "An example.",
                        "exact": "turning point",
                        "segment_ordinal": 6,
                    },
                )
            },
        ),
    ),
)
