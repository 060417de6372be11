"""A statement is placed in a segment in which it does not begin.

## What it checks

The segment of a statement is the one that holds its first character. A segment that does not
exist is left to `reference-dangling`.

## Why it matters

The column is computed so that readers can group statements by paragraph.

## How to mend it

Compute the segment anew.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD616",
    name="segment-differs",
    severity="error",
    table="statements",
    field="segment_ordinal",
    query="""
SELECT s.row_number, s.segment_ordinal AS value, s.source_id, s.start_char, s.end_char
FROM statements s
JOIN segments g ON g.source_id = s.source_id AND g.ordinal = s.segment_ordinal
WHERE s.start_char < g.start_char OR s.start_char >= g.end_char
""",
    message=(
        "found the segment {value}; expected the one that holds the first character of the "
        "statement"
    ),
    hint="compute the segment anew",
    docs=__doc__,
    failing=(
        Example(
            about="a statement is placed in the segment before its own",
            changed={"statements:s901-pact": {"segment_ordinal": 2}},
            finds=(Finds("statements", "s901-pact", "segment_ordinal"),),
        ),
        Example(
            about="a statement is placed in the segment behind its own",
            changed={"statements:s901-pact": {"segment_ordinal": 4}},
            finds=(Finds("statements", "s901-pact", "segment_ordinal"),),
        ),
    ),
    passing=(
        Example(
            about="a statement begins with its segment",
            changed={"statements:s900-visit": {"note": "An example."}},
        ),
    ),
)
