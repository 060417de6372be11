"""The recorded basis of a date is not that of its evidence.

## What it checks

`published_basis` and `said_basis` are empty where the date is, and otherwise the basis of one
of the supporting pieces of evidence for it. A date without any is left to `evidence-missing`.

## Why it matters

A reader who filters by what the texts state must not get what was inferred.

## How to mend it

Compute the basis anew from the evidence.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD329",
    name="basis-differs",
    severity="error",
    table="sources",
    field="published_basis",
    query="""
SELECT 'sources' AS table_name, s.row_number, 'published_basis' AS field_name, s.published_basis AS value, s.published AS date
FROM sources s
WHERE (s.published IS NULL AND s.published_basis IS NOT NULL)
  OR (s.published IS NOT NULL AND s.published_basis IS NULL)
  OR (s.published_basis IS NOT NULL AND EXISTS (
      SELECT 1 FROM evidence e
      WHERE e.target_table = 'sources' AND e.target_id = s.source_id AND e.target_field = 'published' AND e.stance = 'supports'
    ) AND NOT EXISTS (
      SELECT 1 FROM evidence e
      WHERE e.target_table = 'sources' AND e.target_id = s.source_id AND e.target_field = 'published' AND e.stance = 'supports'
        AND e.basis = s.published_basis
    ))
UNION ALL
SELECT 'statements' AS table_name, s.row_number, 'said_basis' AS field_name, s.said_basis AS value, s.said AS date
FROM statements s
WHERE (s.said IS NULL AND s.said_basis IS NOT NULL)
  OR (s.said IS NOT NULL AND s.said_basis IS NULL)
  OR (s.said_basis IS NOT NULL AND EXISTS (
      SELECT 1 FROM evidence e
      WHERE e.target_table = 'statements' AND e.target_id = s.statement_id AND e.target_field = 'said' AND e.stance = 'supports'
    ) AND NOT EXISTS (
      SELECT 1 FROM evidence e
      WHERE e.target_table = 'statements' AND e.target_id = s.statement_id AND e.target_field = 'said' AND e.stance = 'supports'
        AND e.basis = s.said_basis
    ))
""",
    message="found the basis {value} of the date {date}; expected that of its evidence",
    hint="compute the basis anew from the evidence",
    docs=__doc__,
)
