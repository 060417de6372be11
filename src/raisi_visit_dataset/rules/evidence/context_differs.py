"""The context of a passage is not what stands around it.

## What it checks

`prefix` is what stands just before the passage, `suffix` what stands just after it. They are
empty only at the beginning and at the end of the text. A passage whose own words differ is left
to `words-differ`.

## Why it matters

The context finds the passage again in another copy of the text; a wrong one finds another
place.

## How to mend it

Take the characters before and after the passage from the text.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD235",
    name="context-differs",
    severity="error",
    table="evidence",
    query="""
SELECT e.row_number, 'prefix' AS field_name, e.source_id, e.start_char, e.end_char, e.prefix AS value
FROM evidence e
JOIN texts t ON t.source_id = e.source_id
WHERE substr(t.body, e.start_char + 1, e.end_char - e.start_char) = e.exact
  AND (
    (e.prefix IS NULL AND e.start_char > 0)
    OR length(e.prefix) > e.start_char
    OR substr(t.body, e.start_char + 1 - length(e.prefix), length(e.prefix)) <> e.prefix
  )
UNION ALL
SELECT e.row_number, 'suffix' AS field_name, e.source_id, e.start_char, e.end_char, e.suffix AS value
FROM evidence e
JOIN texts t ON t.source_id = e.source_id
WHERE substr(t.body, e.start_char + 1, e.end_char - e.start_char) = e.exact
  AND (
    (e.suffix IS NULL AND e.end_char < t.char_count)
    OR substr(t.body, e.end_char + 1, length(e.suffix)) <> e.suffix
  )
""",
    message="found '{value}'; expected what stands beside the passage",
    hint="take the characters beside the passage from the text",
    docs=__doc__,
)
