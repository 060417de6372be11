"""Evidence contradicts a cell and no conflict says so.

## What it checks

Where a piece of evidence contradicts a cell, the cell has a row in `conflicts`. Evidence that
is said to support a cell and excludes it is left to `date-excluded` and `evidence-contradicts-
cell`.

## Why it matters

A disagreement of the sources is data, and the wrong side of it is kept, ranked.

## How to mend it

Register the conflict with both values, or correct the value that was misread.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD711",
    name="conflict-unregistered",
    severity="error",
    table="evidence",
    field="stance",
    query="""
SELECT e.row_number, e.stance AS value, e.value AS given, e.target_field, e.target_id
FROM evidence e
LEFT JOIN conflicts c ON c.target_table = e.target_table AND c.target_id = e.target_id
  AND c.target_field = e.target_field
WHERE e.stance = 'contradicts' AND c.conflict_id IS NULL
""",
    message=(
        "found {given}, which contradicts {target_field} of {target_id}, unregistered; "
        "expected a row in conflicts"
    ),
    hint="register the conflict, or correct the value that was misread",
    docs=__doc__,
    failing=(
        Example(
            about="a contradiction that nobody registered",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-against",
                        "target_table": "participants",
                        "target_id": "berg",
                        "target_field": "country",
                        "value": "DNK",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "contradicts",
                    },
                )
            },
            finds=(Finds("evidence", "ev-against", "stance"),),
        ),
        Example(
            about="the conflict is on another column",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-against",
                        "target_table": "events",
                        "target_id": "meeting-ashby-berg-2022-03",
                        "target_field": "date",
                        "value": "2022-03-10",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "contradicts",
                    },
                )
            },
            finds=(Finds("evidence", "ev-against", "stance"),),
        ),
        Example(
            about="the conflict is on another event",
            changed={
                "conflicts:pact-term": {
                    "target_field": "date",
                    "target_id": "visit-norport-2022-03",
                }
            },
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-against",
                        "target_table": "events",
                        "target_id": "meeting-ashby-berg-2022-03",
                        "target_field": "date",
                        "value": "2022-03-10",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "contradicts",
                    },
                )
            },
            finds=(Finds("evidence", "ev-against", "stance"),),
        ),
    ),
    passing=(
        Example(
            about="a contradiction that is registered",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-against",
                        "target_table": "participants",
                        "target_id": "berg",
                        "target_field": "country",
                        "value": "DNK",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "contradicts",
                    },
                )
            },
            changed={
                "conflicts:pact-term": {
                    "target_table": "participants",
                    "target_id": "berg",
                    "target_field": "country",
                }
            },
        ),
    ),
)
