"""A stretch is recorded in part.

## What it checks

Start, end and words of a stretch are all there, or none of them is. Whether a piece of evidence
may do without is left to `basis-incomplete`, an antecedent to `antecedent-missing`, a cue to
`cue-missing`.

## Why it matters

Half a stretch points nowhere, and every check of it is silent.

## How to mend it

Fill in what is missing, or empty the rest.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD233",
    name="span-incomplete",
    severity="error",
    table="statements",
    query="""
SELECT r.table_name, r.row_number, r.field_name, r.source_id
FROM recorded_spans r
WHERE (r.start_char IS NULL AND r.end_char IS NOT NULL)
  OR (r.start_char IS NOT NULL AND r.end_char IS NULL)
  OR (r.start_char IS NULL AND r.exact IS NOT NULL)
  OR (r.words_field IS NOT NULL AND r.start_char IS NOT NULL AND r.exact IS NULL)
""",
    message=(
        "found a stretch of which a part is missing; expected start, end and words, or none of them"
    ),
    hint="fill in what is missing, or empty the rest",
    docs=__doc__,
    failing=(
        Example(
            about="an antecedent has no end",
            changed={
                "statement_participants:s900-road-map/ashby/speaker": {"antecedent_end_char": None}
            },
            finds=(
                Finds(
                    "statement_participants", "s900-road-map/ashby/speaker", "antecedent_start_char"
                ),
            ),
        ),
        Example(
            about="the words of a relay have no offsets",
            changed={
                "statement_participants:s901-road-map/dale/relay": {
                    "start_char": None,
                    "end_char": None,
                }
            },
            finds=(Finds("statement_participants", "s901-road-map/dale/relay", "start_char"),),
        ),
        Example(
            about="the offsets of a relay have no words",
            changed={"statement_participants:s901-road-map/dale/relay": {"exact": None}},
            finds=(Finds("statement_participants", "s901-road-map/dale/relay", "start_char"),),
        ),
        Example(
            about="the words of a relay end nowhere",
            changed={"statement_participants:s901-road-map/dale/relay": {"end_char": None}},
            finds=(Finds("statement_participants", "s901-road-map/dale/relay", "start_char"),),
        ),
        Example(
            about="the words of a relay begin nowhere",
            changed={
                "statement_participants:s901-road-map/dale/relay": {
                    "start_char": None,
                    "exact": None,
                }
            },
            finds=(Finds("statement_participants", "s901-road-map/dale/relay", "start_char"),),
        ),
    ),
    passing=(
        Example(
            about="a relay that the text does not name in the sentence",
            changed={
                "statement_participants:s901-road-map/dale/relay": {
                    "start_char": None,
                    "end_char": None,
                    "exact": None,
                }
            },
        ),
    ),
)
