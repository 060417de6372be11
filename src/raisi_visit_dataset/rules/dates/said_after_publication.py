"""A statement was made after the text that reports it.

## What it checks

The first possible day of a statement is not after the last possible day of the publication of
its source.

## Why it matters

A text cannot report what was not yet said: an announced speech is no statement.

## How to mend it

Correct the day of the statement: that of the words, not of the event they speak of.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD323",
    name="said-after-publication",
    severity="error",
    table="statements",
    field="said",
    query="""
SELECT t.row_number, t.said AS value, s.published, t.source_id, t.start_char, t.end_char
FROM statements t
JOIN sources s ON s.source_id = t.source_id
WHERE t.said_earliest > s.published_latest
""",
    message="found {value} in a text published {published}; expected a day by then",
    hint="record the day of the words, not of the event they speak of",
    docs=__doc__,
    failing=(
        Example(
            about="a statement of the day after its publication",
            changed={"statements:s900-visit": {"said": "2022-03-11", "said_basis": "external"}},
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-said",
                        "target_table": "statements",
                        "target_id": "s900-visit",
                        "target_field": "said",
                        "value": "2022-03-11",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
            finds=(Finds("statements", "s900-visit", "said"),),
        ),
    ),
    passing=(
        Example(
            about="a statement of the day of its publication",
            changed={"statements:s900-visit": {"said": "2022-03-10", "said_basis": "external"}},
            added={
                "evidence": (
                    {
                        "evidence_id": "ev-said",
                        "target_table": "statements",
                        "target_id": "s900-visit",
                        "target_field": "said",
                        "value": "2022-03-10",
                        "basis": "external",
                        "outside_reference_id": "harbour-gazette",
                        "stance": "supports",
                    },
                )
            },
        ),
    ),
)
