"""A row speaks of a column that its target has not.

## What it checks

`target_field` of evidence and waivers is a column of the table it names; that of a conflict is
one, or a property that a claim asserts of the same row. A target that does not exist is left to
`target-dangling`.

## Why it matters

Evidence for `place` where the column is `place_id` counts for no cell.

## How to mend it

Write the name of the column.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD132",
    name="target-field-unknown",
    severity="error",
    table="evidence",
    field="target_field",
    query="""
SELECT 'evidence' AS table_name, e.row_number, e.target_field AS value, e.target_table AS named
FROM evidence e
JOIN row_ids k ON k.table_name = e.target_table AND k.row_id = e.target_id
WHERE NOT EXISTS (
  SELECT 1 FROM model_fields f WHERE f.table_name = e.target_table
    AND f.field_name = e.target_field
)
UNION ALL
SELECT 'waivers' AS table_name, w.row_number, w.target_field AS value, w.target_table AS named
FROM waivers w
JOIN row_ids k ON k.table_name = w.target_table AND k.row_id = w.target_id
WHERE w.target_field IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM model_fields f WHERE f.table_name = w.target_table
    AND f.field_name = w.target_field
)
UNION ALL
SELECT 'conflicts' AS table_name, c.row_number, c.target_field AS value, c.target_table AS named
FROM conflicts c
JOIN row_ids k ON k.table_name = c.target_table AND k.row_id = c.target_id
WHERE NOT EXISTS (
  SELECT 1 FROM model_fields f WHERE f.table_name = c.target_table
    AND f.field_name = c.target_field
) AND NOT EXISTS (
  SELECT 1 FROM claims m
  WHERE m.subject_table = c.target_table
    AND m.subject_id = c.target_id
    AND m.property = c.target_field
)
""",
    message="found {value}, which is no column of {named}; expected one",
    hint="write the name of the column",
    docs=__doc__,
    failing=(
        Example(
            about="evidence for a column that is called otherwise",
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-place",
                        "target_table": "events",
                        "target_id": "meeting-ashby-berg-2022-03",
                        "target_field": "place",
                        "value": "norport",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
            finds=(Finds("evidence", "ev-place", "target_field"),),
        ),
        Example(
            about="a conflict on what is neither a column nor claimed",
            changed={"conflicts:pact-term": {"target_field": "length"}},
            finds=(Finds("conflicts", "pact-term", "target_field"),),
        ),
        Example(
            about="a waiver for a column that is called otherwise",
            changed={"events:visit-sudport-2022-04": {"plover_event": "CONSULT"}},
            added={
                "waivers": (
                    {
                        "waiver_id": "w1",
                        "code": "RVD402",
                        "target_table": "events",
                        "target_id": "visit-sudport-2022-04",
                        "reason": "An example.",
                    },
                    {
                        "waiver_id": "w2",
                        "code": "RVD001",
                        "target_table": "events",
                        "target_id": "visit-sudport-2022-04",
                        "target_field": "class",
                        "reason": "An example.",
                    },
                )
            },
            finds=(Finds("waivers", "w2", "target_field"),),
        ),
    ),
    passing=(
        Example(
            about="a conflict on a column",
            changed={"conflicts:pact-term": {"target_field": "label"}},
        ),
        Example(
            about="a waiver for a whole row",
            changed={"events:visit-sudport-2022-04": {"plover_event": "CONSULT"}},
            added={
                "waivers": (
                    {
                        "waiver_id": "w1",
                        "code": "RVD402",
                        "target_table": "events",
                        "target_id": "visit-sudport-2022-04",
                        "reason": "An example.",
                    },
                )
            },
        ),
    ),
)
