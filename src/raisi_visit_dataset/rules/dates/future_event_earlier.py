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

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD322",
    name="future-event-earlier",
    severity="error",
    table="event_mentions",
    field="modality",
    query="""
SELECT m.row_number, m.modality AS value, e.date, coalesce(t.said, s.published) AS told, m.source_id, m.start_char, m.end_char
FROM event_mentions m
JOIN events e ON e.event_id = m.event_id
JOIN sources s ON s.source_id = m.source_id
LEFT JOIN statements t ON t.statement_id = m.statement_id
WHERE m.modality IN ('asserted_future', 'expected') AND e.date_latest < coalesce(t.said_earliest, s.published_earliest)
""",
    message=(
        "found {value} of an event of {date} in words of {told}; expected an event that was "
        "still to come"
    ),
    hint="correct the modality, the date of the event or the date of the text",
    docs=__doc__,
)
