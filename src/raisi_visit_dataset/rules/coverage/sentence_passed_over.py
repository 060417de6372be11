"""A sentence of the body is coded as nothing.

## What it checks

Every sentence of the body that the scan finds overlaps a statement, a mention of an event, or a
declared narration.

## Why it matters

Only so can a reader know that what is not in the data is not in the text.

## How to mend it

Code what the sentence says, or declare it narration and say what it does.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD802",
    name="sentence-passed-over",
    severity="error",
    table="sources",
    query="""
SELECT f.source_id, f.start_char, f.end_char, f.exact AS value
FROM found_sentences f
WHERE NOT EXISTS (
    SELECT 1 FROM statements s
    WHERE s.source_id = f.source_id AND s.start_char < f.end_char AND f.start_char < s.end_char
  )
  AND NOT EXISTS (
    SELECT 1 FROM event_mentions m
    WHERE m.source_id = f.source_id AND m.start_char < f.end_char AND f.start_char < m.end_char
  )
  AND NOT EXISTS (
    SELECT 1 FROM narrations n
    WHERE n.source_id = f.source_id AND n.start_char < f.end_char AND f.start_char < n.end_char
  )
""",
    message=(
        "found the sentence '{value}', coded as nothing; expected a statement, a mention of "
        "an event, or a narration"
    ),
    hint="code what the sentence says, or declare it narration",
    docs=__doc__,
)
