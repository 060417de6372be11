"""A date has a form that its column does not take.

## What it checks

`a/b`, which lasts, stands only in the date of an event, the day of a statement, the term of a
role and the value of a time expression; `a/..` not in the day of a statement; the date of
publication is a point or one unknown day, `[a..b]`. Whether an event may last without end is
left to `event-never-ends`.

## Why it matters

*It lasted from a to b* and *one unknown day between a and b* are different statements;
exchanged, each is false.

## How to mend it

Write `[a..b]` for one unknown day, `a/b` for what lasts.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD302",
    name="date-form",
    severity="error",
    fault="date-form",
    message="found {found} in {field}; expected {expected}",
    hint="write [a..b] for one unknown day, a/b for what lasts",
    docs=__doc__,
    failing=(
        Example(
            about="an extent as date of publication",
            changed={"sources:s901": {"published": "2022-03-11/2022-03-13"}},
            finds=(Finds("sources", "s901", "published"),),
        ),
        Example(
            about="a statement that was made without end",
            changed={"statements:s900-road-map": {"said": "2022-03-09/.."}},
            finds=(Finds("statements", "s900-road-map", "said"),),
        ),
    ),
    passing=(
        Example(
            about="one unknown day as date of publication",
            changed={
                "sources:s901": {"published": "[2022-03-11..2022-03-14]"},
                "evidence:ev-s901-published": {"value": "[2022-03-11..2022-03-14]"},
            },
        ),
    ),
)
