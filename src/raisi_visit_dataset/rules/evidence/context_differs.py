"""The context of a passage is not what stands around it.

## What it checks

`prefix` is what stands just before the passage, `suffix` what stands just after it. They are
empty only at the beginning and at the end of the text. A passage whose own words differ is left
to `words-differ`.

## Why it matters

The context finds the passage again in another copy of the text; a wrong one finds another
place.

## How to mend it

Take the characters before and after the passage from the text.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD235",
    name="context-differs",
    severity="error",
    table="evidence",
    query="""
SELECT e.row_number, 'prefix' AS field_name, e.source_id, e.start_char, e.end_char,
  e.prefix AS value
FROM evidence e
JOIN texts t ON t.source_id = e.source_id
WHERE substr(t.body, e.start_char + 1, e.end_char - e.start_char) = e.exact
  AND (
    (e.prefix IS NULL AND e.start_char > 0)
    OR length(e.prefix) > e.start_char
    OR substr(t.body, e.start_char + 1 - length(e.prefix), length(e.prefix)) <> e.prefix
  )
UNION ALL
SELECT e.row_number, 'suffix' AS field_name, e.source_id, e.start_char, e.end_char,
  e.suffix AS value
FROM evidence e
JOIN texts t ON t.source_id = e.source_id
WHERE substr(t.body, e.start_char + 1, e.end_char - e.start_char) = e.exact
  AND (
    (e.suffix IS NULL AND e.end_char < t.char_count)
    OR substr(t.body, e.end_char + 1, length(e.suffix)) <> e.suffix
  )
""",
    message="found '{value}'; expected what stands beside the passage",
    hint="take the characters beside the passage from the text",
    docs=__doc__,
    failing=(
        Example(
            about="the prefix is that of another place",
            changed={"evidence:ev-sudport-name": {"prefix": "would "}},
            finds=(Finds("evidence", "ev-sudport-name", "prefix"),),
        ),
        Example(
            about="the suffix is that of another place",
            changed={"evidence:ev-sudport-name": {"suffix": " in May"}},
            finds=(Finds("evidence", "ev-sudport-name", "suffix"),),
        ),
        Example(
            about="the prefix is left out",
            changed={"evidence:ev-sudport-name": {"prefix": None}},
            finds=(Finds("evidence", "ev-sudport-name", "prefix"),),
        ),
        Example(
            about="the suffix is left out",
            changed={"evidence:ev-sudport-name": {"suffix": None}},
            finds=(Finds("evidence", "ev-sudport-name", "suffix"),),
        ),
        Example(
            about="the prefix is longer than the text before",
            changed={"evidence:ev-s901-title": {"prefix": "x"}},
            finds=(Finds("evidence", "ev-s901-title", "prefix"),),
        ),
        Example(
            about="the suffix is longer than the text behind",
            changed={
                "evidence:ev-norport-name": {
                    "basis": "inferred",
                    "note": "An example.",
                    "source_id": "s901",
                    "exact": "They signed nothing.",
                    "start_char": 168,
                    "end_char": 188,
                    "prefix": "s. ",
                    "suffix": "\n\n",
                }
            },
            finds=(Finds("evidence", "ev-norport-name", "suffix"),),
        ),
    ),
    passing=(
        Example(
            about="the passage ends with the text",
            changed={
                "evidence:ev-norport-name": {
                    "basis": "inferred",
                    "note": "An example.",
                    "source_id": "s901",
                    "exact": "They signed nothing.\n",
                }
            },
        ),
        Example(
            about="one character of context is enough",
            changed={"evidence:ev-sudport-name": {"prefix": " ", "suffix": " "}},
        ),
        Example(
            about="the prefix begins with the text",
            changed={
                "evidence:ev-norport-name": {
                    "basis": "inferred",
                    "note": "An example.",
                    "source_id": "s901",
                    "exact": "of the ports",
                    "start_char": 5,
                    "end_char": 17,
                    "prefix": "Pact ",
                    "suffix": "\n",
                }
            },
        ),
    ),
)
