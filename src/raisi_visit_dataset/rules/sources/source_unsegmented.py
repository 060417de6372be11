"""A source has no segments.

## What it checks

Each source has at least one segment. Whether its segments cover the text is left to `segment-
gap`.

## Why it matters

Without segments there is no body, and no sentence of it is asked for.

## How to mend it

Code the segments of the text.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD212",
    name="source-unsegmented",
    severity="error",
    table="sources",
    field="source_id",
    query="""
SELECT s.row_number, s.source_id AS value
FROM sources s
WHERE NOT EXISTS (SELECT 1 FROM segments g WHERE g.source_id = s.source_id)
""",
    message="found no segment of {value}; expected a partition of its text",
    hint="code the segments of the text",
    docs=__doc__,
)
