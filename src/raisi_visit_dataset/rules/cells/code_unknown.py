"""A cell holds a word that its closed vocabulary has not.

## What it checks

The value is one of those that the schema lists: values are compared, not texts, so that the
number `1.00` is `1.0`. Whether the table `codes` lists them too is
left to `codes-differ`.

## Why it matters

A count by type or role leaves out what is spelt otherwise.

## How to mend it

Use a word of the vocabulary. If none fits, the vocabulary must grow first, with a definition.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD114",
    name="code-unknown",
    severity="error",
    fault="code-unknown",
    message="found {found} in {field}; expected {expected}",
    hint="use a word of the vocabulary",
    frictionless=("constraint-error",),
    docs=__doc__,
    failing=(
        Example(
            about="a role that the vocabulary has not",
            changed={"event_participants:visit-norport-2022-03/berg/visitor": {"role": "guest"}},
            finds=(Finds("event_participants", "visit-norport-2022-03/berg/guest", "role"),),
        ),
        Example(
            about="a code in capitals",
            changed={"places:norport": {"kind": "City"}},
            finds=(Finds("places", "norport", "kind"),),
        ),
        Example(
            about="a number that no listed one equals",
            sealed=other_table(
                ({"name": "note", "type": "number", "constraints": {"enum": ["1.0", 2]}},),
                (("2.01",),),
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
    ),
    passing=(
        Example(
            about="another role of the vocabulary",
            changed={"events:visit-sudport-2022-04": {"plover_mode": "visit"}},
        ),
        Example(
            about="a listed number, written otherwise",
            sealed=other_table(
                ({"name": "note", "type": "number", "constraints": {"enum": ["1.0", 2]}},),
                (("1.00",), ("+2",)),
            ),
        ),
    ),
)
