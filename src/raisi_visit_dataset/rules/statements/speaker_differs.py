"""The participants of a statement have another speaker than the statement.

## What it checks

A statement with a speaker has just one row with the role `speaker` in `statement_participants`,
of that participant; one without has none.

## Why it matters

Two tables that answer "who said it" differently make every count depend on which was asked.

## How to mend it

Correct the one that is wrong.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD602",
    name="speaker-differs",
    severity="error",
    table="statements",
    field="speaker_id",
    query="""
SELECT s.row_number, s.speaker_id AS value, p.participant_id AS other, s.source_id, s.start_char,
  s.end_char
FROM statements s
LEFT JOIN statement_participants p ON p.statement_id = s.statement_id AND p.role = 'speaker'
WHERE (s.speaker_id IS NOT NULL AND p.participant_id IS NULL)
  OR (s.speaker_id IS NULL AND p.participant_id IS NOT NULL)
  OR s.speaker_id <> p.participant_id
""",
    message=(
        "found the speaker {value}, and {other} among the participants; expected the same one"
    ),
    hint="correct the one that is wrong",
    docs=__doc__,
    failing=(
        Example(
            about="the participants have another speaker",
            changed={
                "statement_participants:s901-pact/berg/speaker": {
                    "participant_id": "dale",
                    "exact": "Bo Berg",
                },
                "evidence:ev-s901-pact-speaker": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("statements", "s901-pact", "speaker_id"),),
        ),
        Example(
            about="the participants have no speaker",
            removed=("statement_participants:s901-pact/berg/speaker",),
            finds=(Finds("statements", "s901-pact", "speaker_id"),),
        ),
        Example(
            about="only the participants have a speaker",
            changed={
                "statements:s901-pact": {"speaker_id": None, "speaker_unknown": "An example."}
            },
            removed=("evidence:ev-s901-pact-speaker",),
            finds=(Finds("statements", "s901-pact", "speaker_id"),),
        ),
    ),
    passing=(
        Example(
            about="another speaks along",
            added={
                "statement_participants": (
                    {
                        "statement_id": "s901-pact",
                        "participant_id": "dale",
                        "role": "co_speaker",
                        "ordinal": 1,
                        "resolution": "name",
                        "exact": "Cay Dale",
                    },
                )
            },
        ),
    ),
)
