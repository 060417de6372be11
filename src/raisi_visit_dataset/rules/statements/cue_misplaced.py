"""The cue of a statement stands too far from its words, or among them.

## What it checks

The cue lies in a sentence of the statement, or in the one before or after, and not among the
statement's own words.

## Why it matters

A "said" from another paragraph reports something else.

## How to mend it

Take the cue that reports these words.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD604",
    name="cue-misplaced",
    severity="error",
    table="statements",
    field="cue_start_char",
    query="""
WITH numbered AS (
  SELECT f.source_id, f.start_char, f.end_char,
    row_number() OVER (PARTITION BY f.source_id ORDER BY f.start_char) AS n
  FROM found_sentences f
), placed AS (
  SELECT s.row_number, min(a.n) AS first_n, max(a.n) AS last_n
  FROM statements s
  JOIN numbered a
    ON a.source_id = s.source_id AND a.start_char < s.end_char AND s.start_char < a.end_char
  GROUP BY s.row_number
)
SELECT s.row_number, s.cue AS value, s.source_id, s.cue_start_char AS start_char,
  s.cue_end_char AS end_char
FROM statements s
JOIN placed p ON p.row_number = s.row_number
JOIN numbered c
  ON c.source_id = s.source_id
    AND c.start_char <= s.cue_start_char
    AND s.cue_start_char < c.end_char
WHERE c.n < p.first_n - 1 OR c.n > p.last_n + 1
  OR (s.cue_start_char < s.end_char AND s.start_char < s.cue_end_char)
""",
    message=(
        "found the cue '{value}' too far from the words it reports, or among them; expected "
        "it beside them"
    ),
    hint="take the cue that reports these words",
    docs=__doc__,
    failing=(
        Example(
            about="the cue stands two sentences on",
            texts={"s901": " It rained. She said.\n"},
            changed={"statements:s901-pact": {"cue": "She said"}},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It rained.",
                        "note": "An example.",
                    },
                    {
                        "narration_id": "s901-told",
                        "source_id": "s901",
                        "exact": "told",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("statements", "s901-pact", "cue_start_char"),),
        ),
        Example(
            about="the cue stands two sentences before",
            texts={"s901": "\n\nHe said it rained.\n"},
            changed={
                "statements:s901-pact": {"exact": "it rained", "segment_ordinal": 6, "cue": "told"},
                "claims:s901-ten-years": {"statement_id": None},
            },
            added={
                "narrations": (
                    {
                        "narration_id": "s901-he",
                        "source_id": "s901",
                        "exact": "He said",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("statements", "s901-pact", "cue_start_char"),),
        ),
        Example(
            about="the cue stands among the words",
            changed={
                "statements:s901-pact": {"exact": "told reporters that the pact ran for ten years"}
            },
            finds=(Finds("statements", "s901-pact", "cue_start_char"),),
        ),
        Example(
            about="the cue ends the words",
            changed={
                "statements:s901-pact": {"exact": "Bo Berg told"},
                "claims:s901-ten-years": {"statement_id": None},
            },
            finds=(Finds("statements", "s901-pact", "cue_start_char"),),
        ),
    ),
    passing=(
        Example(
            about="the cue stands in the next sentence",
            texts={"s901": " She said.\n"},
            changed={
                "statements:s901-pact": {"exact": "They signed nothing", "cue": "She said"},
                "claims:s901-ten-years": {"statement_id": None},
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
            about="the cue stands in the sentence before",
            changed={
                "statements:s901-pact": {"exact": "They signed nothing"},
                "claims:s901-ten-years": {"statement_id": None},
            },
        ),
        Example(
            about="the cue touches the words",
            changed={
                "statements:s901-pact": {"exact": " reporters that the pact ran for ten years"}
            },
        ),
    ),
)
