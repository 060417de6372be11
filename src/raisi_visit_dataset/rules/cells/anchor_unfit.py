"""The anchor of a time expression is not what it is said to be.

## What it checks

With the anchor `event`, `anchor_id` names an event; with `expression`, another time expression
of the same source; with `publication` or `none` it is empty.

## Why it matters

A value is reckoned from its anchor. One that leads nowhere, or to itself, gives none.

## How to mend it

Name the event or the expression, or correct `anchor`.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD133",
    name="anchor-unfit",
    severity="error",
    table="time_expressions",
    field="anchor_id",
    query="""
SELECT x.row_number, x.anchor AS value, x.anchor_id AS named, x.source_id, x.start_char,
  x.end_char
FROM time_expressions x
LEFT JOIN events e ON x.anchor = 'event' AND e.event_id = x.anchor_id
LEFT JOIN time_expressions o ON x.anchor = 'expression' AND o.time_expression_id = x.anchor_id
  AND o.source_id = x.source_id AND o.time_expression_id <> x.time_expression_id
WHERE (x.anchor = 'event' AND e.event_id IS NULL)
  OR (x.anchor = 'expression' AND o.time_expression_id IS NULL)
  OR (x.anchor IN ('publication', 'none') AND x.anchor_id IS NOT NULL)
""",
    message=(
        "found the anchor {value} with {named} as its identifier; expected an event, another "
        "expression of the source, or nothing, as the anchor demands"
    ),
    hint="name the event or the expression, or correct the anchor",
    docs=__doc__,
    failing=(
        Example(
            about="the anchor is an event, and none is named",
            changed={"time_expressions:s900-april": {"anchor": "event"}},
            finds=(Finds("time_expressions", "s900-april", "anchor_id"),),
        ),
        Example(
            about="an expression is its own anchor",
            changed={
                "time_expressions:s900-april": {"anchor": "expression", "anchor_id": "s900-april"}
            },
            finds=(Finds("time_expressions", "s900-april", "anchor_id"),),
        ),
        Example(
            about="the anchor is an expression of another source",
            changed={
                "time_expressions:s900-april": {
                    "anchor": "expression",
                    "anchor_id": "s901-wednesday",
                }
            },
            finds=(Finds("time_expressions", "s900-april", "anchor_id"),),
        ),
        Example(
            about="an anchor is named, and it is the publication",
            changed={"time_expressions:s900-april": {"anchor_id": "s900-thursday"}},
            finds=(Finds("time_expressions", "s900-april", "anchor_id"),),
        ),
        Example(
            about="an expression without an anchor names one",
            changed={"time_expressions:s900-two-days": {"anchor_id": "s900-thursday"}},
            finds=(Finds("time_expressions", "s900-two-days", "anchor_id"),),
        ),
    ),
    passing=(
        Example(
            about="the anchor is another expression of the source",
            changed={
                "time_expressions:s900-april": {
                    "anchor": "expression",
                    "anchor_id": "s900-thursday",
                }
            },
        ),
        Example(
            about="the anchor is an event",
            changed={
                "time_expressions:s900-april": {
                    "anchor": "event",
                    "anchor_id": "meeting-ashby-berg-2022-03",
                }
            },
        ),
    ),
)
