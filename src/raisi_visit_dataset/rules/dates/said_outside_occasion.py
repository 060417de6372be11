"""A statement is dated to another time than its occasion.

## What it checks

The day of a statement lies within the date of the event on which it was made. An event without
a date, and a statement without a day, are left alone.

## Why it matters

Words of one call would be counted for another.

## How to mend it

Correct the day or the occasion.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD324",
    name="said-outside-occasion",
    severity="error",
    table="statements",
    field="said",
    query="""
SELECT t.row_number, t.said AS value, e.date, e.event_id, t.source_id, t.start_char, t.end_char
FROM statements t
JOIN events e ON e.event_id = t.event_id
WHERE t.said_earliest < e.date_earliest OR t.said_latest > e.date_latest
""",
    message="found {value} on the occasion {event_id} of {date}; expected a day of it",
    hint="correct the day or the occasion",
    docs=__doc__,
    failing=(
        Example(
            about="a statement of the day after its occasion",
            changed={
                "statements:s901-road-map": {"said": "2022-03-10", "said_basis": "external"},
                "evidence:ev-s901-road-map-said": {
                    "value": "2022-03-10",
                    "basis": "external",
                    "outside_reference_id": "harbour-gazette",
                    "source_id": None,
                    "exact": None,
                    "start_char": None,
                    "end_char": None,
                    "prefix": None,
                    "suffix": None,
                },
            },
            removed=(
                "statement_utterances:s901-road-map/road-map",
                "statement_utterances:s900-road-map/road-map",
                "utterances:road-map",
            ),
            finds=(Finds("statements", "s901-road-map", "said"),),
            also=("RVD706",),
        ),
        Example(
            about="a statement of the day before its occasion",
            changed={
                "statements:s901-road-map": {"said": "2022-03-08", "said_basis": "external"},
                "evidence:ev-s901-road-map-said": {
                    "value": "2022-03-08",
                    "basis": "external",
                    "outside_reference_id": "harbour-gazette",
                    "source_id": None,
                    "exact": None,
                    "start_char": None,
                    "end_char": None,
                    "prefix": None,
                    "suffix": None,
                },
            },
            removed=(
                "statement_utterances:s901-road-map/road-map",
                "statement_utterances:s900-road-map/road-map",
                "utterances:road-map",
            ),
            finds=(Finds("statements", "s901-road-map", "said"),),
            also=("RVD706",),
        ),
    ),
    passing=(
        Example(
            about="an occasion that lasts longer than the statement",
            changed={
                "statements:s901-road-map": {"event_id": "visit-norport-2022-03"},
                "evidence:ev-s901-road-map-event": {"value": "visit-norport-2022-03"},
            },
        ),
    ),
)
