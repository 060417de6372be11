"""A cell that needs evidence has none.

## What it checks

Each cell that needs evidence (the list is in the codebook) and is not empty has at least one
supporting row in `evidence`. Whether that gives the value is left to the rules of the passages.

## Why it matters

A value that nobody can trace is an opinion.

## How to mend it

Point to the passage or the reference that gives the value. If there is none, empty the cell:
null means not known.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD241",
    name="evidence-missing",
    severity="error",
    table="events",
    query="""
SELECT c.table_name, c.row_number, c.field_name, c.value
FROM evidenced_cells c
LEFT JOIN evidence e ON e.target_table = c.table_name AND e.target_id = c.row_id
  AND e.target_field = c.field_name AND e.stance = 'supports'
WHERE e.evidence_id IS NULL
""",
    message=(
        "found {value} in {field_name} without evidence; expected a passage or a reference "
        "that gives it"
    ),
    hint="point to what gives the value, or empty the cell",
    docs=__doc__,
    failing=(
        Example(
            about="the evidence of a place name is removed",
            removed=("evidence:ev-norport-name",),
            finds=(Finds("places", "norport", "name"),),
        ),
        Example(
            about="the evidence of a participant's role is removed",
            removed=("evidence:ev-visit-norport-2022-03-berg",),
            finds=(Finds("event_participants", "visit-norport-2022-03/berg/visitor", "role"),),
        ),
        Example(
            about="only evidence against the value is left",
            changed={
                "evidence:ev-norport-name": {"stance": "contradicts", "value": "Northport"},
                "conflicts:pact-term": {
                    "target_table": "places",
                    "target_id": "norport",
                    "target_field": "name",
                },
            },
            finds=(Finds("places", "norport", "name"),),
        ),
        Example(
            about="the evidence is for another column",
            changed={"evidence:ev-norport-name": {"target_field": "kind", "value": "city"}},
            finds=(Finds("places", "norport", "name"),),
        ),
    ),
    passing=(
        Example(
            about="an empty cell needs none",
            changed={"participants:berg": {"country": None}},
            removed=("evidence:ev-berg-country",),
        ),
    ),
)
