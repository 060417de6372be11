"""A date is not written in EDTF, or does not exist.

## What it checks

Every uncertain date is a year, a month or a day with all its digits, perhaps with `~`, or two
of them as `a/b`, `a/..` or `[a..b]`, and the days exist: `2022-02-30` and `2022-1-19` do not.
Plain dates are left to `wrong-type`.

## Why it matters

Bounds are computed from the date; a text that is none has none.

## How to mend it

Write the date in EDTF. What is not known stays away: `2021-09` rather than a day that nobody
gave.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD301",
    name="date-invalid",
    severity="error",
    fault="date-invalid",
    message="found {found} in {field}; expected {expected}",
    hint="write the date in EDTF, no finer than it is known",
    docs=__doc__,
    failing=(
        Example(
            about="a day that does not exist",
            changed={"events:visit-sudport-2022-04": {"date": "2022-02-30"}},
            finds=(Finds("events", "visit-sudport-2022-04", "date"),),
        ),
        Example(
            about="a month of one digit",
            changed={"events:visit-sudport-2022-04": {"date": "2022-4"}},
            finds=(Finds("events", "visit-sudport-2022-04", "date"),),
        ),
    ),
    passing=(
        Example(
            about="a date that is approximate",
            changed={
                "events:visit-sudport-2022-04": {"date": "2022-04~"},
                "evidence:ev-sudport-date": {"value": "2022-04~"},
            },
        ),
    ),
)
