"""A speaker says their own name.

## What it checks

No stretch between quotation marks holds a name of the person who is its speaker. Names by
office, and what an editor put between square brackets, are left alone.

## Why it matters

Few people speak of themselves by name: mostly the words are another's.

## How to mend it

Correct the speaker, or waive the finding where the words really are theirs.
"""

from raisi_visit_dataset.validation.example import Cells, Example, Finds
from raisi_visit_dataset.validation.rule import Rule

_BEGIN = 230
"""Where the first character of the sentence stands that the examples add."""


def _said(about: str, words: str, kind: str, exact: str, *, found: bool = False) -> Example:
    """Let Berg say something; ``words`` hold just one quotation, and his name behind it."""
    quote = words[words.index("“") + 1 : words.index("”")]
    own = _BEGIN + words.index("Berg")
    named = _BEGIN + words.rindex("Berg")
    cue = _BEGIN + words.rindex("said")
    name: Cells = {"source_id": "s900", "exact": "Berg", "participant_id": "berg", "use": "name"}
    return Example(
        about=about,
        texts={"s900": f"\n\n{words}\n"},
        added={
            "statements": (
                {
                    "statement_id": "s900-own",
                    "source_id": "s900",
                    "ordinal": 3,
                    "kind": kind,
                    "speaker_id": "berg",
                    "exact": exact,
                    "segment_ordinal": 10,
                    "cue": "said",
                    "cue_start_char": cue,
                    "cue_end_char": cue + 4,
                },
            ),
            "statement_quotes": (
                {
                    "statement_id": "s900-own",
                    "ordinal": 1,
                    "exact": quote,
                    "start_char": _BEGIN + words.index("“") + 1,
                    "end_char": _BEGIN + words.index("”"),
                },
            ),
            "statement_participants": (
                {
                    "statement_id": "s900-own",
                    "participant_id": "berg",
                    "role": "speaker",
                    "ordinal": 1,
                    "resolution": "name",
                    "exact": "Berg",
                    "start_char": named,
                    "end_char": named + 4,
                },
            ),
            "name_mentions": (
                {**name, "name_mention_id": "own", "start_char": own, "end_char": own + 4},
                {**name, "name_mention_id": "named", "start_char": named, "end_char": named + 4},
            ),
            "evidence": (
                {
                    "evidence_id": "ev-own-speaker",
                    "target_table": "statements",
                    "target_id": "s900-own",
                    "target_field": "speaker_id",
                    "value": "berg",
                    "basis": "text",
                    "source_id": "s900",
                    "exact": words,
                    "stance": "supports",
                },
            ),
        },
        finds=(Finds("statements", "s900-own", "speaker_id", "Berg"),) if found else (),
    )


RULE = Rule(
    code="RVD608",
    name="speaker-names-himself",
    severity="warning",
    table="statements",
    field="speaker_id",
    query="""
SELECT s.row_number, s.speaker_id AS value, n.exact, s.source_id, n.start_char, n.end_char
FROM statement_quotes q
JOIN statements s ON s.statement_id = q.statement_id
JOIN participants a ON a.participant_id = s.speaker_id
JOIN name_mentions n ON n.source_id = s.source_id AND n.participant_id = s.speaker_id
WHERE a.kind = 'person' AND n.use = 'name'
  AND q.start_char <= n.start_char AND n.end_char <= q.end_char
  AND NOT EXISTS (
    SELECT 1 FROM anomalies b
    WHERE b.source_id = n.source_id AND b.kind = 'editorial_bracket'
      AND b.start_char < n.end_char AND n.start_char < b.end_char
  )
""",
    message="found {value} saying '{exact}', their own name; expected the words of another",
    hint="correct the speaker, or waive the finding with a reason",
    docs=__doc__,
    failing=(
        _said(
            "his name in a direct quotation",
            "“I am Berg,” Berg said.",
            "direct",
            "I am Berg,",
            found=True,
        ),
        _said(
            "his name in the quoted part of a clause",
            "That he was “the one Berg” here, Berg said.",
            "mixed",
            "That he was “the one Berg” here",
            found=True,
        ),
    ),
    passing=(
        _said(
            "his name in the part of a clause that is not quoted",
            "That Berg was “alone” here, Berg said.",
            "mixed",
            "That Berg was “alone” here",
        ),
    ),
)
