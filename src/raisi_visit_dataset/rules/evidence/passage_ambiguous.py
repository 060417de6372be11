"""A passage with its context stands more than once in its text.

## What it checks

The passage together with its prefix and suffix stands only once in the text. A wrong context is
left to `context-differs`.

## Why it matters

Offsets alone do not survive the smallest change of a text; the words must lead to one place
too.

## How to mend it

Lengthen the prefix or the suffix, until only one place is meant.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD236",
    name="passage-ambiguous",
    severity="error",
    table="evidence",
    field="exact",
    query="""
WITH sought AS (
  SELECT e.row_number, coalesce(e.prefix, '') || e.exact || coalesce(e.suffix, '') AS words
  FROM evidence e
)
SELECT e.row_number, e.source_id, e.start_char, e.end_char, e.exact AS value
FROM evidence e
JOIN sought w ON w.row_number = e.row_number
JOIN texts t ON t.source_id = e.source_id
WHERE length(t.body) - length(replace(t.body, w.words, '')) > length(w.words)
""",
    message=("found '{value}' with its context more than once; expected context that isolates it"),
    hint="lengthen the prefix or the suffix",
    docs=__doc__,
    failing=(
        Example(
            about="the same words stand twice in the same context",
            texts={"s901": "\n\nIt rained. It rained. It froze.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It rained. It rained. It froze.",
                        "note": "An example.",
                    },
                ),
                "evidence": (
                    {
                        "evidence_id": "ev-rain",
                        "target_table": "places",
                        "target_id": "norport",
                        "target_field": "name",
                        "value": "Norport",
                        "basis": "inferred",
                        "source_id": "s901",
                        "exact": "rained",
                        "start_char": 194,
                        "end_char": 200,
                        "prefix": "It ",
                        "suffix": ". ",
                        "stance": "supports",
                        "note": "An example.",
                    },
                ),
            },
            finds=(Finds("evidence", "ev-rain", "exact"),),
        ),
    ),
    passing=(
        Example(
            about="the same words stand twice, in two contexts",
            texts={"s901": "\n\nIt rained. It rained. It froze.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It rained. It rained. It froze.",
                        "note": "An example.",
                    },
                ),
                "evidence": (
                    {
                        "evidence_id": "ev-rain",
                        "target_table": "places",
                        "target_id": "norport",
                        "target_field": "name",
                        "value": "Norport",
                        "basis": "inferred",
                        "source_id": "s901",
                        "exact": "rained",
                        "start_char": 194,
                        "end_char": 200,
                        "prefix": "\nIt ",
                        "suffix": ". ",
                        "stance": "supports",
                        "note": "An example.",
                    },
                ),
            },
        ),
    ),
)
