"""A time expression lasts without an end.

## What it checks

`a/..` stands in no value of a time expression. What lasts `since` a day is left to
`relative-day-differs`: it ends with its anchor.

## Why it matters

Words of a text speak of what their day can know. An open end would claim every day to come.

## How to mend it

Write the end that the words give, or the day of the text as the end.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD331",
    name="expression-never-ends",
    severity="error",
    table="time_expressions",
    field="value",
    query="""
SELECT x.row_number, x.value, x.exact, x.source_id, x.start_char, x.end_char
FROM time_expressions x
JOIN edtf_values v ON v.edtf = x.value
WHERE v.form = 'open' AND x.rule <> 'since'
""",
    message="found {value} for '{exact}', without an end; expected one",
    hint="write the end that the words give, or the day of the text",
    docs=__doc__,
    failing=(
        Example(
            about="a month that never ends",
            changed={
                "time_expressions:s900-april": {"value": "2022-04/.."},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "value"),),
        ),
    ),
    passing=(
        Example(
            about="a span with both its ends",
            changed={
                "time_expressions:s900-april": {"value": "2022-04/2022-05"},
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
        ),
    ),
)
