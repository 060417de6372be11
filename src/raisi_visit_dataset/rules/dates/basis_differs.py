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
SELECT 'sources' AS table_name, s.row_number, 'published_basis' AS field_name,
  s.published_basis AS value, s.published AS date
FROM sources s
WHERE (s.published IS NULL AND s.published_basis IS NOT NULL)
  OR (s.published IS NOT NULL AND s.published_basis IS NULL)
  OR (s.published_basis IS NOT NULL AND EXISTS (
      SELECT 1 FROM evidence e
      WHERE e.target_table = 'sources'
        AND e.target_id = s.source_id
        AND e.target_field = 'published'
        AND e.stance = 'supports'
    ) AND NOT EXISTS (
      SELECT 1 FROM evidence e
      WHERE e.target_table = 'sources'
        AND e.target_id = s.source_id
        AND e.target_field = 'published'
        AND e.stance = 'supports'
        AND e.basis = s.published_basis
    ))
UNION ALL
SELECT 'statements' AS table_name, s.row_number, 'said_basis' AS field_name,
  s.said_basis AS value, s.said AS date
FROM statements s
WHERE (s.said IS NULL AND s.said_basis IS NOT NULL)
  OR (s.said IS NOT NULL AND s.said_basis IS NULL)
  OR (s.said_basis IS NOT NULL AND EXISTS (
      SELECT 1 FROM evidence e
      WHERE e.target_table = 'statements'
        AND e.target_id = s.statement_id
        AND e.target_field = 'said'
        AND e.stance = 'supports'
    ) AND NOT EXISTS (
      SELECT 1 FROM evidence e
      WHERE e.target_table = 'statements'
        AND e.target_id = s.statement_id
        AND e.target_field = 'said'
        AND e.stance = 'supports'
        AND e.basis = s.said_basis
    ))
""",
    message="found the basis {value} of the date {date}; expected that of its evidence",
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
