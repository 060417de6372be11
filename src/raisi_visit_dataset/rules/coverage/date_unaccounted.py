"""A word of time is in no time expression.

## What it checks

Every word of time that the scan finds overlaps a row of `time_expressions`. Harvest prefixes
and boilerplate are left alone.

## Why it matters

A date that is passed over may be the one that contradicts the others.

## How to mend it

Code the time expression.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD804",
    name="date-unaccounted",
    severity="error",
    table="sources",
    query="""
SELECT f.source_id, f.start_char, f.end_char, f.exact AS value
FROM found_dates f
WHERE NOT EXISTS (
  SELECT 1 FROM time_expressions x
  WHERE x.source_id = f.source_id AND x.start_char < f.end_char AND f.start_char < x.end_char
)
""",
    message="found '{value}', which is in no time expression; expected one",
    hint="code the time expression",
    docs=__doc__,
    failing=(
        Example(
            about="a word of time is passed over",
            texts={"s901": "\n\nIt rained in May 2021.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It rained in May 2021.",
                        "note": "An example.",
                    },
                )
            },
            finds=(Finds("sources", "s901", None, "in May 2021"),),
        ),
        Example(
            about="only the year is coded, not the weekday before it",
            texts={"s901": "\n\nIt rained Monday 2021.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It rained Monday 2021.",
                        "note": "An example.",
                    },
                ),
                "time_expressions": (
                    {
                        "time_expression_id": "s901-2021",
                        "source_id": "s901",
                        "exact": " 2021",
                        "type": "date",
                        "value": "2021",
                        "anchor": "none",
                        "rule": "explicit",
                    },
                ),
            },
            finds=(Finds("sources", "s901", None, "Monday"),),
        ),
        Example(
            about="only the weekday is coded, not the year behind it",
            texts={"s901": "\n\nIt rained Monday 2021.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It rained Monday 2021.",
                        "note": "An example.",
                    },
                ),
                "time_expressions": (
                    {
                        "time_expression_id": "s901-monday",
                        "source_id": "s901",
                        "exact": "Monday ",
                        "type": "date",
                        "value": "2022-03-07",
                        "anchor": "publication",
                        "rule": "weekday_past",
                        "weekday": 1,
                    },
                ),
            },
            finds=(Finds("sources", "s901", None, "2021"),),
        ),
    ),
    passing=(
        Example(
            about="the words hold more than the scan finds",
            texts={"s901": "\n\nIt rained early in May 2021.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It rained early in May 2021.",
                        "note": "An example.",
                    },
                ),
                "time_expressions": (
                    {
                        "time_expression_id": "s901-may",
                        "source_id": "s901",
                        "exact": "early in May 2021",
                        "type": "date",
                        "value": "2021-05",
                        "anchor": "none",
                        "rule": "explicit",
                    },
                ),
            },
        ),
        Example(
            about="a verb that is spelt like a month",
            texts={"s901": "\n\nIt may rain.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It may rain.",
                        "note": "An example.",
                    },
                )
            },
        ),
    ),
)
