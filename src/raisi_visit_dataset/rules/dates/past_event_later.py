"""An event is reported as past that came after the report.

## What it checks

Where a mention asserts that an event happened, the event may have begun on or before the day of
the words: the day of the statement around the mention where that is known, else the day of
publication.

## Why it matters

Either the modality, the date of the event or the date of the text is wrong.

## How to mend it

Look at the words again. A plan that is told in the past tense is expected, not past.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD321",
    name="past-event-later",
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
WHERE m.modality = 'asserted_past'
  AND e.date_earliest > coalesce(t.said_latest, s.published_latest)
""",
    message=(
        "found {value} of an event of {date} in words of {told}; expected an event that began "
        "by then"
    ),
    hint="correct the modality, the date of the event or the date of the text",
    docs=__doc__,
    failing=(
        Example(
            about="a visit of April is told as past in March",
            changed={"event_mentions:s900-will-visit": {"modality": "asserted_past"}},
            finds=(Finds("event_mentions", "s900-will-visit", "modality"),),
        ),
        Example(
            about="it is past by the day of publication, but not by the day of the words",
            changed={
                "event_mentions:s900-will-visit": {
                    "modality": "asserted_past",
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
                )
            },
            finds=(Finds("event_mentions", "s900-will-visit", "modality"),),
            also=("RVD408",),
        ),
    ),
    passing=(
        Example(
            about="a meeting of the day of publication is told as past",
            changed={
                "sources:s900": {"published": "2022-03-09", "published_basis": "inferred"},
                "evidence:ev-s900-published": {
                    "value": "2022-03-09",
                    "basis": "inferred",
                    "note": "An example.",
                },
            },
        ),
    ),
)
