"""A piece of evidence that is said to contradict a cell agrees with it.

## What it checks

The value of contradicting evidence differs from the cell; where both are dates, neither
contains the other. That such evidence is registered as a conflict is left to `conflict-
unregistered`.

## Why it matters

A disagreement that is none makes the sources look worse than they are.

## How to mend it

Turn the stance to supports, or correct the value.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD252",
    name="contradiction-agrees",
    severity="error",
    table="evidence",
    field="stance",
    query="""
SELECT e.row_number, e.stance AS value, e.value AS given, c.value AS cell, e.target_field,
  e.target_id
FROM evidence e
JOIN evidenced_cells c
  ON c.table_name = e.target_table AND c.row_id = e.target_id AND c.field_name = e.target_field
LEFT JOIN date_pairs d ON d.edtf = c.value AND d.other = e.value
WHERE e.stance = 'contradicts' AND (e.value = c.value OR (c.is_edtf = 1 AND d.compatible = 1))
""",
    message=(
        "found {given} as contradiction of {target_field} of {target_id}, which is {cell}; "
        "expected a value that excludes it"
    ),
    hint="turn the stance to supports, or correct the value",
    docs=__doc__,
    failing=(
        Example(
            about="the same value is called a contradiction",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-against",
                        "target_table": "participants",
                        "target_id": "berg",
                        "target_field": "country",
                        "value": "SWE",
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
            finds=(Finds("evidence", "ev-against", "stance"),),
        ),
        Example(
            about="the month of a day is called a contradiction",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-against",
                        "target_table": "events",
                        "target_id": "meeting-ashby-berg-2022-03",
                        "target_field": "date",
                        "value": "2022-03",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "contradicts",
                    },
                )
            },
            changed={"conflicts:pact-term": {"target_field": "date"}},
            finds=(Finds("evidence", "ev-against", "stance"),),
        ),
        Example(
            about="a day of a month is called a contradiction",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-against",
                        "target_table": "events",
                        "target_id": "visit-sudport-2022-04",
                        "target_field": "date",
                        "value": "2022-04-01",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "contradicts",
                    },
                )
            },
            changed={
                "conflicts:pact-term": {
                    "target_id": "visit-sudport-2022-04",
                    "target_field": "date",
                }
            },
            finds=(Finds("evidence", "ev-against", "stance"),),
        ),
    ),
    passing=(
        Example(
            about="another day is a contradiction",
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
            changed={"conflicts:pact-term": {"target_field": "date"}},
        ),
    ),
)
