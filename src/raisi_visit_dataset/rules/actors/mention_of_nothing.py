"""A name mention names neither a participant nor a place, or both.

## What it checks

Each row of `name_mentions` has a participant or a place, and not both.

## Why it matters

"Moscow" is the city or the state: a mention decides, or it says nothing.

## How to mend it

Fill in the one that the name stands for here.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD506",
    name="mention-of-nothing",
    severity="error",
    table="name_mentions",
    field="participant_id",
    query="""
SELECT n.row_number, n.exact AS value, n.source_id, n.start_char, n.end_char
FROM name_mentions n
WHERE (n.participant_id IS NULL AND n.place_id IS NULL)
  OR (n.participant_id IS NOT NULL AND n.place_id IS NOT NULL)
""",
    message=(
        "found '{value}' for neither a participant nor a place, or for both; expected one of them"
    ),
    hint="fill in the one that the name stands for here",
    docs=__doc__,
    failing=(
        Example(
            about="a mention of nobody",
            changed={"name_mentions:s900-headline-ashby": {"participant_id": None}},
            finds=(Finds("name_mentions", "s900-headline-ashby", "participant_id"),),
        ),
        Example(
            about="a mention of a person and a place",
            changed={"name_mentions:s900-headline-ashby": {"place_id": "norport"}},
            finds=(Finds("name_mentions", "s900-headline-ashby", "participant_id"),),
        ),
    ),
    passing=(
        Example(
            about="a place stands for an actor",
            changed={
                "name_mentions:s900-headline-norport": {
                    "participant_id": "ashby",
                    "place_id": None,
                    "use": "metonym",
                }
            },
        ),
    ),
)
