"""A name is registered for a source in which it does not stand.

## What it checks

A name whose scope is one source stands there, letter by letter. Names without a scope are left
alone.

## Why it matters

A name in the wrong scope hides that the right one lacks it.

## How to mend it

Correct the scope, or the spelling of the name.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD501",
    name="name-not-in-source",
    severity="error",
    table="participant_names",
    field="surface",
    query="""
SELECT n.row_number, n.surface AS value, n.scope_source_id AS scope
FROM participant_names n
JOIN texts t ON t.source_id = n.scope_source_id
WHERE length(replace(t.body, n.surface, '')) = length(t.body)
""",
    message=(
        "found '{value}' registered for {scope}, where it does not stand; expected a name of "
        "that text"
    ),
    hint="correct the scope, or the spelling of the name",
    docs=__doc__,
    failing=(
        Example(
            about="a name of one text is registered for the other",
            changed={
                "participant_names:ashby-name-3": {"scope_source_id": "s901"},
                "name_mentions:s900-the-minister": {"use": "name"},
            },
            finds=(Finds("participant_names", "ashby-name-3", "surface"),),
        ),
        Example(
            about="a name is registered in other case",
            changed={"participant_names:ashby-name-3": {"surface": "The Minister"}},
            finds=(Finds("participant_names", "ashby-name-3", "surface"),),
        ),
    ),
    passing=(
        Example(
            about="a name without a scope may stand nowhere yet",
            added={
                "participant_names": (
                    {
                        "participant_name_id": "dale-office",
                        "participant_id": "dale",
                        "surface": "the aide",
                        "kind": "office",
                    },
                )
            },
        ),
    ),
)
