"""A statement has no cue and continues none.

## What it checks

Each statement has a cue; only a term, an unmarked direct quotation and a statement that
continues its parent may do without.

## Why it matters

The cue is the word that says that somebody is reported. Where there is none, the narrator may
be speaking.

## How to mend it

Record the cue, or name the statement that this one continues.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD603",
    name="cue-missing",
    severity="error",
    table="statements",
    field="cue",
    query="""
SELECT s.row_number, s.exact AS value, s.source_id, s.start_char, s.end_char
FROM statements s
WHERE s.cue IS NULL
  AND s.parent_statement_id IS NULL
  AND s.kind NOT IN ('term', 'unmarked_direct')
""",
    message="found '{value}' without a cue; expected one, or the statement that it continues",
    hint="record the cue, or name the statement that this one continues",
    docs=__doc__,
    failing=(
        Example(
            about="an indirect statement without a cue",
            changed={
                "statements:s901-pact": {"cue": None, "cue_start_char": None, "cue_end_char": None}
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
            finds=(Finds("statements", "s901-pact", "cue"),),
        ),
    ),
    passing=(
        Example(
            about="a term without a cue",
            changed={
                "statements:s901-road-map": {
                    "kind": "term",
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
        ),
        Example(
            about="a statement that continues another",
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
        Example(
            about="lost marks, declared",
            changed={
                "statements:s901-pact": {
                    "kind": "unmarked_direct",
                    "cue": None,
                    "cue_start_char": None,
                    "cue_end_char": None,
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
                ),
                "anomalies": (
                    {
                        "anomaly_id": "s901-lost",
                        "source_id": "s901",
                        "kind": "unmarked_direct",
                        "exact": "the pact ran for ten years",
                    },
                ),
            },
        ),
    ),
)
