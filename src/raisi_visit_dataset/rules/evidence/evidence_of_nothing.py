"""A piece of evidence speaks for a cell that is empty.

## What it checks

Where a supporting piece of evidence speaks of a cell that needs evidence, the cell has a value.
A row that does not exist is left to `target-dangling`.

## Why it matters

Either the value was lost, or the evidence was left behind when it was removed.

## How to mend it

Fill the cell with the value that the evidence gives, or remove the evidence.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD242",
    name="evidence-of-nothing",
    severity="warning",
    table="evidence",
    field="target_field",
    query="""
SELECT e.row_number, e.target_field AS value, e.target_table, e.target_id
FROM evidence e
JOIN row_ids k ON k.table_name = e.target_table AND k.row_id = e.target_id
JOIN model_fields f
  ON f.table_name = e.target_table AND f.field_name = e.target_field AND f.needs_evidence = 1
LEFT JOIN evidenced_cells c
  ON c.table_name = e.target_table AND c.row_id = e.target_id AND c.field_name = e.target_field
WHERE c.row_id IS NULL AND e.stance = 'supports'
""",
    message=(
        "found evidence for {value} of {target_table} {target_id}, which is empty; expected a value"
    ),
    hint="fill the cell, or remove the evidence",
    docs=__doc__,
    failing=(
        Example(
            about="the country was emptied, its evidence is left",
            changed={"participants:berg": {"country": None}},
            finds=(Finds("evidence", "ev-berg-country", "target_field"),),
        ),
    ),
    passing=(
        Example(
            about="evidence against a value of an empty cell",
            changed={
                "participants:berg": {"country": None},
                "evidence:ev-berg-country": {"stance": "contradicts"},
                "conflicts:pact-term": {
                    "target_table": "participants",
                    "target_id": "berg",
                    "target_field": "country",
                },
            },
        ),
        Example(
            about="evidence for a column that needs none",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-zone",
                        "target_table": "places",
                        "target_id": "norport",
                        "target_field": "geonames_id",
                        "value": "900",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
    ),
)
