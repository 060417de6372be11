"""A speaker, or the outlet itself, is coded as a relay.

## What it checks

A relay is neither a speaker of the same statement nor the outlet that published the source.

## Why it matters

The agency that quotes a deputy is the relay, the deputy the speaker; the outlet is where one
reads it, no step on the way.

## How to mend it

Remove the row, or name the one who passed the words on.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD622",
    name="relay-unfit",
    severity="error",
    table="statement_participants",
    field="participant_id",
    query="""
SELECT p.row_number, p.participant_id AS value, s.source_id, p.start_char, p.end_char
FROM statement_participants p
JOIN statements s ON s.statement_id = p.statement_id
JOIN sources o ON o.source_id = s.source_id
WHERE p.role = 'relay' AND (
    p.participant_id = o.publisher_id
    OR EXISTS (
      SELECT 1 FROM statement_participants q
      WHERE q.statement_id = p.statement_id AND q.participant_id = p.participant_id
        AND q.role IN ('speaker', 'co_speaker')
    )
  )
""",
    message="found {value} as a relay; expected one who is neither a speaker nor the outlet",
    hint="remove the row, or name the one who passed the words on",
    docs=__doc__,
    failing=(
        Example(
            about="the outlet is a relay",
            changed={
                "statement_participants:s901-road-map/dale/relay": {
                    "participant_id": "sudport-post"
                }
            },
            finds=(
                Finds(
                    "statement_participants", "s901-road-map/sudport-post/relay", "participant_id"
                ),
            ),
        ),
        Example(
            about="the speaker is a relay too",
            changed={
                "statement_participants:s901-road-map/dale/relay": {"participant_id": "ashby"}
            },
            finds=(Finds("statement_participants", "s901-road-map/ashby/relay", "participant_id"),),
        ),
        Example(
            about="one who speaks along is a relay too",
            added={
                "statement_participants": (
                    {
                        "statement_id": "s901-road-map",
                        "participant_id": "dale",
                        "role": "co_speaker",
                        "ordinal": 1,
                        "resolution": "name",
                    },
                )
            },
            finds=(Finds("statement_participants", "s901-road-map/dale/relay", "participant_id"),),
        ),
    ),
    passing=(
        Example(
            about="another outlet is a relay",
            changed={
                "statement_participants:s901-road-map/dale/relay": {"participant_id": "norport"}
            },
        ),
        Example(
            about="the addressee is a relay too",
            added={
                "statement_participants": (
                    {
                        "statement_id": "s901-road-map",
                        "participant_id": "dale",
                        "role": "addressee",
                        "ordinal": 1,
                        "resolution": "name",
                    },
                )
            },
        ),
        Example(
            about="the outlet is addressed",
            changed={
                "statement_participants:s901-road-map/dale/relay": {
                    "participant_id": "sudport-post",
                    "role": "addressee",
                }
            },
        ),
    ),
)
