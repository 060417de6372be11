"""A cell names a row that does not exist.

## What it checks

Every foreign key, those of several columns and those into the same table included, names a row
that is there. A key with an empty part names nothing and is left alone. `target_id`,
`subject_id` and `anchor_id`, which name rows of varying tables, are left to `target-dangling`
and `anchor-unfit`.

## Why it matters

A speaker or event that is in no register cannot be counted, described or evidenced.

## How to mend it

Correct the identifier, or add the row it names.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD123",
    name="reference-dangling",
    severity="error",
    fault="reference-dangling",
    message="found {found} in {field}; expected {expected}",
    hint="correct the identifier, or add the row it names",
    frictionless=("foreign-key",),
    docs=__doc__,
    failing=(
        Example(
            about="a topic that is in no register",
            added={"statement_topics": ({"statement_id": "s900-road-map", "topic_id": "ships"},)},
            finds=(Finds("statement_topics", "s900-road-map/ships", "topic_id"),),
        ),
        Example(
            about="a topic under a wider one that is not there",
            changed={"topics:ports": {"parent_topic_id": "traffic"}},
            finds=(Finds("topics", "ports", "parent_topic_id"),),
        ),
        Example(
            about="a segment that the source has not",
            changed={"statements:s900-visit": {"segment_ordinal": 9}},
            finds=(Finds("statements", "s900-visit", "source_id"),),
        ),
    ),
    passing=(
        Example(
            about="a topic under a wider one",
            changed={"topics:ports": {"parent_topic_id": "traffic"}},
            added={
                "topics": (
                    {"topic_id": "traffic", "label": "Traffic", "definition": "What moves."},
                )
            },
        ),
    ),
)
