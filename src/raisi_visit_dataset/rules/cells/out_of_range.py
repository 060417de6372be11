"""A value is smaller or larger than its column allows.

## What it checks

Values lie between the minimum and the maximum of the schema, these allowed unless they are
exclusive: numbers of any length exactly, dates and times by the calendar, moments by universal
time. Where neither of two is surely the larger, as with a month and 30 days, the message says
so.

## Why it matters

An offset below 0 or a weekday 8 points to nothing.

## How to mend it

Correct the value.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD115",
    name="out-of-range",
    severity="error",
    fault="out-of-range",
    message="found {found} in {field}; expected {expected}",
    hint="correct the value",
    frictionless=("constraint-error",),
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
        Example(
            about="a number that exceeds its bound in the thirtieth digit",
            sealed=other_table(
                ({"name": "note", "type": "number", "constraints": {"maximum": "0.1"}},),
                (("0.100000000000000000000000000001",),),
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
        Example(
            about="a bound that is not in the range",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "date",
                        "constraints": {"exclusiveMinimum": "2022-01-19"},
                    },
                ),
                (("2022-01-19",),),
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
        Example(
            about="a month, where 30 days are the least",
            sealed=other_table(
                ({"name": "note", "type": "duration", "constraints": {"minimum": "P30D"}},),
                (("P1M",),),
            ),
            finds=(Finds(OTHER, None, "note"),),
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
