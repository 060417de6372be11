"""Two statements overlap without one holding the other.

## What it checks

The words of two statements of one source are apart, or one's lie within the other's.

## Why it matters

Words that belong to two statements by halves belong to neither.

## How to mend it

Part the statements where one ends and the other begins.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD614",
    name="statements-cross",
    severity="error",
    table="statements",
    field="end_char",
    query="""
SELECT s.row_number, s.exact AS value, o.statement_id AS other, s.source_id, s.start_char,
  s.end_char
FROM statements s
JOIN statements o ON o.source_id = s.source_id AND s.start_char < o.start_char
  AND o.start_char < s.end_char AND s.end_char < o.end_char
""",
    message=(
        "found '{value}', which overlaps {other} in part; expected statements that are apart, "
        "or one within the other"
    ),
    hint="part the statements where one ends and the other begins",
    docs=__doc__,
    failing=(
        Example(
            about="two statements share some words",
            changed={
                "statements:s901-pact": {
                    "exact": "Cay Dale. Bo Berg told reporters that the pact",
                    "cue": "according",
                },
                "statement_quotes:s901-road-map/1": {"ordinal": 1},
                "statements:s901-road-map": {
                    "exact": (
                        "We agreed on a road map for the ports,” Ann Ashby said on Wednesday, "
                        "according to Cay Dale"
                    ),
                    "kind": "mixed",
                    "cue": "told",
                },
                "claims:s901-ten-years": {"statement_id": None},
            },
            finds=(Finds("statements", "s901-road-map", "end_char"),),
        ),
    ),
    passing=(
        Example(
            about="one statement begins where another ends",
            changed={
                "statements:s901-pact": {
                    "exact": "told reporters that the pact ran for ten years",
                    "cue": "Bo Berg",
                }
            },
        ),
        Example(
            about="one statement lies within another",
            changed={"statements:s901-pact": {"exact": "ran for ten years"}},
            added={
                "statements": (
                    {
                        "statement_id": "s901-all",
                        "source_id": "s901",
                        "ordinal": 3,
                        "kind": "indirect",
                        "speaker_unknown": "An example.",
                        "exact": "that the pact ran for ten years",
                        "segment_ordinal": 3,
                        "cue": "reporters",
                    },
                )
            },
        ),
        Example(
            about="two statements begin with the same word",
            changed={
                "statements:s901-pact": {"exact": "the pact"},
                "claims:s901-ten-years": {"statement_id": "s901-all"},
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
                        "cue": "reporters",
                    },
                )
            },
        ),
        Example(
            about="two statements end with the same word",
            changed={"statements:s901-pact": {"exact": "ten years"}},
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
                        "cue": "reporters",
                    },
                )
            },
        ),
    ),
)
