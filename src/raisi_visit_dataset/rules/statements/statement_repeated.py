"""The words of one speaker are recorded twice.

## What it checks

No two statements of one speaker have the same words at the same place.

## Why it matters

Who counts what somebody said counts it twice.

## How to mend it

Remove one of the statements, and link what referred to it to the other.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule


def _again(about: str, speaker: str, named: tuple[str, int], *, found: bool = False) -> Example:
    """Record the words of a statement once more."""
    return Example(
        about=about,
        added={
            "statements": (
                {
                    "statement_id": "s901-pact-again",
                    "source_id": "s901",
                    "ordinal": 3,
                    "kind": "indirect",
                    "speaker_id": speaker,
                    "exact": "the pact ran for ten years",
                    "segment_ordinal": 3,
                    "cue": "told",
                },
            ),
            "statement_participants": (
                {
                    "statement_id": "s901-pact-again",
                    "participant_id": speaker,
                    "role": "speaker",
                    "ordinal": 1,
                    "resolution": "name",
                    "exact": named[0],
                    "start_char": named[1],
                    "end_char": named[1] + len(named[0]),
                },
            ),
            "evidence": (
                {
                    "evidence_id": "ev-again",
                    "target_table": "statements",
                    "target_id": "s901-pact-again",
                    "target_field": "speaker_id",
                    "value": speaker,
                    "basis": "text",
                    "source_id": "s901",
                    "exact": named[0],
                    "stance": "supports",
                },
            ),
        },
        finds=(Finds("statements", "s901-pact-again", "statement_id"),) if found else (),
    )


RULE = Rule(
    code="RVD623",
    name="statement-repeated",
    severity="error",
    table="statements",
    field="statement_id",
    query="""
SELECT s.row_number, s.statement_id AS value, o.statement_id AS other, s.source_id, s.start_char,
  s.end_char
FROM statements s
JOIN statements o ON o.source_id = s.source_id AND o.start_char = s.start_char
  AND o.end_char = s.end_char AND o.row_number < s.row_number
WHERE coalesce(o.speaker_id, '') = coalesce(s.speaker_id, '')
""",
    message="found {value}, with the speaker and the words of {other}; expected one statement",
    hint="remove one of the statements",
    docs=__doc__,
    failing=(_again("the words are recorded twice", "berg", ("Bo Berg", 112), found=True),),
    passing=(_again("the words are those of two speakers", "ashby", ("Ann Ashby", 60)),),
)
