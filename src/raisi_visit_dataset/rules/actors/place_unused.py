"""A place is used nowhere.

## What it checks

Each place is that of an event, or is named in a text.

## Why it matters

A place that nothing refers to is often a second entry of another one.

## How to mend it

Remove it, or link what belongs to it.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD508",
    name="place-unused",
    severity="warning",
    table="places",
    field="place_id",
    query="""
SELECT p.row_number, p.place_id AS value
FROM places p
WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.place_id = p.place_id)
  AND NOT EXISTS (SELECT 1 FROM name_mentions n WHERE n.place_id = p.place_id)
""",
    message="found {value}, to which nothing refers; expected a use",
    hint="remove it, or link what belongs to it",
    docs=__doc__,
    failing=(
        Example(
            about="a place without any use",
            added={"places": ({"place_id": "westport", "name": "Westport", "kind": "city"},)},
            finds=(Finds("places", "westport", "place_id"),),
            also=("RVD241",),
        ),
    ),
    passing=(
        Example(
            about="a place that a text names",
            texts={"s901": "\n\nIt rained in Westport.\n"},
            added={
                "places": ({"place_id": "westport", "name": "Westport", "kind": "city"},),
                "narrations": (
                    {
                        "narration_id": "s901-rain",
                        "source_id": "s901",
                        "exact": "It rained in Westport.",
                        "note": "An example.",
                    },
                ),
                "name_mentions": (
                    {
                        "name_mention_id": "s901-westport",
                        "source_id": "s901",
                        "exact": "Westport",
                        "place_id": "westport",
                        "use": "name",
                    },
                ),
            },
            also=("RVD241",),
        ),
    ),
)
