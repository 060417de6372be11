"""A registered name is in no name mention.

## What it checks

Every name of the registers that the scan finds, in its scope and as whole words, overlaps a row
of `name_mentions`. Harvest prefixes and boilerplate are left alone.

## Why it matters

Counts of who is named, and every resolution of an ambiguous name, rest on the mentions being
complete.

## How to mend it

Record the mention: whom or what the name stands for here.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD805",
    name="name-unaccounted",
    severity="error",
    table="sources",
    query="""
SELECT f.source_id, f.start_char, f.end_char, f.exact AS value
FROM found_names f
WHERE NOT EXISTS (
  SELECT 1 FROM name_mentions n
  WHERE n.source_id = f.source_id AND n.start_char < f.end_char AND f.start_char < n.end_char
)
""",
    message="found the name '{value}', which is in no name mention; expected one",
    hint="record whom or what the name stands for here",
    docs=__doc__,
    failing=(
        Example(
            about="a name is passed over",
            texts={"s901": "\n\nBerg left.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-left",
                        "source_id": "s901",
                        "exact": "Berg left.",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "Berg"),),
        ),
        Example(
            about="only the word before the name is recorded",
            texts={"s901": "\n\nOld Berg left.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-left",
                        "source_id": "s901",
                        "exact": "Old Berg left.",
                        "note": "An example.",
                    },
                ),
                "name_mentions": (
                    {
                        "name_mention_id": "s901-old",
                        "source_id": "s901",
                        "exact": "Old ",
                        "participant_id": "berg",
                        "use": "name",
                    },
                ),
            },
            finds=(Finds("sources", "s901", None, "Berg"),),
        ),
        Example(
            about="only the word behind the name is recorded",
            texts={"s901": "\n\nOld Berg left.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-left",
                        "source_id": "s901",
                        "exact": "Old Berg left.",
                        "note": "An example.",
                    },
                ),
                "name_mentions": (
                    {
                        "name_mention_id": "s901-old",
                        "source_id": "s901",
                        "exact": " left",
                        "participant_id": "berg",
                        "use": "name",
                    },
                ),
            },
            finds=(Finds("sources", "s901", None, "Berg"),),
        ),
    ),
    passing=(
        Example(
            about="a part of a longer word",
            texts={"s901": "\n\nBergen lay still.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-still",
                        "source_id": "s901",
                        "exact": "Bergen lay still.",
                        "note": "An example.",
                    },
                )
            },
        ),
        Example(
            about="a name of the other text alone",
            texts={"s901": "\n\nHe met the minister.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-met",
                        "source_id": "s901",
                        "exact": "He met the minister.",
                        "note": "An example.",
                    },
                )
            },
        ),
    ),
)
