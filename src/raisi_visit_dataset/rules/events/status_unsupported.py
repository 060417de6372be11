"""An event is called past although no narrator says that it happened.

## What it checks

An event with the status `occurred` is asserted as past by the narrator of at least one source,
or inferred evidence with a note says how its status follows.

## Why it matters

A plan is not a fact, and what only a speaker claims is that speaker's claim.

## How to mend it

Set the status to `planned` or `unknown`, code the mention that asserts it, or explain the
inference.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD401",
    name="status-unsupported",
    severity="error",
    table="events",
    field="status",
    query="""
SELECT e.row_number, e.status AS value, e.event_id
FROM events e
WHERE e.status = 'occurred'
  AND NOT EXISTS (
    SELECT 1 FROM event_mentions m
    WHERE m.event_id = e.event_id AND m.modality = 'asserted_past' AND m.statement_id IS NULL
  )
  AND NOT EXISTS (
    SELECT 1 FROM evidence v
    WHERE v.target_table = 'events' AND v.target_id = e.event_id AND v.target_field = 'status'
      AND v.stance = 'supports' AND v.basis = 'inferred' AND v.note IS NOT NULL
  )
""",
    message=(
        "found {value} for {event_id}; expected a narrator who asserts it, or inferred "
        "evidence with a note"
    ),
    hint="correct the status, code the mention, or explain the inference",
    docs=__doc__,
    failing=(
        Example(
            about="only a plan is told, and the event is called past",
            changed={"event_mentions:s900-trip": {"modality": "background"}},
            finds=(Finds("events", "visit-norport-2022-03", "status"),),
        ),
        Example(
            about="only a speaker asserts it",
            changed={
                "events:visit-sudport-2022-04": {"status": "occurred", "plover_event": "CONSULT"},
                "evidence:ev-sudport-status": {"value": "occurred"},
                "event_mentions:s900-will-visit": {"modality": "asserted_present"},
            },
            finds=(Finds("events", "visit-sudport-2022-04", "status"),),
        ),
        Example(
            about="a speaker asserts it as past",
            texts={"s901": "\n\nThe aide denied it.\n"},
            changed={
                "events:visit-sudport-2022-04": {
                    "status": "occurred",
                    "plover_event": "CONSULT",
                    "date": "2022-03",
                },
                "evidence:ev-sudport-status": {"value": "occurred"},
                "evidence:ev-sudport-date": {
                    "value": "2022-03",
                    "basis": "inferred",
                    "note": "An example.",
                },
                "event_mentions:s900-will-visit": {
                    "modality": "asserted_past",
                    "time_expression_id": None,
                },
            },
            added={
                "narrations": (
                    {
                        "narration_id": "s901-denied",
                        "source_id": "s901",
                        "exact": "The aide denied it.",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("events", "visit-sudport-2022-04", "status"),),
        ),
    ),
    passing=(
        Example(
            about="it is inferred, and explained",
            changed={
                "event_mentions:s900-trip": {"modality": "background"},
                "evidence:ev-visit-status": {"basis": "inferred", "note": "An example."},
            },
        ),
    ),
)
