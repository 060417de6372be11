"""The address of a source names another day than its publication.

## What it checks

Where the address holds a day or a month (`/2022/01/19/`, `2022-01`), the date of publication may
lie in it.

## Why it matters

Many outlets put the day of publication into the address. Where the two differ, the text was
changed after its publication, or the date is wrong.

## How to mend it

Correct the date or the address, or waive the finding with the reason.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD206",
    name="address-dated-otherwise",
    severity="warning",
    table="sources",
    field="origin_url",
    query="""
SELECT s.row_number, s.origin_url AS value, s.published, d.edtf
FROM sources s
JOIN address_dates d ON d.row_number = s.row_number
WHERE s.published_latest < d.earliest OR s.published_earliest > d.latest
""",
    message="found {edtf} in the address {value}; expected {published}, the date of publication",
    hint="correct the date or the address, or waive the finding with a reason",
    docs=__doc__,
    failing=(
        Example(
            about="the address names the day before",
            changed={"sources:s900": {"origin_url": "https://example.org/2022/03/09/900"}},
            finds=(Finds("sources", "s900", "origin_url"),),
        ),
        Example(
            about="the address names the day after",
            changed={"sources:s900": {"origin_url": "https://example.org/2022-03-11-900"}},
            finds=(Finds("sources", "s900", "origin_url"),),
        ),
    ),
    passing=(
        Example(
            about="the address names the month",
            changed={"sources:s900": {"origin_url": "https://example.org/2022/03/900"}},
        ),
        Example(
            about="the address names the first of three possible days",
            changed={"sources:s901": {"origin_url": "https://example.org/2022/03/11/901"}},
        ),
        Example(
            about="the address names the last of three possible days",
            changed={"sources:s901": {"origin_url": "https://example.org/2022/03/13/901"}},
        ),
        Example(
            about="the address holds a number that is no date",
            changed={"sources:s900": {"origin_url": "https://example.org/2022/13/900"}},
        ),
    ),
)
