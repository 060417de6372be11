"""Recorded words are not those that stand at their offsets.

## What it checks

For every recorded stretch, the characters of the text from its start to its end are, character
by character, the words recorded beside them. A stretch that leaves the text is left to `span-
outside`.

## Why it matters

This is what makes the data checkable: whoever follows the offsets must find the words.

## How to mend it

Correct the offsets or the words. Offsets count Unicode code points, not bytes, and curly marks
are not straight ones.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD231",
    name="words-differ",
    severity="error",
    table="statements",
    query="""
SELECT r.table_name, r.row_number, r.words_field AS field_name, r.source_id, r.start_char,
  r.end_char, r.exact AS value,
  substr(t.body, r.start_char + 1, r.end_char - r.start_char) AS standing
FROM recorded_spans r
JOIN texts t ON t.source_id = r.source_id
WHERE r.start_char < r.end_char AND r.end_char <= t.char_count
  AND substr(t.body, r.start_char + 1, r.end_char - r.start_char) <> r.exact
""",
    message=(
        "found the words '{value}'; expected '{standing}', which stand at {start_char} to "
        "{end_char}"
    ),
    hint="correct the offsets or the words; offsets count code points",
    docs=__doc__,
    failing=(
        Example(
            about="the words of a narration end otherwise",
            changed={"narrations:s901-signed-nothing": {"exact": "They signed nothing!"}},
            finds=(Finds("narrations", "s901-signed-nothing", "exact"),),
        ),
        Example(
            about="the words differ in case",
            changed={"narrations:s901-signed-nothing": {"exact": "they signed nothing."}},
            finds=(Finds("narrations", "s901-signed-nothing", "exact"),),
        ),
        Example(
            about="the offsets are one too high",
            changed={"claims:s901-ten-years": {"start_char": 156, "end_char": 165}},
            finds=(Finds("claims", "s901-ten-years", "exact"),),
        ),
        Example(
            about="a cue is written in another tense",
            changed={"statements:s901-pact": {"cue": "tells"}},
            finds=(Finds("statements", "s901-pact", "cue"),),
        ),
        Example(
            about="a quoted stretch has another comma",
            changed={
                "statement_quotes:s901-road-map/1": {
                    "exact": "We agreed on a road map for the ports."
                }
            },
            finds=(Finds("statement_quotes", "s901-road-map/1", "exact"),),
        ),
    ),
    passing=(
        Example(
            about="a narration of one sentence more",
            texts={"s901": "\n\nIt rained.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It rained.\n",
                        "note": "An example.",
                    },
                )
            },
        ),
    ),
)
