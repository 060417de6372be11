"""The expression that dates an event gives a day that excludes the event's.

## What it checks

Where a mention names the time expression that dates its event, the two dates are compatible:
one contains the other, or the expression gives the first day of what lasts. A disagreement that
is registered as a conflict of the event's date is left alone.

## Why it matters

Two texts that give two days for one event disagree, and the data must say so.

## How to mend it

Correct the value or the event; if the texts do disagree, register the conflict.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD326",
    name="mention-date-differs",
    severity="error",
    table="event_mentions",
    field="time_expression_id",
    query="""
SELECT m.row_number, x.value, e.date, e.event_id, m.source_id, m.start_char, m.end_char
FROM event_mentions m
JOIN events e ON e.event_id = m.event_id
JOIN time_expressions x ON x.time_expression_id = m.time_expression_id
JOIN date_pairs d ON d.edtf = e.date AND d.other = x.value
WHERE d.compatible = 0
  AND NOT EXISTS (
    SELECT 1 FROM conflicts c
    WHERE c.target_table = 'events' AND c.target_id = e.event_id AND c.target_field = 'date'
  )
""",
    message=(
        "found {value} for the event {event_id} of {date}; expected a date compatible with it"
    ),
    hint="correct the value or the event, or register the conflict",
    follows=("RVD315", "RVD319"),
    docs=__doc__,
    failing=(
        Example(
            about="the words give another day than the event has",
            changed={"event_mentions:s900-met": {"time_expression_id": "s900-thursday"}},
            finds=(Finds("event_mentions", "s900-met", "time_expression_id"),),
        ),
        Example(
            about="the words give the last day of what lasts",
            changed={"event_mentions:s900-trip": {"time_expression_id": "s900-wednesday"}},
            finds=(Finds("event_mentions", "s900-trip", "time_expression_id"),),
        ),
    ),
    passing=(
        Example(
            about="the same disagreement, registered",
            changed={
                "event_mentions:s900-met": {"time_expression_id": "s900-thursday"},
                "conflicts:pact-term": {"target_field": "date"},
            },
        ),
        Example(
            about="the words give the month of the event",
            changed={"events:visit-sudport-2022-04": {"date": "2022-04-05"}},
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-fifth",
                        "target_table": "events",
                        "target_id": "visit-sudport-2022-04",
                        "target_field": "date",
                        "value": "2022-04-05",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
    ),
)
