"""Nothing refers to a participant.

## What it checks

Each participant takes part in an event or a statement, is named in a text, publishes a source,
or is the organisation of a role.

## Why it matters

A register that keeps what nobody uses grows stale.

## How to mend it

Remove the participant, or code where it is named.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD505",
    name="participant-unused",
    severity="warning",
    table="participants",
    field="participant_id",
    query="""
SELECT p.row_number, p.participant_id AS value
FROM participants p
LEFT JOIN (
  SELECT participant_id FROM event_participants
  UNION SELECT participant_id FROM statement_participants
  UNION SELECT participant_id FROM name_mentions
  UNION SELECT publisher_id AS participant_id FROM sources
  UNION SELECT organisation_id AS participant_id FROM roles
) u ON u.participant_id = p.participant_id
WHERE u.participant_id IS NULL
""",
    message="found {value}, to which nothing refers; expected a use",
    hint="remove the participant, or code where it is named",
    docs=__doc__,
    failing=(
        Example(
            about="a participant to whom nothing refers",
            added={
                "participants": (
                    {
                        "participant_id": "east",
                        "kind": "person",
                        "name": "Eve East",
                        "wikidata_status": "none",
                        "description": "Nobody.",
                    },
                ),
                "evidence": (
                    {
                        "evidence_id": "ev-east-name",
                        "target_table": "participants",
                        "target_id": "east",
                        "target_field": "name",
                        "value": "Eve East",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                    {
                        "evidence_id": "ev-east-kind",
                        "target_table": "participants",
                        "target_id": "east",
                        "target_field": "kind",
                        "value": "person",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                ),
            },
            finds=(Finds("participants", "east", "participant_id"),),
        ),
    ),
    passing=(
        Example(
            about="a participant that one statement has alone",
            removed=("name_mentions:s901-dale", "participant_names:dale-name-6"),
        ),
        Example(
            about="a participant that one text names alone",
            removed=("statement_participants:s901-road-map/dale/relay",),
        ),
    ),
)
