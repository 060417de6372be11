"""A country code stands for no country.

## What it checks

The country of each participant and place is an alpha-3 code of ISO 3166-1, or one of those that
the standard leaves to users (XAA to XZZ and the like). Its form is left to `pattern-unmatched`.

## Why it matters

"USR" joins with nothing.

## How to mend it

Take the code from ISO 3166-1.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD504",
    name="country-unknown",
    severity="error",
    table="participants",
    field="country",
    query="""
SELECT 'participants' AS table_name, p.row_number, p.country AS value
FROM participants p
WHERE p.country IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM known_countries k WHERE k.country = p.country)
UNION ALL
SELECT 'places' AS table_name, p.row_number, p.country AS value
FROM places p
WHERE p.country IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM known_countries k WHERE k.country = p.country)
""",
    message="found {value}; expected an alpha-3 code of ISO 3166-1",
    hint="take the code from ISO 3166-1",
    docs=__doc__,
    failing=(
        Example(
            about="a code that no country has",
            changed={"places:norport": {"country": "USR"}, "places:sudport": {"country": None}},
            finds=(Finds("places", "norport", "country"),),
            also=("RVD406",),
        ),
        Example(
            about="a participant of a state that is none",
            changed={
                "participants:berg": {"country": "SWD"},
                "evidence:ev-berg-country": {"value": "SWD"},
            },
            finds=(Finds("participants", "berg", "country"),),
        ),
    ),
    passing=(Example(about="no country", changed={"places:sudport": {"country": None}}),),
)
