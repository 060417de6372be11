"""A sentence of the body is coded as nothing.

## What it checks

Every sentence of the body that the scan finds overlaps a statement or its cue, a mention of an
event, or a declared narration.

## Why it matters

Only so can a reader know that what is not in the data is not in the text.

## How to mend it

Code what the sentence says, or declare it narration and say what it does.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD802",
    name="sentence-passed-over",
    severity="error",
    table="sources",
    query="""
SELECT f.source_id, f.start_char, f.end_char, f.exact AS value
FROM found_sentences f
WHERE NOT EXISTS (
    SELECT 1 FROM statements s
    WHERE s.source_id = f.source_id AND s.start_char < f.end_char AND f.start_char < s.end_char
  )
  AND NOT EXISTS (
    SELECT 1 FROM statements s
    WHERE s.source_id = f.source_id
      AND s.cue_start_char < f.end_char
      AND f.start_char < s.cue_end_char
  )
  AND NOT EXISTS (
    SELECT 1 FROM event_mentions m
    WHERE m.source_id = f.source_id AND m.start_char < f.end_char AND f.start_char < m.end_char
  )
  AND NOT EXISTS (
    SELECT 1 FROM narrations n
    WHERE n.source_id = f.source_id AND n.start_char < f.end_char AND f.start_char < n.end_char
  )
""",
    message=(
        "found the sentence '{value}', coded as nothing; expected a statement, a mention of "
        "an event, or a narration"
    ),
    hint="code what the sentence says, or declare it narration",
    docs=__doc__,
    failing=(
        Example(
            about="a sentence is passed over",
            texts={"s901": "\n\nIt rained.\n"},
            finds=(Finds("sources", "s901", None, "It rained."),),
        ),
        Example(
            about="only the sentence before it is narration",
            texts={"s901": "\n\nIt froze. It rained.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-froze",
                        "source_id": "s901",
                        "exact": "It froze. ",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "It rained."),),
        ),
        Example(
            about="only the sentence behind it is narration",
            texts={"s901": "\n\nIt froze. It rained.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": " It rained.",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "It froze."),),
        ),
    ),
    passing=(
        Example(
            about="a sentence with a mention of an event",
            texts={"s901": "\n\nThey met.\n"},
            added={
                "event_mentions": (
                    {
                        "mention_id": "s901-met",
                        "event_id": "meeting-ashby-berg-2022-03",
                        "source_id": "s901",
                        "exact": "met",
                        "modality": "asserted_past",
                    },
                )
            },
        ),
        Example(
            about="a headline is no sentence of the body",
            changed={"sources:s901": {"note": "An example."}},
        ),
    ),
)
