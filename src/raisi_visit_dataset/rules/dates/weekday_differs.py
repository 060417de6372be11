"""A time expression names a weekday that its day is not.

## What it checks

Where the words name a weekday, the value is one day, and that day is this weekday. Whether the
weekday of the words is recorded at all is left to `weekday-unrecorded`.

## Why it matters

A weekday is the cheapest proof of a date; one that does not fit means that the date or its
anchor is wrong.

## How to mend it

Count again from the anchor, or correct the weekday.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD312",
    name="weekday-differs",
    severity="error",
    table="time_expressions",
    field="weekday",
    query="""
SELECT x.row_number, x.weekday AS value, x.value AS day, v.weekday AS expected, x.source_id,
  x.start_char, x.end_char
FROM time_expressions x
LEFT JOIN edtf_values v ON v.edtf = x.value
WHERE x.weekday IS NOT NULL AND (v.weekday IS NULL OR v.weekday <> x.weekday)
""",
    message=(
        "found weekday {value} for {day}; expected {expected} (1 Monday to 7 Sunday, nothing "
        "where it is no single day)"
    ),
    hint="count again from the anchor, or correct the weekday",
    docs=__doc__,
    failing=(
        Example(
            about="a Wednesday is called a Thursday",
            texts={"s901": "\n\nThey met on Monday.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-monday",
                        "source_id": "s901",
                        "exact": "They met on Monday.",
                        "note": "An example.",
                    },
                ),
                "time_expressions": (
                    {
                        "time_expression_id": "s901-monday",
                        "source_id": "s901",
                        "exact": "on Monday",
                        "type": "date",
                        "value": "2022-03-08",
                        "anchor": "publication",
                        "rule": "weekday_past",
                        "weekday": 1,
                    },
                ),
            },
            finds=(Finds("time_expressions", "s901-monday", "weekday"),),
        ),
        Example(
            about="a weekday gives a whole month",
            texts={"s901": "\n\nThey met on Monday.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-monday",
                        "source_id": "s901",
                        "exact": "They met on Monday.",
                        "note": "An example.",
                    },
                ),
                "time_expressions": (
                    {
                        "time_expression_id": "s901-monday",
                        "source_id": "s901",
                        "exact": "on Monday",
                        "type": "date",
                        "value": "2022-03",
                        "anchor": "publication",
                        "rule": "coder",
                        "weekday": 1,
                    },
                ),
            },
            finds=(Finds("time_expressions", "s901-monday", "weekday"),),
        ),
        Example(
            about="a weekday gives one of two days",
            texts={"s901": "\n\nThey met on Monday.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-monday",
                        "source_id": "s901",
                        "exact": "They met on Monday.",
                        "note": "An example.",
                    },
                ),
                "time_expressions": (
                    {
                        "time_expression_id": "s901-monday",
                        "source_id": "s901",
                        "exact": "on Monday",
                        "type": "date",
                        "value": "[2022-03-07..2022-03-08]",
                        "anchor": "publication",
                        "rule": "coder",
                        "weekday": 1,
                    },
                ),
            },
            finds=(Finds("time_expressions", "s901-monday", "weekday"),),
        ),
    ),
    passing=(
        Example(
            about="a Monday is called a Monday",
            texts={"s901": "\n\nThey met on Monday.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-monday",
                        "source_id": "s901",
                        "exact": "They met on Monday.",
                        "note": "An example.",
                    },
                ),
                "time_expressions": (
                    {
                        "time_expression_id": "s901-monday",
                        "source_id": "s901",
                        "exact": "on Monday",
                        "type": "date",
                        "value": "2022-03-07",
                        "anchor": "publication",
                        "rule": "weekday_past",
                        "weekday": 1,
                    },
                ),
            },
        ),
    ),
)
