"""The chain of those who passed a statement on is broken.

## What it checks

The relays of a statement are numbered from 1 without a gap or a repetition.

## Why it matters

The chain says how far the words are from the mouth that spoke them.

## How to mend it

Number the relays from the one nearest the speaker.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD621",
    name="relay-chain-broken",
    severity="error",
    table="statement_participants",
    field="ordinal",
    query="""
SELECT p.row_number, p.ordinal AS value, p.statement_id
FROM statement_participants p
WHERE p.role = 'relay' AND (
    (p.ordinal > 1 AND NOT EXISTS (
      SELECT 1 FROM statement_participants q
      WHERE q.statement_id = p.statement_id AND q.role = 'relay' AND q.ordinal = p.ordinal - 1
    ))
    OR EXISTS (
      SELECT 1 FROM statement_participants q
      WHERE q.statement_id = p.statement_id
        AND q.role = 'relay'
        AND q.ordinal = p.ordinal
        AND q.row_number < p.row_number
    )
  )
""",
    message=(
        "found the relay {value} of {statement_id}; expected relays numbered from 1, each "
        "number once"
    ),
    hint="number the relays from the one nearest the speaker",
    docs=__doc__,
    failing=(
        Example(
            about="the only relay is the second",
            changed={"statement_participants:s901-road-map/dale/relay": {"ordinal": 2}},
            finds=(Finds("statement_participants", "s901-road-map/dale/relay", "ordinal"),),
        ),
        Example(
            about="two relays are the first",
            added={
                "statement_participants": (
                    {
                        "statement_id": "s901-road-map",
                        "participant_id": "north-ministry",
                        "role": "relay",
                        "ordinal": 1,
                        "resolution": "name",
                    },
                )
            },
            finds=(
                Finds("statement_participants", "s901-road-map/north-ministry/relay", "ordinal"),
            ),
        ),
    ),
    passing=(
        Example(
            about="a second relay",
            added={
                "statement_participants": (
                    {
                        "statement_id": "s901-road-map",
                        "participant_id": "north-ministry",
                        "role": "relay",
                        "ordinal": 2,
                        "resolution": "name",
                    },
                )
            },
        ),
        Example(
            about="a second addressee",
            added={
                "statement_participants": (
                    {
                        "statement_id": "s901-road-map",
                        "participant_id": "north-ministry",
                        "role": "addressee",
                        "ordinal": 2,
                        "resolution": "name",
                    },
                )
            },
        ),
    ),
)
