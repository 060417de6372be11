"""The part of a statement that is linked to an utterance lies outside the statement.

## What it checks

The stretch of each link lies within the words of its statement.

## Why it matters

The words compared would be those of something else.

## How to mend it

Correct the offsets.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD704",
    name="link-outside-statement",
    severity="error",
    table="statement_utterances",
    field="start_char",
    query="""
SELECT l.row_number, l.start_char AS value, s.source_id, l.start_char, l.end_char
FROM statement_utterances l
JOIN statements s ON s.statement_id = l.statement_id
WHERE l.start_char < s.start_char OR l.end_char > s.end_char
""",
    message=(
        "found a stretch from {value} that leaves its statement; expected a part of the "
        "statement's words"
    ),
    hint="correct the offsets",
    docs=__doc__,
    failing=(
        Example(
            about="the stretch begins before the statement",
            changed={"statement_utterances:s901-road-map/road-map": {"start_char": 19}},
            finds=(Finds("statement_utterances", "s901-road-map/road-map", "start_char"),),
        ),
        Example(
            about="the stretch ends behind the statement",
            changed={"statement_utterances:s901-road-map/road-map": {"end_char": 59}},
            finds=(Finds("statement_utterances", "s901-road-map/road-map", "start_char"),),
        ),
    ),
    passing=(
        Example(
            about="a part of the statement",
            changed={
                "statement_utterances:s901-road-map/road-map": {
                    "start_char": 33,
                    "relation": "excerpt",
                }
            },
        ),
    ),
)
