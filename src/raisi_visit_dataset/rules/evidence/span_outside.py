"""A recorded stretch lies outside its text, or ends before it begins.

## What it checks

Every recorded stretch ends after its beginning and not after the end of the text. Segments are
left to `segment-gap` and `segment-backwards`.

## Why it matters

Readers cut such a stretch short without a word.

## How to mend it

Correct the offsets.
"""

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
JOIN sources s ON s.source_id = r.source_id
WHERE r.end_char <= r.start_char OR r.end_char > s.char_count
""",
    message=(
        "found the end {value}; expected one after {beginning} and at most {size}, the length "
        "of the text"
    ),
    hint="correct the offsets",
    docs=__doc__,
)
