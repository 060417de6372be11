"""A relative time expression has no anchor.

## What it checks

An expression whose value follows from another day (today, tomorrow, a weekday, a day without
year, a bare month, this or last year, what lasts since a day) has an anchor. Whether the anchor
exists is left to `anchor-unfit`.

## Why it matters

"This year" means 2021 in a text of December 2021 and 2022 in one of January.

## How to mend it

Name the anchor: the publication, another expression or an event.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD314",
    name="anchor-missing",
    severity="error",
    table="time_expressions",
    field="anchor",
    query="""
SELECT x.row_number, x.rule AS value, x.exact, x.source_id, x.start_char, x.end_char
FROM time_expressions x
WHERE x.anchor = 'none' AND x.rule IN (
  'today', 'tomorrow', 'weekday_past', 'weekday_future', 'day_month', 'bare_month_past',
  'last_named_month', 'this_year', 'last_year', 'since'
)
""",
    message=(
        "found '{exact}' by the rule {value} without an anchor; expected what it is reckoned from"
    ),
    hint="name the anchor: publication, expression or event",
    docs=__doc__,
    failing=(
        Example(
            about="a weekday is reckoned from nothing",
            changed={"time_expressions:s900-wednesday": {"anchor": "none"}},
            finds=(Finds("time_expressions", "s900-wednesday", "anchor"),),
        ),
        Example(
            about="what lasts since a month is reckoned until nothing",
            changed={
                "time_expressions:s900-april": {
                    "rule": "since",
                    "value": "2021-04/2022-03-10",
                    "anchor": "none",
                },
                "event_mentions:s900-will-visit": {"time_expression_id": None},
                "evidence:ev-sudport-date": {"basis": "inferred", "note": "An example."},
            },
            finds=(Finds("time_expressions", "s900-april", "anchor"),),
        ),
    ),
    passing=(
        Example(
            about="a day that is complete needs no anchor",
            changed={"time_expressions:s900-thursday": {"anchor": "none"}},
        ),
    ),
)
