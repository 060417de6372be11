"""A source has no segments.

## What it checks

Each source has at least one segment. Whether its segments cover the text is left to `segment-
gap`.

## Why it matters

Without segments there is no body, and no sentence of it is asked for.

## How to mend it

Code the segments of the text.
"""

from raisi_visit_dataset.validation.example import Example, Finds
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
    failing=(
        Example(
            about="a source is added without segments",
            added={
                "sources": (
                    {
                        "source_id": "s902",
                        "seed_path": "seeds/s902.txt",
                        "sha256": (
                            "c7e13072a15d4bec0f88822de02bc825d5c6055ac8cf928913d301e336a28c1e"
                        ),
                        "byte_count": 4,
                        "char_count": 4,
                        "language": "en",
                        "body_start_char": 0,
                        "body_end_char": 3,
                        "text_rights": "CC0-1.0",
                        "codebook_version": "1.0",
                    },
                )
            },
            files=(("seeds/s902.txt", b"", b"Hi.\n"),),
            finds=(Finds("sources", "s902", "source_id"),),
        ),
    ),
    passing=(
        Example(
            about="a source has one segment alone",
            added={
                "sources": (
                    {
                        "source_id": "s902",
                        "seed_path": "seeds/s902.txt",
                        "sha256": (
                            "c7e13072a15d4bec0f88822de02bc825d5c6055ac8cf928913d301e336a28c1e"
                        ),
                        "byte_count": 4,
                        "char_count": 4,
                        "language": "en",
                        "body_start_char": 0,
                        "body_end_char": 3,
                        "text_rights": "CC0-1.0",
                        "codebook_version": "1.0",
                    },
                ),
                "segments": (
                    {
                        "source_id": "s902",
                        "ordinal": 1,
                        "kind": "boilerplate",
                        "start_char": 0,
                        "end_char": 4,
                    },
                ),
            },
            files=(("seeds/s902.txt", b"", b"Hi.\n"),),
        ),
    ),
)
