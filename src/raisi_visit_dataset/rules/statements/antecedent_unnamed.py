"""An antecedent does not name its participant.

## What it checks

The words of an antecedent hold a name of the participant, alone or in a group: a row of
`name_mentions`. An antecedent that is recorded in part is left to `span-incomplete`.

## Why it matters

The nearest name before "he" is not always the one that is meant; an antecedent that names
somebody else shows the slip.

## How to mend it

Take earlier words that do name the participant, or correct the participant.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD607",
    name="antecedent-unnamed",
    severity="error",
    table="statement_participants",
    field="antecedent_start_char",
    query="""
SELECT p.row_number, p.participant_id AS value, s.source_id,
  p.antecedent_start_char AS start_char, p.antecedent_end_char AS end_char
FROM statement_participants p
JOIN statements s ON s.statement_id = p.statement_id
WHERE p.antecedent_start_char < p.antecedent_end_char AND NOT EXISTS (
  SELECT 1 FROM name_mentions n
  WHERE n.source_id = s.source_id AND n.participant_id = p.participant_id
    AND n.start_char < p.antecedent_end_char AND p.antecedent_start_char < n.end_char
)
""",
    message=(
        "found an antecedent of {value} that does not name it; expected a name of it, or of a "
        "group that holds it"
    ),
    hint="take earlier words that name the participant, or correct the participant",
    docs=__doc__,
    failing=(
        Example(
            about="the antecedent names another",
            changed={
                "statement_participants:s900-road-map/ashby/speaker": {
                    "antecedent_start_char": 65,
                    "antecedent_end_char": 72,
                }
            },
            finds=(
                Finds(
                    "statement_participants", "s900-road-map/ashby/speaker", "antecedent_start_char"
                ),
            ),
        ),
        Example(
            about="the antecedent ends where the name begins",
            changed={
                "statement_participants:s900-road-map/ashby/speaker": {
                    "antecedent_start_char": 42,
                    "antecedent_end_char": 51,
                }
            },
            finds=(
                Finds(
                    "statement_participants", "s900-road-map/ashby/speaker", "antecedent_start_char"
                ),
            ),
        ),
        Example(
            about="the antecedent begins where the name ends",
            changed={
                "statement_participants:s900-road-map/ashby/speaker": {
                    "antecedent_start_char": 60,
                    "antecedent_end_char": 64,
                }
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
            about="the antecedent holds the name",
            changed={
                "statement_participants:s900-road-map/ashby/speaker": {
                    "antecedent_start_char": 42,
                    "antecedent_end_char": 72,
                }
            },
        ),
    ),
)
