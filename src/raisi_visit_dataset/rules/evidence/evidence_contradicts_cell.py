"""A piece of evidence that is said to support a cell gives another value.

## What it checks

The value of supporting evidence for a cell that is no date equals the cell. Dates are left to
`date-excluded`.

## Why it matters

Support for another value is no support; it is a disagreement that nobody registered.

## How to mend it

Correct the value, or turn the stance to contradicts and register the conflict.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD243",
    name="evidence-contradicts-cell",
    severity="error",
    table="evidence",
    field="value",
    query="""
SELECT e.row_number, e.value, c.value AS cell, e.target_field, e.target_id
FROM evidence e
JOIN evidenced_cells c
  ON c.table_name = e.target_table AND c.row_id = e.target_id AND c.field_name = e.target_field
WHERE e.stance = 'supports' AND c.is_edtf = 0 AND e.value <> c.value
""",
    message=(
        "found {value} in support of {target_field} of {target_id}; expected {cell}, the "
        "value of the cell"
    ),
    hint="correct the value, or register the conflict",
    docs=__doc__,
    failing=(
        Example(
            about="evidence for another country",
            changed={"evidence:ev-berg-country": {"value": "NOR"}},
            finds=(Finds("evidence", "ev-berg-country", "value"),),
        ),
    ),
    passing=(
        Example(
            about="evidence for a date that contains the date",
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
            about="evidence against a country",
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
