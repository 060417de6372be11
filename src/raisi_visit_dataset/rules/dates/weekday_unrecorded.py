"""The words of a time expression name a weekday that is not recorded.

## What it checks

Where the words hold the name of a weekday, the column `weekday` has it: 1 for Monday to 7 for
Sunday. Whether the day is that weekday is left to `weekday-differs`.

## Why it matters

Unrecorded, the weekday proves nothing.

## How to mend it

Record the weekday that the words name.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD313",
    name="weekday-unrecorded",
    severity="error",
    table="time_expressions",
    field="weekday",
    query="""
SELECT x.row_number, x.weekday AS value, f.weekday AS expected, f.exact, x.source_id,
  x.start_char, x.end_char
FROM time_expressions x
JOIN found_dates f
  ON f.source_id = x.source_id AND f.start_char < x.end_char AND x.start_char < f.end_char
WHERE f.weekday IS NOT NULL
  AND x.type IN ('date', 'time')
  AND (x.weekday IS NULL OR x.weekday <> f.weekday)
""",
    message="found {value} as weekday of '{exact}'; expected {expected}",
    hint="record the weekday that the words name",
    docs=__doc__,
    failing=(
        Example(
            about="the weekday of the words is left out",
            changed={"time_expressions:s900-wednesday": {"weekday": None}},
            finds=(Finds("time_expressions", "s900-wednesday", "weekday"),),
        ),
        Example(
            about="another weekday is recorded",
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
                        "weekday": 2,
                    },
                ),
            },
            finds=(Finds("time_expressions", "s901-monday", "weekday"),),
        ),
    ),
    passing=(
        Example(
            about="words without a weekday",
            changed={"time_expressions:s900-april": {"weekday": None}},
        ),
        Example(
            about="two expressions stand side by side",
            texts={"s901": "\n\nThey met Monday noon.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-monday",
                        "source_id": "s901",
                        "exact": "They met Monday noon.",
                        "note": "An example.",
                    },
                ),
                "time_expressions": (
                    {
                        "time_expression_id": "s901-monday",
                        "source_id": "s901",
                        "exact": "Monday",
                        "type": "date",
                        "value": "2022-03-07",
                        "anchor": "publication",
                        "rule": "weekday_past",
                        "weekday": 1,
                    },
                    {
                        "time_expression_id": "s901-day",
                        "source_id": "s901",
                        "exact": "met",
                        "type": "set",
                        "anchor": "none",
                        "rule": "coder",
                        "note": "An example.",
                    },
                ),
            },
        ),
    ),
)
