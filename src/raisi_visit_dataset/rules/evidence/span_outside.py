"""A recorded stretch lies outside its text, or ends before it begins.

## What it checks

Every recorded stretch ends after its beginning and not after the end of the text. Segments are
left to `segment-gap` and `segment-backwards`.

## Why it matters

Readers cut such a stretch short without a word.

## How to mend it

Correct the offsets.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD232",
    name="span-outside",
    severity="error",
    table="statements",
    query="""
SELECT r.table_name, r.row_number, r.end_field AS field_name, r.source_id, r.end_char AS value,
  r.start_char AS beginning, s.char_count AS size
FROM recorded_spans r
JOIN text_sizes s ON s.source_id = r.source_id
WHERE r.end_char <= r.start_char OR r.end_char > s.char_count
""",
    message=(
        "found the end {value}; expected one after {beginning} and at most {size}, the length "
        "of the text"
    ),
    hint="correct the offsets",
    docs=__doc__,
    failing=(
        Example(
            about="a stretch ends behind the text",
            changed={"narrations:s901-signed-nothing": {"end_char": 190}},
            finds=(Finds("narrations", "s901-signed-nothing", "end_char"),),
        ),
        Example(
            about="a stretch ends before it begins",
            changed={"claims:s901-ten-years": {"start_char": 166, "end_char": 157}},
            finds=(Finds("claims", "s901-ten-years", "end_char"),),
        ),
        Example(
            about="the body of a source is empty",
            changed={"sources:s901": {"body_start_char": 5, "body_end_char": 5}},
            finds=(Finds("sources", "s901", "body_end_char"),),
        ),
    ),
    passing=(
        Example(
            about="a stretch of one character, and one that ends with the text",
            changed={"sources:s901": {"body_start_char": 188, "body_end_char": 189}},
        ),
    ),
)
