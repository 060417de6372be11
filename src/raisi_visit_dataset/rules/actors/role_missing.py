"""A person is named by an office and has no role.

## What it checks

Each person who takes part in a statement under the name of an office has at least one row in
`roles`.

## Why it matters

Without the role nobody can check that the office was held, or find out which one it was.

## How to mend it

Add the role, or waive the finding with the reason why it is none.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD512",
    name="role-missing",
    severity="warning",
    table="statement_participants",
    field="participant_id",
    query="""
SELECT p.row_number, p.participant_id AS value, p.exact, s.source_id, p.start_char, p.end_char
FROM statement_participants p
JOIN participants a ON a.participant_id = p.participant_id AND a.kind = 'person'
JOIN statements s ON s.statement_id = p.statement_id
WHERE p.resolution = 'office'
  AND NOT EXISTS (SELECT 1 FROM roles r WHERE r.participant_id = p.participant_id)
""",
    message="found {value} named by the office '{exact}', without a role; expected one",
    hint="add the role, or waive the finding with a reason",
    docs=__doc__,
    failing=(
        Example(
            about="a person without a role is named by an office",
            removed=("roles:ashby-minister", "evidence:ev-role-term", "evidence:ev-role-title"),
            changed={
                "participants:north-ministry": {"description": "Ministry."},
                "sources:s901": {"publisher_id": "north-ministry"},
            },
            finds=(Finds("statement_participants", "s900-visit/ashby/speaker", "participant_id"),),
            also=("RVD505",),
        ),
    ),
    passing=(
        Example(
            about="a ministry is named by its office",
            changed={
                "statement_participants:s901-road-map/dale/relay": {
                    "participant_id": "north-ministry",
                    "resolution": "office",
                }
            },
        ),
        Example(
            about="a person without a role is named by a name",
            changed={"statement_participants:s901-pact/berg/speaker": {"resolution": "name"}},
        ),
    ),
)
