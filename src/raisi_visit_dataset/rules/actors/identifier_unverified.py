"""The status of a Wikidata identifier does not fit the identifier.

## What it checks

A participant has a Wikidata identifier just when its status is `verified`. The form of the
identifier is left to `pattern-unmatched`, its repetition to `value-repeated`.

## Why it matters

An identifier that nobody verified links to a namesake sooner or later.

## How to mend it

Verify the identifier and say so, or empty it.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD503",
    name="identifier-unverified",
    severity="error",
    table="participants",
    field="wikidata_status",
    query="""
SELECT p.row_number, p.wikidata_status AS value, p.wikidata_id
FROM participants p
WHERE (p.wikidata_status = 'verified' AND p.wikidata_id IS NULL)
  OR (p.wikidata_status <> 'verified' AND p.wikidata_id IS NOT NULL)
""",
    message=(
        "found the status {value} with {wikidata_id}; expected an identifier just when it is "
        "verified"
    ),
    hint="verify the identifier and say so, or empty it",
    docs=__doc__,
    failing=(
        Example(
            about="an identifier that is not verified",
            changed={"participants:ashby": {"wikidata_status": "unverified"}},
            finds=(Finds("participants", "ashby", "wikidata_status"),),
        ),
        Example(
            about="verified, without an identifier",
            changed={"participants:dale": {"wikidata_status": "verified"}},
            finds=(Finds("participants", "dale", "wikidata_status"),),
        ),
    ),
    passing=(
        Example(
            about="an item may exist, none was confirmed",
            changed={"participants:dale": {"wikidata_status": "unverified"}},
        ),
    ),
)
