"""A text is damaged in a place that no anomaly declares.

## What it checks

Every quotation mark that differs from its partner, never closes or belongs to no pair, every
quotation that crosses a line end, no-break space, run of spaces, lost separator, repeated line
and editorial bracket that the scan finds has a row in `anomalies` of that kind, with just that
span. Misprints, spelling variants and lost marks around direct speech cannot be scanned: coders
declare them.

## Why it matters

Damage changes what a quotation is and where it ends. Declared, it is known; undeclared, it
looks like a fault of the coding.

## How to mend it

Declare the anomaly with the characters that are named. The text itself stays as it is.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD221",
    name="damage-undeclared",
    severity="error",
    table="sources",
    query="""
SELECT f.source_id, f.start_char, f.end_char, f.kind AS value, f.exact
FROM found_anomalies f
LEFT JOIN anomalies a ON a.source_id = f.source_id AND a.kind = f.kind
  AND a.start_char = f.start_char AND a.end_char = f.end_char
WHERE a.anomaly_id IS NULL
""",
    message=(
        "found {value} at '{exact}', undeclared; expected a row in anomalies with these characters"
    ),
    hint="declare the anomaly; the text stays as it is",
    docs=__doc__,
    failing=(
        Example(
            about="two spaces stand in a row",
            texts={"s901": "\n\nIt  rained.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It  rained.",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "  "),),
        ),
        Example(
            about="the damage is declared with a character too many",
            changed={"anomalies:s900-no-break-space": {"exact": "\u00a0w"}},
            finds=(Finds("sources", "s900", None, "\u00a0"),),
            also=("RVD222",),
        ),
        Example(
            about="the damage is declared as another kind",
            texts={"s901": "\n\nIt  rained.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It  rained.",
                        "note": "An example.",
                    },
                ),
                "anomalies": (
                    {
                        "anomaly_id": "s901-spaces",
                        "source_id": "s901",
                        "kind": "typo",
                        "exact": "  ",
                    },
                ),
            },
            finds=(Finds("sources", "s901", None, "  "),),
        ),
    ),
    passing=(
        Example(
            about="two spaces stand in a row, and are declared",
            texts={"s901": "\n\nIt  rained.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It  rained.",
                        "note": "An example.",
                    },
                ),
                "anomalies": (
                    {
                        "anomaly_id": "s901-spaces",
                        "source_id": "s901",
                        "kind": "repeated_space",
                        "exact": "  ",
                    },
                ),
            },
        ),
    ),
)
