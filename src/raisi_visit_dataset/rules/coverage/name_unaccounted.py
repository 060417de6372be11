"""A registered name is in no name mention.

## What it checks

Every name of the registers that the scan finds, in its scope and as whole words, overlaps a row
of `name_mentions`. Harvest prefixes and boilerplate are left alone.

## Why it matters

Counts of who is named, and every resolution of an ambiguous name, rest on the mentions being
complete.

## How to mend it

Record the mention: whom or what the name stands for here.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD805",
    name="name-unaccounted",
    severity="error",
    table="sources",
    query="""
SELECT f.source_id, f.start_char, f.end_char, f.exact AS value
FROM found_names f
WHERE NOT EXISTS (
  SELECT 1 FROM name_mentions n
  WHERE n.source_id = f.source_id AND n.start_char < f.end_char AND f.start_char < n.end_char
)
""",
    message="found the name '{value}', which is in no name mention; expected one",
    hint="record whom or what the name stands for here",
    docs=__doc__,
)
