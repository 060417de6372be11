"""A speaker, or the outlet itself, is coded as a relay.

## What it checks

A relay is neither a speaker of the same statement nor the outlet that published the source.

## Why it matters

The agency that quotes a deputy is the relay, the deputy the speaker; the outlet is where one
reads it, no step on the way.

## How to mend it

Remove the row, or name the one who passed the words on.
"""

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
)
