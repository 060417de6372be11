"""Words that call something the first are no claim.

## What it checks

Where the body calls something the first of its kind, or the first since ("first time since
2017"), the words overlap a row of `claims`.

## Why it matters

Such words assert what happened, or did not, in all the years before. As a claim they can be
checked, and often they are wrong.

## How to mend it

Code the claim, or waive the finding where the words claim nothing.
"""

from raisi_visit_dataset.validation.example import Cells, Example, Finds
from raisi_visit_dataset.validation.rule import Rule


def _first(about: str, claimed: str | None = None, *, found: str | None = None) -> Example:
    """Call a visit the first, in one sentence more."""
    words = "It was the first visit since 2017."
    claim: Cells = {
        "claim_id": "s901-first",
        "source_id": "s901",
        "exact": claimed,
        "subject_table": "events",
        "subject_id": "visit-norport-2022-03",
        "property": "first_since",
        "value": "2017",
        "verdict": "unverified",
    }
    return Example(
        about=about,
        texts={"s901": f"\n\n{words}\n"},
        added={
            "narrations": (
                {
                    "narration_id": "s901-first",
                    "source_id": "s901",
                    "exact": words,
                    "note": "An example.",
                },
            ),
            "time_expressions": (
                {
                    "time_expression_id": "s901-2017",
                    "source_id": "s901",
                    "exact": "2017",
                    "type": "date",
                    "value": "2017",
                    "anchor": "none",
                    "rule": "explicit",
                },
            ),
            **({"claims": (claim,)} if claimed else {}),
        },
        finds=(Finds("sources", "s901", None, found),) if found else (),
    )


RULE = Rule(
    code="RVD806",
    name="first-claim-uncoded",
    severity="warning",
    table="sources",
    query="""
SELECT f.source_id, f.start_char, f.end_char, f.exact AS value
FROM found_firsts f
WHERE NOT EXISTS (
  SELECT 1 FROM claims c
  WHERE c.source_id = f.source_id AND c.start_char < f.end_char AND f.start_char < c.end_char
)
""",
    message="found '{value}', which is in no claim; expected one",
    hint="code the claim, or waive the finding with a reason",
    docs=__doc__,
    failing=(
        _first("a first is passed over", found="first visit since"),
        _first("only the words behind it are claimed", " 2017", found="first visit since"),
        _first("only the words before it are claimed", "It was the ", found="first visit since"),
    ),
    passing=(_first("a first is claimed", "the first visit since 2017"),),
)
