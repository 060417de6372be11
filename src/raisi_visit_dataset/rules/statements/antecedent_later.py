"""An antecedent stands after the words that it explains.

## What it checks

An antecedent begins before the words that name the participant in the statement; where nothing
names it, before the end of the statement or of its cue.

## Why it matters

A reader resolves "he" by what came before.

## How to mend it

Take the nearest earlier words that name the participant.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD606",
    name="antecedent-later",
    severity="error",
    table="statement_participants",
    field="antecedent_start_char",
    query="""
SELECT p.row_number, p.participant_id AS value, s.source_id,
  p.antecedent_start_char AS start_char, p.antecedent_end_char AS end_char
FROM statement_participants p
JOIN statements s ON s.statement_id = p.statement_id
WHERE p.antecedent_start_char >= coalesce(p.start_char,
  CASE WHEN s.cue_end_char > s.end_char THEN s.cue_end_char ELSE s.end_char END)
""",
    message=(
        "found the antecedent of {value} after the words that it explains; expected it before them"
    ),
    hint="take the nearest earlier words that name the participant",
    docs=__doc__,
    failing=(
        Example(
            about="the antecedent stands after the pronoun",
            changed={
                "statement_participants:s900-road-map/ashby/speaker": {
                    "antecedent_start_char": 184,
                    "antecedent_end_char": 196,
                }
            },
            finds=(
                Finds(
                    "statement_participants", "s900-road-map/ashby/speaker", "antecedent_start_char"
                ),
            ),
        ),
        Example(
            about="the antecedent is the pronoun itself",
            changed={
                "statement_participants:s900-road-map/ashby/speaker": {
                    "exact": "said",
                    "antecedent_start_char": 143,
                    "antecedent_end_char": 147,
                }
            },
            added={
                "name_mentions": (
                    {
                        "name_mention_id": "s900-said",
                        "source_id": "s900",
                        "exact": "said",
                        "participant_id": "ashby",
                        "use": "name",
                    },
                )
            },
            finds=(
                Finds(
                    "statement_participants", "s900-road-map/ashby/speaker", "antecedent_start_char"
                ),
            ),
        ),
        Example(
            about="nothing names the speaker, and the antecedent stands after the cue",
            changed={
                "statement_participants:s900-road-map/ashby/speaker": {
                    "resolution": "implicit",
                    "exact": None,
                    "start_char": None,
                    "end_char": None,
                    "antecedent_start_char": 184,
                    "antecedent_end_char": 196,
                },
                "evidence:ev-s900-road-map-speaker": {"basis": "inferred", "note": "An example."},
            },
            finds=(
                Finds(
                    "statement_participants", "s900-road-map/ashby/speaker", "antecedent_start_char"
                ),
            ),
        ),
    ),
    passing=(
        Example(
            about="nothing names the speaker, and the antecedent stands before the cue",
            changed={
                "statement_participants:s900-road-map/ashby/speaker": {
                    "resolution": "implicit",
                    "exact": None,
                    "start_char": None,
                    "end_char": None,
                },
                "evidence:ev-s900-road-map-speaker": {"basis": "inferred", "note": "An example."},
            },
        ),
        Example(
            about="nothing names the speaker, and the antecedent stands between words and cue",
            changed={
                "statement_participants:s901-road-map/ashby/speaker": {
                    "resolution": "implicit",
                    "exact": None,
                    "start_char": None,
                    "end_char": None,
                    "antecedent_start_char": 60,
                    "antecedent_end_char": 69,
                }
            },
        ),
    ),
)
