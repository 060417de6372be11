"""An identifier that was retired is in use.

## What it checks

No row of a table has an identifier that `retired_ids` lists for that table.

## Why it matters

An identifier that comes back with another meaning changes, without a word, what older readers
cited.

## How to mend it

Give the row an identifier of its own, or remove it from the retired ones.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD134",
    name="retired-id-in-use",
    severity="error",
    table="retired_ids",
    field="retired_id",
    query="""
SELECT r.row_number, r.retired_id AS value, r.target_table AS named
FROM retired_ids r
JOIN row_ids k ON k.table_name = r.target_table AND k.row_id = r.retired_id
""",
    message="found {value} among the retired identifiers and as a row of {named}; expected one",
    hint="give the row another identifier, or take it from the retired ones",
    docs=__doc__,
    failing=(
        Example(
            about="an event has a retired identifier",
            changed={
                "retired_ids:events/meeting-norport": {
                    "retired_id": "visit-sudport-2022-04",
                }
            },
            finds=(Finds("retired_ids", "events/visit-sudport-2022-04", "retired_id"),),
        ),
    ),
    passing=(
        Example(
            about="a place has the identifier of a retired event",
            changed={"retired_ids:events/meeting-norport": {"retired_id": "sudport"}},
        ),
        Example(
            about="an event of another identifier is retired",
            changed={"retired_ids:events/meeting-norport": {"retired_id": "meeting-sudport"}},
        ),
    ),
)
