"""An event lasts another number of days than a text says.

## What it checks

Where a mention of an event holds a duration in days, and the date of the event is given to the
day, the event lasts that number of days.

## Why it matters

"Two-day trip" and a date of one day do not go together.

## How to mend it

Correct the date, or waive the finding with the reason why the text is loose.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD328",
    name="duration-differs",
    severity="warning",
    table="events",
    field="date",
    query="""
SELECT e.row_number, e.date AS value, x.duration, m.source_id, x.start_char, x.end_char
FROM event_mentions m
JOIN events e ON e.event_id = m.event_id
JOIN edtf_values v ON v.edtf = e.date
JOIN time_expressions x
  ON x.source_id = m.source_id AND x.start_char >= m.start_char AND x.end_char <= m.end_char
WHERE x.type = 'duration'
  AND substr(x.duration, length(x.duration), 1) = 'D'
  AND v.precision = 'day'
  AND v.form IN ('point', 'extent')
  AND x.duration <> 'P' || (v.latest_day - v.earliest_day + 1) || 'D'
""",
    message="found {value} for an event that a text gives {duration}; expected as many days",
    hint="correct the date, or waive the finding with a reason",
    docs=__doc__,
    failing=(
        Example(
            about="three days, where the text says two",
            changed={
                "events:visit-norport-2022-03": {"date": "2022-03-08/2022-03-10"},
                "evidence:ev-visit-date": {"value": "2022-03-08/2022-03-10"},
            },
            finds=(Finds("events", "visit-norport-2022-03", "date"),),
        ),
        Example(
            about="one day, where the text says two",
            changed={
                "events:visit-norport-2022-03": {"date": "2022-03-09"},
                "evidence:ev-visit-date": {"value": "2022-03-09"},
            },
            finds=(Finds("events", "visit-norport-2022-03", "date"),),
        ),
    ),
    passing=(
        Example(
            about="a month, of which the two days are not known",
            changed={
                "events:visit-norport-2022-03": {"date": "2022-03"},
                "evidence:ev-visit-date": {"value": "2022-03"},
            },
        ),
        Example(
            about="the length is told in years",
            changed={"time_expressions:s900-two-days": {"duration": "P2Y"}},
        ),
    ),
)
