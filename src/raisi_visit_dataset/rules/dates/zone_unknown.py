"""A time zone does not exist.

## What it checks

The time zone of each time expression and of each place is one of the IANA database. Its form is
left to `pattern-unmatched`.

## Why it matters

No tool can reckon with a zone that it does not find.

## How to mend it

Write the name as the database has it: `Asia/Tehran`, not `Iran/Tehran`.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD318",
    name="zone-unknown",
    severity="error",
    table="time_expressions",
    field="time_zone",
    query="""
SELECT 'time_expressions' AS table_name, x.row_number, x.time_zone AS value
FROM time_expressions x
WHERE x.time_zone IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM known_zones z WHERE z.time_zone = x.time_zone)
UNION ALL
SELECT 'places' AS table_name, p.row_number, p.time_zone AS value
FROM places p
WHERE p.time_zone IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM known_zones z WHERE z.time_zone = p.time_zone)
""",
    message="found the time zone {value}; expected one of the IANA database",
    hint="write the name as the database has it",
    docs=__doc__,
    failing=(
        Example(
            about="a place has a zone that does not exist",
            changed={"places:sudport": {"time_zone": "Europe/Sudport"}},
            finds=(Finds("places", "sudport", "time_zone"),),
        ),
        Example(
            about="an expression has a zone that does not exist",
            changed={"time_expressions:s901-ten-years": {"time_zone": "Oslo"}},
            finds=(Finds("time_expressions", "s901-ten-years", "time_zone"),),
        ),
    ),
    passing=(
        Example(
            about="the zone of a place is not known",
            changed={"places:sudport": {"time_zone": None}},
        ),
        Example(
            about="an expression has a zone that exists",
            changed={"time_expressions:s901-ten-years": {"time_zone": "America/St_Johns"}},
        ),
    ),
)
