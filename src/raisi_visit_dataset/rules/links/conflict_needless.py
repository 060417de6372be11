"""A conflict is registered whose sides do not exclude each other.

## What it checks

The sides of a conflict differ, and where they are dates, not all of them are compatible: a
month and a day of it are a refinement, not a conflict. A conflict with fewer than two sides is
left to `conflict-one-sided`.

## Why it matters

A refinement that is called a conflict makes the sources look worse than they are.

## How to mend it

Remove the conflict, and let the cell hold the finer value.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD712",
    name="conflict-needless",
    severity="error",
    table="conflicts",
    field="conflict_id",
    query="""
SELECT c.row_number, c.conflict_id AS value
FROM conflicts c
WHERE EXISTS (
    SELECT 1 FROM conflict_claims x
    JOIN conflict_claims y ON y.conflict_id = x.conflict_id AND y.ordinal > x.ordinal
    WHERE x.conflict_id = c.conflict_id
  )
  AND NOT EXISTS (
    SELECT 1 FROM conflict_claims x
    JOIN conflict_claims y ON y.conflict_id = x.conflict_id AND y.ordinal > x.ordinal
    LEFT JOIN edtf_values a ON a.edtf = x.value
    LEFT JOIN edtf_values b ON b.edtf = y.value
    WHERE x.conflict_id = c.conflict_id AND x.value <> y.value
      AND (a.edtf IS NULL OR b.edtf IS NULL OR NOT (
        (a.earliest_day >= b.earliest_day AND coalesce(a.latest_day, 9999999) <= coalesce(b.latest_day, 9999999))
        OR (b.earliest_day >= a.earliest_day AND coalesce(b.latest_day, 9999999) <= coalesce(a.latest_day, 9999999))
      ))
  )
""",
    message=(
        "found {value}, whose sides are compatible; expected values that exclude each other"
    ),
    hint="remove the conflict, and let the cell hold the finer value",
    docs=__doc__,
)
