"""A piece of evidence lacks what its basis demands, or has what it excludes.

## What it checks

External evidence names an outside reference and no source or passage; any other names a source
and a passage, and no outside reference.

## Why it matters

What is known from outside must never pass as something that a text says.

## How to mend it

Set the basis that fits, and fill in the reference or the passage.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD237",
    name="basis-incomplete",
    severity="error",
    table="evidence",
    query="""
SELECT e.row_number, 'outside_reference_id' AS field_name, e.basis AS value,
  'no outside reference' AS found, 'one' AS expected
FROM evidence e
WHERE e.basis = 'external' AND e.outside_reference_id IS NULL
UNION ALL
SELECT e.row_number, 'source_id' AS field_name, e.basis AS value, 'a source or passage' AS found,
  'neither' AS expected
FROM evidence e
WHERE e.basis = 'external' AND (e.source_id IS NOT NULL OR e.exact IS NOT NULL)
UNION ALL
SELECT e.row_number, 'outside_reference_id' AS field_name, e.basis AS value,
  'an outside reference' AS found, 'none' AS expected
FROM evidence e
WHERE e.basis <> 'external' AND e.outside_reference_id IS NOT NULL
UNION ALL
SELECT e.row_number, 'source_id' AS field_name, e.basis AS value,
  'no source or no passage' AS found, 'both' AS expected
FROM evidence e
WHERE e.basis <> 'external'
  AND (e.source_id IS NULL OR (e.exact IS NULL AND e.start_char IS NULL))
""",
    message="found {found} with the basis {value}; expected {expected}",
    hint="set the basis that fits, and fill in the reference or the passage",
    docs=__doc__,
    failing=(
        Example(
            about="external evidence names no reference",
            changed={"evidence:ev-berg-name": {"outside_reference_id": None}},
            finds=(Finds("evidence", "ev-berg-name", "outside_reference_id"),),
        ),
        Example(
            about="external evidence has a passage too",
            changed={
                "evidence:ev-berg-name": {"source_id": "s901", "exact": "They signed nothing."}
            },
            finds=(Finds("evidence", "ev-berg-name", "source_id"),),
        ),
        Example(
            about="external evidence names a source",
            changed={"evidence:ev-berg-name": {"source_id": "s901"}},
            finds=(Finds("evidence", "ev-berg-name", "source_id"),),
        ),
        Example(
            about="evidence from a text names a reference",
            changed={"evidence:ev-sudport-name": {"outside_reference_id": "harbour-gazette"}},
            finds=(Finds("evidence", "ev-sudport-name", "outside_reference_id"),),
        ),
        Example(
            about="inferred evidence has no passage",
            changed={
                "evidence:ev-sudport-name": {
                    "basis": "inferred",
                    "note": "An example.",
                    "exact": None,
                    "start_char": None,
                    "end_char": None,
                    "prefix": None,
                    "suffix": None,
                }
            },
            finds=(Finds("evidence", "ev-sudport-name", "source_id"),),
        ),
        Example(
            about="inferred evidence names no source",
            changed={
                "evidence:ev-sudport-name": {
                    "basis": "inferred",
                    "note": "An example.",
                    "source_id": None,
                }
            },
            finds=(Finds("evidence", "ev-sudport-name", "source_id"),),
        ),
    ),
    passing=(
        Example(
            about="external evidence in place of a passage",
            changed={
                "evidence:ev-sudport-name": {
                    "basis": "external",
                    "outside_reference_id": "harbour-gazette",
                    "source_id": None,
                    "exact": None,
                    "start_char": None,
                    "end_char": None,
                    "prefix": None,
                    "suffix": None,
                }
            },
        ),
    ),
)
