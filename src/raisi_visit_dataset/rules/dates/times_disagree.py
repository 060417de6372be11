"""A time in parentheses is not that of the words before them.

## What it checks

Where an expression with a time in UTC opens a parenthesis, its time is that of the nearest
expression with a time before it in the paragraph: "noon, the capital's time (08:30 UTC)".

## Why it matters

Such a pair says which zone is meant. Where the two differ, the zone of one of them is wrong: the
capital is another one.

## How to mend it

Correct the zone or the time, or waive the finding where the parenthesis speaks of something else.
"""

from raisi_visit_dataset.validation.example import Cells, Example, Finds
from raisi_visit_dataset.validation.rule import Rule


def _noon(about: str, zone: str, utc: str, *, found: bool = False, **words_around: str) -> Example:
    """Say when they met, by two clocks."""
    before = words_around.get("before", "They met at ")
    between = words_around.get("between", "(")
    first: Cells = {
        "time_expression_id": "s901-noon",
        "source_id": "s901",
        "exact": "noon",
        "type": "time",
        "value": "2022-03-09",
        "time_utc": utc,
        "time_zone": zone,
        "anchor": "publication",
        "rule": "clock",
    }
    second: Cells = {
        **first,
        "time_expression_id": "s901-utc",
        "exact": "10:00 UTC",
        "time_utc": "10:00",
        "time_zone": "UTC",
    }
    words = f"{before}noon {between}10:00 UTC)."
    return Example(
        about=about,
        texts={"s901": f"\n\n{words}\n"},
        added={
            "narrations": (
                {
                    "narration_id": "s901-meeting",
                    "source_id": "s901",
                    "exact": words,
                    "note": "An example.",
                },
            ),
            "time_expressions": (first, second),
        },
        finds=(Finds("time_expressions", "s901-utc", "time_utc"),) if found else (),
    )


RULE = Rule(
    code="RVD330",
    name="times-disagree",
    severity="warning",
    table="time_expressions",
    field="time_utc",
    query="""
WITH clocks AS (
  SELECT x.row_number, x.source_id, x.start_char, x.end_char, x.time_utc,
    lag(x.time_utc) OVER (PARTITION BY x.source_id ORDER BY x.start_char) AS other,
    lag(x.start_char) OVER (PARTITION BY x.source_id ORDER BY x.start_char) AS other_start,
    lag(x.exact) OVER (PARTITION BY x.source_id ORDER BY x.start_char) AS exact
  FROM time_expressions x
  WHERE x.time_utc IS NOT NULL
)
SELECT c.row_number, c.time_utc AS value, c.other, c.exact, c.source_id, c.start_char, c.end_char
FROM clocks c
JOIN texts t ON t.source_id = c.source_id
JOIN segments g
  ON g.source_id = c.source_id AND g.start_char <= c.other_start AND c.start_char < g.end_char
WHERE substr(t.body, c.start_char, 1) = '(' AND c.time_utc <> c.other
""",
    message="found {value} UTC in parentheses after '{exact}', which is {other} UTC; expected one",
    hint="correct the zone or the time of one of them",
    docs=__doc__,
    failing=(
        _noon("noon in another zone", "Europe/Oslo", "11:00", found=True),
        _noon("the paragraph begins with noon", "Europe/Oslo", "11:00", found=True, before=""),
    ),
    passing=(
        _noon("noon two hours ahead of UTC", "Europe/Helsinki", "10:00"),
        _noon("a line end is between them", "Europe/Oslo", "11:00", between="came.\n("),
        _noon("no parenthesis is between them", "Europe/Oslo", "11:00", between="(or "),
    ),
)
