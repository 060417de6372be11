"""A reporting verb is not accounted for.

## What it checks

Every reporting verb of the body that the scan finds overlaps the cue of a statement, or lies in
the words of a statement, in a mention of an event or in a declared narration.

## Why it matters

A verb that reports, and reports nothing in the data, means that a statement was passed over.

## How to mend it

Code the statement that the verb reports, or declare what the sentence does.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD803",
    name="verb-unaccounted",
    severity="error",
    table="sources",
    query="""
SELECT f.source_id, f.start_char, f.end_char, f.exact AS value
FROM found_verbs f
WHERE NOT EXISTS (
    SELECT 1 FROM statements s
    WHERE s.source_id = f.source_id
      AND s.cue_start_char < f.end_char
      AND f.start_char < s.cue_end_char
  )
  AND NOT EXISTS (
    SELECT 1 FROM statements s
    WHERE s.source_id = f.source_id AND s.start_char <= f.start_char AND f.end_char <= s.end_char
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
        "found the reporting verb '{value}', of which no statement is the report; expected a "
        "statement with it as its cue"
    ),
    hint="code the statement that the verb reports",
    docs=__doc__,
    failing=(
        Example(
            about="a reporting verb is passed over",
            texts={"s901": "\n\nDale announced it.\n"},
            added={
                "event_mentions": (
                    {
                        "mention_id": "s901-it",
                        "event_id": "meeting-ashby-berg-2022-03",
                        "source_id": "s901",
                        "exact": "it",
                        "start_char": 206,
                        "end_char": 208,
                        "modality": "background",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "announced"),),
        ),
    ),
    passing=(
        Example(
            about="the verb lies in a mention of an event",
            texts={"s901": "\n\nDale announced it.\n"},
            added={
                "event_mentions": (
                    {
                        "mention_id": "s901-it",
                        "event_id": "meeting-ashby-berg-2022-03",
                        "source_id": "s901",
                        "exact": "announced it",
                        "modality": "background",
                    },
                )
            },
        ),
        Example(
            about="the verb lies in the words of a statement",
            changed={
                "statements:s901-pact": {
                    "exact": "told reporters that the pact ran for ten years",
                    "cue": "Bo Berg",
                }
            },
        ),
    ),
)
