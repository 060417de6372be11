"""A recorded stretch begins or ends inside a word.

## What it checks

No stretch cuts a word, or a character from the accents and joiners that belong to it. A
declared lost separator is a word boundary. Scripts without spaces between words are left alone.

## Why it matters

A name that is cut reads as another name; a character that is cut may show as nothing.

## How to mend it

Widen or narrow the stretch to whole words.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD234",
    name="word-split",
    severity="warning",
    table="statements",
    query="""
SELECT r.table_name, r.row_number, r.field_name, r.source_id, r.start_char, r.end_char,
  w.exact AS value
FROM recorded_spans r
JOIN found_words w
  ON w.source_id = r.source_id AND w.start_char = r.start_char AND w.end_char = r.end_char
""",
    message="found '{value}', which cuts a word; expected whole words",
    hint="widen or narrow the stretch to whole words",
    follows=("RVD222", "RVD231"),
    docs=__doc__,
    failing=(
        Example(
            about="a claim ends inside a word",
            changed={"claims:s901-ten-years": {"exact": "ten yea"}},
            finds=(Finds("claims", "s901-ten-years", "start_char"),),
        ),
        Example(
            about="a claim begins inside a word",
            changed={"claims:s901-ten-years": {"exact": "en years"}},
            finds=(Finds("claims", "s901-ten-years", "start_char"),),
        ),
    ),
    passing=(
        Example(
            about="a claim ends before an apostrophe",
            texts={"s901": "\n\nThe pact’s terms.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-terms",
                        "source_id": "s901",
                        "exact": "The pact",
                        "note": "An example.",
                    },
                )
            },
        ),
        Example(
            about="a claim begins at a declared lost separator",
            texts={"s901": "\n\nThe pactEnds.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-ends",
                        "source_id": "s901",
                        "exact": "Ends.",
                        "note": "An example.",
                    },
                ),
                "anomalies": (
                    {
                        "anomaly_id": "s901-lost",
                        "source_id": "s901",
                        "kind": "missing_separator",
                        "exact": "Ends",
                    },
                ),
            },
        ),
    ),
)
