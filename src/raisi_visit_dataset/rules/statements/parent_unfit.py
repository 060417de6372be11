"""The parent of a statement does not hold its cue, nor is it continued by it.

## What it checks

The parent of a statement is another statement of the same source. Where the statement has a
cue, the cue lies in the words of the parent; where it has none, it continues the parent and
begins after it.

## Why it matters

A parent says in whose mouth a reporting verb stands. A quoted intermediary is a relay, no
parent.

## How to mend it

Remove the parent, or name the statement that holds the cue.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD615",
    name="parent-unfit",
    severity="error",
    table="statements",
    field="parent_statement_id",
    query="""
SELECT s.row_number, s.parent_statement_id AS value, s.source_id, s.start_char, s.end_char
FROM statements s
JOIN statements p ON p.statement_id = s.parent_statement_id
WHERE p.source_id <> s.source_id
  OR p.statement_id = s.statement_id
  OR (
    s.cue_start_char IS NOT NULL
      AND (s.cue_start_char < p.start_char OR s.cue_end_char > p.end_char)
  )
  OR (s.cue_start_char IS NULL AND s.start_char < p.end_char)
""",
    message=(
        "found the parent {value}; expected a statement of the source that holds the cue, or "
        "that this one continues"
    ),
    hint="remove the parent, or name the statement that holds the cue",
    docs=__doc__,
    failing=(
        Example(
            about="the parent does not hold the cue",
            changed={"statements:s901-pact": {"parent_statement_id": "s901-road-map"}},
            finds=(Finds("statements", "s901-pact", "parent_statement_id"),),
        ),
        Example(
            about="the parent is of another source",
            changed={"statements:s901-pact": {"parent_statement_id": "s900-visit"}},
            finds=(Finds("statements", "s901-pact", "parent_statement_id"),),
        ),
        Example(
            about="a statement is its own parent",
            changed={"statements:s901-pact": {"parent_statement_id": "s901-pact"}},
            finds=(Finds("statements", "s901-pact", "parent_statement_id"),),
        ),
        Example(
            about="a statement continues one that follows it",
            changed={
                "statements:s901-road-map": {
                    "parent_statement_id": "s901-pact",
                    "cue": None,
                    "cue_start_char": None,
                    "cue_end_char": None,
                }
            },
            added={
                "narrations": (
                    {
                        "narration_id": "s901-said",
                        "source_id": "s901",
                        "exact": "said",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("statements", "s901-road-map", "parent_statement_id"),),
        ),
    ),
    passing=(
        Example(
            about="the parent holds the cue",
            changed={
                "statements:s901-pact": {
                    "exact": "ten years",
                    "cue": "ran",
                    "parent_statement_id": "s901-all",
                }
            },
            added={
                "statements": (
                    {
                        "statement_id": "s901-all",
                        "source_id": "s901",
                        "ordinal": 3,
                        "kind": "indirect",
                        "speaker_unknown": "An example.",
                        "exact": "the pact ran for ten years",
                        "segment_ordinal": 3,
                        "cue": "told",
                    },
                )
            },
        ),
        Example(
            about="a statement continues the one before it",
            changed={
                "statements:s901-pact": {
                    "cue": None,
                    "cue_start_char": None,
                    "cue_end_char": None,
                    "parent_statement_id": "s901-road-map",
                }
            },
            added={
                "narrations": (
                    {
                        "narration_id": "s901-told",
                        "source_id": "s901",
                        "exact": "told",
                        "note": "An example.",
                    },
                )
            },
        ),
    ),
)
