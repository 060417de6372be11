"""A statement has no speaker and does not say why, or has both.

## What it checks

Each statement has a speaker, or `speaker_unknown` says why none can be named; not both.

## Why it matters

Words without a speaker are counted for nobody, and nobody notices.

## How to mend it

Name the speaker, or write why none can be named.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD601",
    name="speaker-missing",
    severity="error",
    table="statements",
    field="speaker_id",
    query="""
SELECT s.row_number, s.exact AS value, s.source_id, s.start_char, s.end_char
FROM statements s
WHERE (s.speaker_id IS NULL AND s.speaker_unknown IS NULL)
  OR (s.speaker_id IS NOT NULL AND s.speaker_unknown IS NOT NULL)
""",
    message=(
        "found '{value}' with neither a speaker nor a reason, or with both; expected one of them"
    ),
    hint="name the speaker, or write in speaker_unknown why none can be named",
    docs=__doc__,
    failing=(
        Example(
            about="a statement of nobody",
            changed={"statements:s901-pact": {"speaker_id": None}},
            removed=(
                "statement_participants:s901-pact/berg/speaker",
                "evidence:ev-s901-pact-speaker",
            ),
            finds=(Finds("statements", "s901-pact", "speaker_id"),),
        ),
        Example(
            about="a speaker that is also unknown",
            changed={"statements:s901-pact": {"speaker_unknown": "An example."}},
            finds=(Finds("statements", "s901-pact", "speaker_id"),),
        ),
    ),
    passing=(
        Example(
            about="a statement of nobody, explained",
            changed={
                "statements:s901-pact": {"speaker_id": None, "speaker_unknown": "An example."}
            },
            removed=(
                "statement_participants:s901-pact/berg/speaker",
                "evidence:ev-s901-pact-speaker",
            ),
        ),
    ),
)
