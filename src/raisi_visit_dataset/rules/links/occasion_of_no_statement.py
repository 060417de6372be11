"""An utterance has an occasion that none of its statements has.

## What it checks

Where an utterance names the event on which it was made, one of its statements names that event
too. An utterance without statements is left to `utterance-lonely`.

## Why it matters

The occasion of an utterance rests on what its statements show; on nothing else.

## How to mend it

Correct the occasion of the utterance, or give a statement the occasion with its evidence.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD707",
    name="occasion-of-no-statement",
    severity="error",
    table="utterances",
    field="event_id",
    query="""
SELECT u.row_number, u.event_id AS value, u.utterance_id
FROM utterances u
WHERE u.event_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM statement_utterances l WHERE l.utterance_id = u.utterance_id)
  AND NOT EXISTS (
    SELECT 1 FROM statement_utterances l
    JOIN statements s ON s.statement_id = l.statement_id
    WHERE l.utterance_id = u.utterance_id AND s.event_id = u.event_id
  )
""",
    message="found {value} as occasion of {utterance_id}; expected that of one of its statements",
    hint="correct the occasion of the utterance",
    docs=__doc__,
    failing=(
        Example(
            about="the occasion is another event",
            changed={"utterances:road-map": {"event_id": "visit-sudport-2022-04"}},
            finds=(Finds("utterances", "road-map", "event_id"),),
        ),
    ),
    passing=(
        Example(
            about="only one of two statements names the occasion",
            changed={"statements:s901-road-map": {"event_id": None}},
            removed=("evidence:ev-s901-road-map-event",),
        ),
        Example(
            about="the occasion is not known",
            changed={"utterances:road-map": {"event_id": None}},
        ),
    ),
)
