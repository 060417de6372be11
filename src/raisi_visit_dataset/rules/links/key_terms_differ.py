"""Two wordings of one utterance differ in a number or a denial, and no conflict says so.

## What it checks

Where a wording is called near verbatim or another translation, it has the numbers (in digits) of
the reference, and a denial just where that has one; else the utterance has a row in `conflicts`.
Denials are only looked for in languages with a lexicon. Whether other terms differ in substance
("multilateralism", "multipolarity") is the coder's to see.

## Why it matters

Wordings that differ there do not say the same. One of the sources is wrong, or it was another
utterance.

## How to mend it

Register the conflict, correct the relation, or waive the finding with the reason.
"""

from raisi_visit_dataset.validation.example import Cells, Example, Finds
from raisi_visit_dataset.validation.rule import Rule


def _again(about: str, words: str, relation: str, *, found: bool = False) -> Example:
    """Let her say it again, in other words."""
    stretch: Cells = {"start_char": 192, "end_char": 192 + len(words)}
    name: Cells = {
        "exact": "Ann Ashby",
        "start_char": 194 + len(words),
        "end_char": 203 + len(words),
    }
    return Example(
        about=about,
        texts={"s901": f"\n\n“{words}” Ann Ashby claimed.\n"},
        added={
            "statements": (
                {
                    "statement_id": "s901-again",
                    "source_id": "s901",
                    "ordinal": 3,
                    "kind": "direct",
                    "speaker_id": "ashby",
                    "exact": words,
                    "segment_ordinal": 6,
                    "cue": "claimed",
                },
            ),
            "statement_quotes": (
                {**stretch, "statement_id": "s901-again", "ordinal": 1, "exact": words},
            ),
            "statement_participants": (
                {
                    "statement_id": "s901-again",
                    "participant_id": "ashby",
                    "role": "speaker",
                    "ordinal": 1,
                    "resolution": "name",
                    **name,
                },
            ),
            "statement_utterances": (
                {
                    "statement_id": "s901-again",
                    "utterance_id": "road-map",
                    "relation": relation,
                    **stretch,
                },
            ),
            "name_mentions": (
                {
                    "name_mention_id": "s901-ashby-again",
                    "source_id": "s901",
                    **name,
                    "participant_id": "ashby",
                    "use": "name",
                },
            ),
            "evidence": (
                {
                    "evidence_id": "ev-again",
                    "target_table": "statements",
                    "target_id": "s901-again",
                    "target_field": "speaker_id",
                    "value": "ashby",
                    "basis": "text",
                    "source_id": "s901",
                    "exact": "Ann Ashby claimed",
                    "stance": "supports",
                },
            ),
        },
        finds=(
            (Finds("statement_utterances", "s901-again/road-map", "relation", words),)
            if found
            else ()
        ),
    )


RULE = Rule(
    code="RVD708",
    name="key-terms-differ",
    severity="warning",
    table="statement_utterances",
    field="relation",
    query="""
SELECT l.row_number, l.relation AS value, l.utterance_id,
  CASE WHEN w.numbers <> r.numbers THEN 'numbers' ELSE 'denials' END AS terms,
  w.source_id, l.start_char, l.end_char
FROM statement_utterances l
JOIN linked_words w ON w.row_number = l.row_number
JOIN utterances u ON u.utterance_id = l.utterance_id
JOIN linked_words r
  ON r.utterance_id = u.utterance_id AND r.statement_id = u.reference_statement_id
WHERE l.relation IN ('near_verbatim', 'translation_variant')
  AND (w.numbers <> r.numbers OR w.denied <> r.denied)
  AND NOT EXISTS (
    SELECT 1 FROM conflicts c
    WHERE c.target_table = 'utterances' AND c.target_id = l.utterance_id
  )
""",
    message=(
        "found other {terms} than in the reference of {utterance_id}, called {value}; expected "
        "the same, or a conflict"
    ),
    hint="register the conflict, or correct the relation",
    docs=__doc__,
    failing=(
        _again(
            "one wording has a number", "We agreed on 2 road maps,", "near_verbatim", found=True
        ),
        _again(
            "one wording denies", "We did not agree on maps,", "translation_variant", found=True
        ),
    ),
    passing=(
        _again(
            "the words differ, and neither number nor denial", "We settled it,", "near_verbatim"
        ),
        _again("a summary may leave numbers to itself", "We agreed on 2 maps,", "summary"),
    ),
)
