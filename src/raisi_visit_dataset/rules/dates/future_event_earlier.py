"""An event is announced as coming that was over before the announcement.

## What it checks

Where a mention asserts or expects that an event will happen, the event may have ended on or
after the day of the words: the day of the statement around the mention where that is known,
else the day of publication.

## Why it matters

Either the modality, the date of the event or the date of the text is wrong.

## How to mend it

Look at the words again, and at the date of the event.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD322",
    name="future-event-earlier",
    severity="error",
    table="event_mentions",
    field="modality",
    query="""
SELECT m.row_number, m.modality AS value, e.date, coalesce(t.said, s.published) AS told,
  m.source_id, m.start_char, m.end_char
FROM event_mentions m
JOIN events e ON e.event_id = m.event_id
JOIN sources s ON s.source_id = m.source_id
LEFT JOIN statements t ON t.statement_id = m.statement_id
WHERE m.modality IN ('asserted_future', 'expected')
  AND e.date_latest < coalesce(t.said_earliest, s.published_earliest)
""",
    message=(
        "found {value} of an event of {date} in words of {told}; expected an event that was "
        "still to come"
    ),
    hint="correct the modality, the date of the event or the date of the text",
    docs=__doc__,
    failing=(
        Example(
            about="a meeting of yesterday is announced",
            changed={
                "event_mentions:s900-trip": {"modality": "asserted_future"},
                "evidence:ev-visit-status": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("event_mentions", "s900-trip", "modality"),),
        ),
        Example(
            about="a meeting of yesterday is expected",
            changed={
                "event_mentions:s900-trip": {"modality": "expected"},
                "evidence:ev-visit-status": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("event_mentions", "s900-trip", "modality"),),
        ),
    ),
    passing=(
        Example(
            about="it was over by the day of publication, but not by the day of the words",
            changed={
                "event_mentions:s900-will-visit": {
                    "event_id": "meeting-ashby-berg-2022-03",
                    "time_expression_id": None,
                },
                "statements:s900-visit": {"said": "2022-03-08", "said_basis": "external"},
                "evidence:ev-sudport-type": {"basis": "inferred", "note": "An example."},
                "evidence:ev-sudport-status": {"basis": "inferred", "note": "An example."},
            },
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-said",
                        "target_table": "statements",
                        "target_id": "s900-visit",
                        "target_field": "said",
                        "value": "2022-03-08",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                ),
                "event_mentions": (
                    {
                        "mention_id": "s901-pact",
                        "event_id": "visit-sudport-2022-04",
                        "source_id": "s901",
                        "exact": "nothing",
                        "modality": "expected",
                    },
                ),
            },
        ),
        Example(
            about="an event of the day of publication is announced",
            changed={
                "event_mentions:s900-trip": {"modality": "asserted_future"},
                "evidence:ev-visit-status": {"basis": "inferred", "note": "An example."},
                "events:visit-norport-2022-03": {"date": "2022-03-09/2022-03-10"},
                "evidence:ev-visit-date": {"value": "2022-03-09/2022-03-10"},
            },
        ),
    ),
)
