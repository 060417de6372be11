"""A state has the Wikidata item of one country and the code of another.

## What it checks

Where the Wikidata item of a participant or a place is that of a state or territory, `country` is
its code. Items of anything else are left alone.

## Why it matters

One of the two is wrong, and who joins tables by either gets another state.

## How to mend it

Correct the item or the code.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD507",
    name="country-contradicts-item",
    severity="error",
    table="participants",
    field="country",
    query="""
SELECT 'participants' AS table_name, p.row_number, p.country AS value, p.wikidata_id,
  k.country AS expected
FROM participants p
JOIN known_states k ON k.wikidata_id = p.wikidata_id
WHERE p.country IS NULL OR p.country <> k.country
UNION ALL
SELECT 'places' AS table_name, p.row_number, p.country AS value, p.wikidata_id,
  k.country AS expected
FROM places p
JOIN known_states k ON k.wikidata_id = p.wikidata_id
WHERE p.country IS NULL OR p.country <> k.country
""",
    message="found the country {value} with {wikidata_id}; expected {expected}",
    hint="correct the item or the code",
    docs=__doc__,
    failing=(
        Example(
            about="the item of Sweden with the code of Norway",
            changed={
                "participants:ashby": {"wikidata_id": "Q34"},
                "evidence:ev-ashby-wikidata-id": {"value": "Q34"},
            },
            finds=(Finds("participants", "ashby", "country"),),
        ),
        Example(
            about="the item of a state without a code",
            changed={
                "participants:dale": {"wikidata_id": "Q34", "wikidata_status": "verified"},
            },
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-dale-item",
                        "target_table": "participants",
                        "target_id": "dale",
                        "target_field": "wikidata_id",
                        "value": "Q34",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
            finds=(Finds("participants", "dale", "country"),),
        ),
        Example(
            about="a place has the item of Sweden, and lies in Norway",
            changed={"places:sudport": {"wikidata_id": "Q34"}},
            finds=(Finds("places", "sudport", "country"),),
        ),
        Example(
            about="a place has the item of Norway, and lies nowhere",
            changed={"places:sudport": {"wikidata_id": "Q20", "country": None}},
            finds=(Finds("places", "sudport", "country"),),
        ),
    ),
    passing=(
        Example(
            about="the item of Norway with its code",
            changed={
                "participants:ashby": {"wikidata_id": "Q20"},
                "evidence:ev-ashby-wikidata-id": {"value": "Q20"},
                "places:sudport": {"wikidata_id": "Q20"},
            },
        ),
        Example(
            about="the item of no state, whose country is not known",
            changed={
                "places:sudport": {"wikidata_id": "Q900000002", "country": None},
                "participants:ashby": {"country": None},
            },
            removed=("evidence:ev-ashby-country",),
        ),
    ),
)
