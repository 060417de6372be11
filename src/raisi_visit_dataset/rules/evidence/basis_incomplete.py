"""A piece of evidence lacks what its basis demands, or has what it excludes.

## What it checks

External evidence names an outside reference and no source or passage; any other names a source
and a passage, and no outside reference.

## Why it matters

What is known from outside must never pass as something that a text says.

## How to mend it

Set the basis that fits, and fill in the reference or the passage.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD237",
    name="basis-incomplete",
    severity="error",
    table="evidence",
    query="""
SELECT e.row_number, 'outside_reference_id' AS field_name, e.basis AS value, 'no outside reference' AS found, 'one' AS expected
FROM evidence e
WHERE e.basis = 'external' AND e.outside_reference_id IS NULL
UNION ALL
SELECT e.row_number, 'source_id' AS field_name, e.basis AS value, 'a source or passage' AS found, 'neither' AS expected
FROM evidence e
WHERE e.basis = 'external' AND (e.source_id IS NOT NULL OR e.exact IS NOT NULL)
UNION ALL
SELECT e.row_number, 'outside_reference_id' AS field_name, e.basis AS value, 'an outside reference' AS found, 'none' AS expected
FROM evidence e
WHERE e.basis <> 'external' AND e.outside_reference_id IS NOT NULL
UNION ALL
SELECT e.row_number, 'source_id' AS field_name, e.basis AS value, 'no source or no passage' AS found, 'both' AS expected
FROM evidence e
WHERE e.basis <> 'external' AND (e.source_id IS NULL OR (e.exact IS NULL AND e.start_char IS NULL))
""",
    message="found {found} with the basis {value}; expected {expected}",
    hint="set the basis that fits, and fill in the reference or the passage",
    docs=__doc__,
)
