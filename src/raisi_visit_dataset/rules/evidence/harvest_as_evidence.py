"""A passage lies where the harvesting or the website wrote, not the outlet.

## What it checks

No piece of evidence, statement, mention of an event or claim lies in a harvest prefix or in
boilerplate.

## Why it matters

What a crawler put before a text, and what a website says around it, is not what the report
says.

## How to mend it

Take another passage. If the matter is known from outside, say so with a reference.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD251",
    name="harvest-as-evidence",
    severity="error",
    table="evidence",
    field="start_char",
    query="""
SELECT r.table_name, r.row_number, r.field_name, r.source_id, r.start_char, r.end_char,
  r.exact AS value, g.kind
FROM recorded_spans r
JOIN segments g
  ON g.source_id = r.source_id AND r.start_char < g.end_char AND g.start_char < r.end_char
WHERE g.kind IN ('harvest_prefix', 'boilerplate')
  AND r.table_name IN ('evidence', 'statements', 'event_mentions', 'claims')
""",
    message="found '{value}' in a segment of the kind {kind}; expected words of the report",
    hint="take another passage, or an outside reference",
    docs=__doc__,
    failing=(
        Example(
            about="a passage in the words of the website",
            texts={"s901": "\n\nRead more of ports.\n"},
            changed={
                "segments:s901/6": {"kind": "boilerplate"},
                "evidence:ev-berg-name": {
                    "basis": "inferred",
                    "note": "An example.",
                    "outside_reference_id": None,
                    "source_id": "s901",
                    "exact": "Read more of ports.",
                },
            },
            finds=(Finds("evidence", "ev-berg-name", "start_char"),),
        ),
        Example(
            about="a mention in a harvest prefix",
            texts={"s901": "\n\nThey met.\n"},
            changed={"segments:s901/6": {"kind": "harvest_prefix"}},
            added={
                "event_mentions": (
                    {
                        "mention_id": "s901-met",
                        "event_id": "meeting-ashby-berg-2022-03",
                        "source_id": "s901",
                        "exact": "They met",
                        "modality": "asserted_past",
                    },
                )
            },
            finds=(Finds("event_mentions", "s901-met", "start_char"),),
        ),
    ),
    passing=(
        Example(
            about="a misprint in the words of the website",
            texts={"s901": "\n\nRead mor of ports.\n"},
            changed={"segments:s901/6": {"kind": "boilerplate"}},
            added={
                "anomalies": (
                    {
                        "anomaly_id": "s901-typo",
                        "source_id": "s901",
                        "kind": "typo",
                        "exact": "mor",
                    },
                )
            },
        ),
        Example(
            about="a passage that ends where the website begins",
            texts={"s901": "\n\nRead more of ports.\n"},
            changed={
                "segments:s901/6": {"kind": "boilerplate"},
                "evidence:ev-berg-name": {
                    "basis": "inferred",
                    "note": "An example.",
                    "outside_reference_id": None,
                    "source_id": "s901",
                    "exact": "nothing.\n",
                },
            },
        ),
    ),
)
