"""Two texts print the same words and are not linked.

## What it checks

Two statements of different sources whose words are the same, but for case, space, quotation
marks and end punctuation, and at least four in number, belong to one utterance. Each is
compared with the first statement that has these words.

## Why it matters

One quotation that two outlets print would count as two.

## How to mend it

Link both statements to one utterance.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD706",
    name="same-words-unlinked",
    severity="error",
    table="statements",
    field="exact",
    query="""
WITH first_ones AS (
  SELECT w.words, min(w.row_number) AS row_number
  FROM stated_words w
  WHERE w.word_count >= 4
  GROUP BY w.words
)
SELECT a.row_number, a.words AS value, b.statement_id AS other, a.source_id, a.start_char,
  a.end_char
FROM stated_words a
JOIN first_ones f ON f.words = a.words
JOIN stated_words b ON b.row_number = f.row_number
WHERE b.source_id <> a.source_id AND NOT EXISTS (
  SELECT 1 FROM statement_utterances l
  JOIN statement_utterances k ON k.utterance_id = l.utterance_id
  WHERE l.statement_id = a.statement_id AND k.statement_id = b.statement_id
)
""",
    message="found '{value}' as in {other}, unlinked; expected one utterance for both",
    hint="link both statements to one utterance",
    docs=__doc__,
    failing=(
        Example(
            about="two texts print one quotation, unlinked",
            removed=(
                "statement_utterances:s901-road-map/road-map",
                "statement_utterances:s900-road-map/road-map",
                "utterances:road-map",
            ),
            finds=(Finds("statements", "s901-road-map", "exact"),),
        ),
        Example(
            about="each is linked to another utterance",
            changed={"statement_utterances:s901-road-map/road-map": {"utterance_id": "ports"}},
            added={
                "utterances": (
                    {
                        "utterance_id": "ports",
                        "gist": "Ports.",
                        "reference_statement_id": "s901-road-map",
                    },
                ),
                "statement_utterances": (
                    {
                        "statement_id": "s900-visit",
                        "utterance_id": "road-map",
                        "relation": "summary",
                        "start_char": 150,
                        "end_char": 182,
                    },
                    {
                        "statement_id": "s900-visit",
                        "utterance_id": "ports",
                        "relation": "summary",
                        "start_char": 150,
                        "end_char": 182,
                    },
                ),
            },
            finds=(Finds("statements", "s901-road-map", "exact"),),
            also=("RVD702",),
        ),
    ),
    passing=(
        Example(
            about="three words alone",
            changed={
                "statements:s900-road-map": {"exact": "for the ports"},
                "statements:s901-road-map": {"exact": "for the ports"},
            },
            removed=(
                "statement_utterances:s901-road-map/road-map",
                "statement_utterances:s900-road-map/road-map",
                "utterances:road-map",
            ),
        ),
        Example(
            about="the same words twice in one text",
            changed={
                "statements:s901-road-map": {"exact": "We agreed on a road map for the ports,"}
            },
            removed=(),
        ),
    ),
)
