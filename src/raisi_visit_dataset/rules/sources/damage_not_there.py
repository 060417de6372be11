"""An anomaly declares damage that is not in the text.

## What it checks

Every anomaly of a kind that can be scanned is found there, with just that span. Misprints,
spelling variants and lost marks around direct speech are left to the coders; whether their
words stand there is left to `words-differ`.

## Why it matters

A correction that outlives its fault hides the next one.

## How to mend it

Remove the row, or correct its span to the damaged characters and nothing around them.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD222",
    name="damage-not-there",
    severity="error",
    table="anomalies",
    field="kind",
    query="""
SELECT a.row_number, a.kind AS value, a.source_id, a.start_char, a.end_char, a.exact
FROM anomalies a
JOIN texts t ON t.source_id = a.source_id
LEFT JOIN found_anomalies f ON f.source_id = a.source_id AND f.kind = a.kind
  AND f.start_char = a.start_char AND f.end_char = a.end_char
WHERE t.body IS NOT NULL AND f.source_id IS NULL
  AND a.kind NOT IN ('typo', 'spelling_variant', 'unmarked_direct')
""",
    message=(
        "found {value} declared at '{exact}', where the text has none; expected damage of "
        "that kind with just these characters"
    ),
    hint="remove the row, or correct its span to the damaged characters alone",
    docs=__doc__,
    failing=(
        Example(
            about="a space is declared as repeated that stands alone",
            added={
                "anomalies": (
                    {
                        "anomaly_id": "s901-space",
                        "source_id": "s901",
                        "kind": "repeated_space",
                        "exact": " ",
                    },
                )
            },
            finds=(Finds("anomalies", "s901-space", "kind"),),
        ),
        Example(
            about="damage of another source",
            added={
                "anomalies": (
                    {
                        "anomaly_id": "s901-space",
                        "source_id": "s901",
                        "kind": "no_break_space",
                        "start_char": 154,
                        "end_char": 155,
                        "exact": " ",
                    },
                )
            },
            finds=(Finds("anomalies", "s901-space", "kind"),),
            also=("RVD231",),
        ),
    ),
    passing=(
        Example(
            about="a misprint, which no scan can find",
            added={
                "anomalies": (
                    {
                        "anomaly_id": "s901-typo",
                        "source_id": "s901",
                        "kind": "typo",
                        "exact": "Pact",
                    },
                )
            },
        ),
    ),
)
