"""A passage does not show who the speaker is.

## What it checks

A passage that is evidence for the speaker of a statement, and is not inferred, holds the words
that name the speaker there, or its antecedent, or a name of the speaker.

## Why it matters

Who said it is the point of a statement.

## How to mend it

Take the passage that names the speaker, or explain an inference in the note.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD250",
    name="speaker-not-given",
    severity="error",
    table="evidence",
    field="value",
    query="""
SELECT e.row_number, e.value, e.exact, e.source_id, e.start_char, e.end_char
FROM evidence e
WHERE e.target_table = 'statements' AND e.target_field = 'speaker_id' AND e.basis = 'text'
  AND NOT EXISTS (
    SELECT 1 FROM statement_participants p
    WHERE p.statement_id = e.target_id AND p.participant_id = e.value AND p.role = 'speaker'
      AND ((p.start_char >= e.start_char AND p.end_char <= e.end_char)
        OR (p.antecedent_start_char >= e.start_char AND p.antecedent_end_char <= e.end_char))
  )
  AND NOT EXISTS (
    SELECT 1 FROM name_mentions n
    WHERE n.source_id = e.source_id AND n.participant_id = e.value
      AND n.start_char >= e.start_char AND n.end_char <= e.end_char
  )
""",
    message=(
        "found '{exact}' as evidence for the speaker {value}, whom it does not show; expected "
        "words that name the speaker"
    ),
    hint="take the passage that names the speaker, or explain the inference in the note",
    docs=__doc__,
    failing=(
        Example(
            about="the passage names nobody",
            changed={"evidence:ev-s901-pact-speaker": {"exact": "They signed nothing."}},
            finds=(Finds("evidence", "ev-s901-pact-speaker", "value"),),
        ),
        Example(
            about="the passage names another",
            changed={"evidence:ev-s901-pact-speaker": {"exact": "Ann Ashby said"}},
            finds=(Finds("evidence", "ev-s901-pact-speaker", "value"),),
        ),
        Example(
            about="the passage cuts the name",
            changed={"evidence:ev-s901-pact-speaker": {"exact": "Berg told"}},
            finds=(Finds("evidence", "ev-s901-pact-speaker", "value"),),
        ),
    ),
    passing=(
        Example(
            about="the antecedent of the pronoun",
            changed={"evidence:ev-s900-road-map-speaker": {"exact": "Ann Ashby"}},
        ),
        Example(
            about="just the pronoun",
            changed={"evidence:ev-s900-road-map-speaker": {"exact": "she"}},
        ),
        Example(
            about="another place that names the speaker",
            changed={"evidence:ev-s900-road-map-speaker": {"exact": "the minister"}},
        ),
    ),
)
