"""A statement was made after the text that reports it.

## What it checks

The first possible day of a statement is not after the last possible day of the publication of
its source.

## Why it matters

A text cannot report what was not yet said: an announced speech is no statement.

## How to mend it

Correct the day of the statement: that of the words, not of the event they speak of.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD323",
    name="said-after-publication",
    severity="error",
    table="statements",
    field="said",
    query="""
SELECT t.row_number, t.said AS value, s.published, t.source_id, t.start_char, t.end_char
FROM statements t
JOIN sources s ON s.source_id = t.source_id
WHERE t.said_earliest > s.published_latest
""",
    message="found {value} in a text published {published}; expected a day by then",
    hint="record the day of the words, not of the event they speak of",
    docs=__doc__,
)
