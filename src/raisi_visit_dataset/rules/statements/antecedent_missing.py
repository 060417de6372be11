"""A pronoun, a collective or an unnamed participant has no antecedent.

## What it checks

Where a statement names a participant by a pronoun or a collective, or not at all, earlier words
that name it are recorded. One that is recorded in part is left to `span-incomplete`.

## Why it matters

"He said" says who only together with the words before it.

## How to mend it

Record the earlier words that name the participant, or a group that holds it.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD605",
    name="antecedent-missing",
    severity="error",
    table="statement_participants",
    field="antecedent_start_char",
    query="""
SELECT p.row_number, p.resolution AS value, p.participant_id, s.source_id, p.start_char,
  p.end_char
FROM statement_participants p
JOIN statements s ON s.statement_id = p.statement_id
WHERE p.resolution IN ('pronoun', 'collective', 'implicit')
  AND p.antecedent_start_char IS NULL AND p.antecedent_end_char IS NULL
""",
    message=(
        "found {participant_id} by {value} without an antecedent; expected earlier words that "
        "name it"
    ),
    hint="record the earlier words that name the participant",
    docs=__doc__,
    failing=(
        Example(
            about="a pronoun without an antecedent",
            changed={
                "statement_participants:s900-road-map/ashby/speaker": {
                    "antecedent_start_char": None,
                    "antecedent_end_char": None,
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
            about="a name needs none",
            changed={"statement_participants:s901-pact/berg/speaker": {"resolution": "name"}},
        ),
    ),
)
