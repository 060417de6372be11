"""The recorded basis of a date is not that of its evidence.

## What it checks

`published_basis` and `said_basis` are empty where the date is, and otherwise the basis of one
of the supporting pieces of evidence for it. A date without any is left to `evidence-missing`.

## Why it matters

A reader who filters by what the texts state must not get what was inferred.

## How to mend it

Compute the basis anew from the evidence.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD329",
    name="basis-differs",
    severity="error",
    table="sources",
    field="published_basis",
    query="""
WITH cells AS (
  SELECT 'sources' AS table_name, s.row_number, s.source_id AS row_id, 'published' AS dated,
    'published_basis' AS field_name, s.published AS date, s.published_basis AS basis
  FROM sources s
  UNION ALL
  SELECT 'statements' AS table_name, s.row_number, s.statement_id AS row_id, 'said' AS dated,
    'said_basis' AS field_name, s.said AS date, s.said_basis AS basis
  FROM statements s
), proven AS (
  SELECT c.table_name, c.row_number, max(CASE WHEN e.basis = c.basis THEN 1 ELSE 0 END) AS same
  FROM cells c
  JOIN evidence e
    ON e.target_table = c.table_name AND e.target_id = c.row_id AND e.target_field = c.dated
  WHERE e.stance = 'supports'
  GROUP BY c.table_name, c.row_number
)
SELECT c.table_name, c.row_number, c.field_name, c.basis AS value,
  CASE WHEN c.basis IS NULL THEN 'no basis' ELSE 'the basis ' || c.basis END AS found,
  CASE WHEN c.date IS NULL THEN 'no date' ELSE c.date END AS day,
  CASE WHEN c.date IS NULL THEN 'no basis' ELSE 'the basis of its evidence' END AS expected
FROM cells c
LEFT JOIN proven p ON p.table_name = c.table_name AND p.row_number = c.row_number
WHERE (c.date IS NULL AND c.basis IS NOT NULL)
  OR (c.date IS NOT NULL AND c.basis IS NULL)
  OR (c.basis IS NOT NULL AND p.same = 0)
""",
    message="found {found} beside {day}; expected {expected}",
    hint="compute the basis anew from the evidence",
    docs=__doc__,
    failing=(
        Example(
            about="a date of publication without a basis",
            changed={"sources:s900": {"published_basis": None}},
            finds=(Finds("sources", "s900", "published_basis"),),
        ),
        Example(
            about="a basis without a date",
            changed={"statements:s900-visit": {"said_basis": "text"}},
            finds=(Finds("statements", "s900-visit", "said_basis"),),
        ),
        Example(
            about="an inferred day is called one of the text",
            changed={"sources:s901": {"published_basis": "text"}},
            finds=(Finds("sources", "s901", "published_basis"),),
        ),
        Example(
            about="a day of the text is called external",
            changed={"statements:s901-road-map": {"said_basis": "external"}},
            finds=(Finds("statements", "s901-road-map", "said_basis"),),
        ),
        Example(
            about="a statement's day has no basis",
            changed={"statements:s901-road-map": {"said_basis": None}},
            finds=(Finds("statements", "s901-road-map", "said_basis"),),
        ),
        Example(
            about="a basis of publication without a date",
            changed={
                "sources:s901": {"published": None, "published_basis": "inferred"},
                "time_expressions:s901-wednesday": {"rule": "coder", "note": "An example."},
            },
            removed=("evidence:ev-s901-published",),
            finds=(Finds("sources", "s901", "published_basis"),),
        ),
    ),
    passing=(
        Example(
            about="one of two bases",
            changed={"statements:s901-road-map": {"said_basis": "external"}},
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-said",
                        "target_table": "statements",
                        "target_id": "s901-road-map",
                        "target_field": "said",
                        "value": "2022-03-09",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
    ),
)
