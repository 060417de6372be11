"""The table of codes is not the vocabulary of the data model.

## What it checks

`codes` lists every code of every closed vocabulary, with its definition, and no other.

## Why it matters

The table is what readers without this library look a code up in; one it lacks has no meaning
for them.

## How to mend it

Build the package anew with this version of the library.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD141",
    name="codes-differ",
    severity="error",
    table="codes",
    field="code",
    query="""
SELECT c.row_number, c.scheme AS value, c.code AS word,
  'a code of the vocabulary, as it is defined there' AS expected
FROM codes c
LEFT JOIN model_codes m ON m.scheme = c.scheme AND m.code = c.code AND m.definition = c.definition
WHERE m.code IS NULL
UNION ALL
SELECT c.first_row AS row_number, m.scheme AS value, m.code AS word, 'a row for it' AS expected
FROM model_codes m
CROSS JOIN (SELECT min(row_number) AS first_row FROM codes) c
WHERE NOT EXISTS (SELECT 1 FROM codes d WHERE d.scheme = m.scheme AND d.code = m.code)
""",
    message="found {word} of {value} listed otherwise, or not at all; expected {expected}",
    hint="build the package anew with this version of the library",
    docs=__doc__,
    failing=(
        Example(
            about="a code is missing",
            removed=("codes:stance/supports",),
            finds=(Finds("codes", "anomaly_kind/duplicate_line", "code"),),
        ),
        Example(
            about="a code that no vocabulary has",
            added={
                "codes": (
                    {
                        "scheme": "stance",
                        "code": "doubts",
                        "label": "doubts",
                        "definition": "It is unsure.",
                    },
                )
            },
            finds=(Finds("codes", "stance/doubts", "code"),),
        ),
    ),
    passing=(
        Example(
            about="a code is shown in other words",
            changed={"codes:stance/supports": {"label": "in favour"}},
        ),
    ),
)
