"""A piece of evidence that is said to support a date gives one that excludes it.

## What it checks

The value of supporting evidence for a date is itself a date, and compatible with the cell: one
contains the other, or it gives the first day of what lasts. Other cells are left to `evidence-
contradicts-cell`.

## Why it matters

Only values that exclude each other are a disagreement, and a disagreement belongs into
`conflicts`.

## How to mend it

Correct the value, or turn the stance to contradicts and register the conflict.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD244",
    name="date-excluded",
    severity="error",
    table="evidence",
    field="value",
    query="""
SELECT e.row_number, e.value, c.value AS cell, e.target_field, e.target_id
FROM evidence e
JOIN evidenced_cells c
  ON c.table_name = e.target_table AND c.row_id = e.target_id AND c.field_name = e.target_field
LEFT JOIN date_pairs d ON d.edtf = c.value AND d.other = e.value
WHERE c.is_edtf = 1 AND e.stance = 'supports' AND coalesce(d.compatible, 0) = 0
""",
    message=(
        "found {value} in support of {target_field} of {target_id}; expected a date "
        "compatible with {cell}"
    ),
    hint="correct the value, or register the conflict",
    docs=__doc__,
    failing=(
        Example(
            about="support for another day",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-tenth",
                        "target_table": "events",
                        "target_id": "meeting-ashby-berg-2022-03",
                        "target_field": "date",
                        "value": "2022-03-10",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
            finds=(Finds("evidence", "ev-tenth", "value"),),
        ),
        Example(
            about="support for a month before",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-february",
                        "target_table": "events",
                        "target_id": "meeting-ashby-berg-2022-03",
                        "target_field": "date",
                        "value": "2022-02",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
            finds=(Finds("evidence", "ev-february", "value"),),
        ),
        Example(
            about="support for the last day of what lasts",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-ninth",
                        "target_table": "events",
                        "target_id": "visit-norport-2022-03",
                        "target_field": "date",
                        "value": "2022-03-09",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
            finds=(Finds("evidence", "ev-ninth", "value"),),
        ),
        Example(
            about="support by words that are no date",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-spring",
                        "target_table": "events",
                        "target_id": "meeting-ashby-berg-2022-03",
                        "target_field": "date",
                        "value": "in spring",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
            finds=(Finds("evidence", "ev-spring", "value"),),
        ),
        Example(
            about="support for a term that began on another day",
            changed={"evidence:ev-role-term": {"value": "2021-10-02/.."}},
            finds=(Finds("evidence", "ev-role-term", "value"),),
        ),
    ),
    passing=(
        Example(
            about="support for the month",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-march",
                        "target_table": "events",
                        "target_id": "meeting-ashby-berg-2022-03",
                        "target_field": "date",
                        "value": "2022-03",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
        Example(
            about="support for the first day of what lasts",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-eighth",
                        "target_table": "events",
                        "target_id": "visit-norport-2022-03",
                        "target_field": "date",
                        "value": "2022-03-08",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
        Example(
            about="support for the beginning of a term",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-begin",
                        "target_table": "roles",
                        "target_id": "ashby-minister",
                        "target_field": "term",
                        "value": "2021-10",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
        Example(
            about="support for a term without a known end",
            changed={"roles:ashby-minister": {"term": "2021-10-01/2022-12-31"}},
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-whole",
                        "target_table": "roles",
                        "target_id": "ashby-minister",
                        "target_field": "term",
                        "value": "2021-10-01/2022-12-31",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
    ),
)
