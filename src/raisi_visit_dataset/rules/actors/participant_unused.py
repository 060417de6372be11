"""Nothing refers to a participant.

## What it checks

Each participant takes part in an event or a statement, is named in a text, publishes a source,
or is the organisation of a role.

## Why it matters

A register that keeps what nobody uses grows stale.

## How to mend it

Remove the participant, or code where it is named.
"""

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
)
