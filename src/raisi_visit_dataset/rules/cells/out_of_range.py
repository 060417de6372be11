"""A number is smaller or larger than its column allows.

## What it checks

Numbers lie between the minimum and the maximum of the schema, both allowed.

## Why it matters

An offset below 0 or a weekday 8 points to nothing.

## How to mend it

Correct the number.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD115",
    name="out-of-range",
    severity="error",
    fault="out-of-range",
    message="found {found} in {field}; expected {expected}",
    hint="correct the number",
    docs=__doc__,
    failing=(
        Example(
            about="an eighth weekday",
            changed={"time_expressions:s900-wednesday": {"weekday": 8}},
            finds=(Finds("time_expressions", "s900-wednesday", "weekday"),),
        ),
        Example(
            about="an offset below 0",
            changed={"narrations:s901-signed-nothing": {"start_char": -1}},
            finds=(Finds("narrations", "s901-signed-nothing", "start_char"),),
        ),
    ),
    passing=(
        Example(
            about="the smallest offset and the last weekday",
            texts={"s901": "\n\nA Sunday.\n"},
            added={
                "narrations": (
                    {
                        "narration_id": "s901-sunday",
                        "source_id": "s901",
                        "exact": "A Sunday.",
                        "note": "An example.",
                    },
                ),
                "time_expressions": (
                    {
                        "time_expression_id": "s901-sunday",
                        "source_id": "s901",
                        "exact": "Sunday",
                        "type": "date",
                        "value": "2022-03-13",
                        "anchor": "publication",
                        "rule": "weekday_future",
                        "weekday": 7,
                    },
                ),
            },
        ),
    ),
)
