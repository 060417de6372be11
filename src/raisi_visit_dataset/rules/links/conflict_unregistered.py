"""Two pieces of evidence exclude each other and no conflict says so.

## What it checks

Where two pieces of evidence for one cell give values that exclude each other (dates that are
not compatible, other values that differ, or a supporting and a contradicting piece), the cell
has a row in `conflicts`. The later row of the two is reported.

## Why it matters

A disagreement of the sources is data, and the wrong side of it is kept, ranked.

## How to mend it

Register the conflict with both values, or correct the value that was misread.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD711",
    name="conflict-unregistered",
    severity="error",
    table="evidence",
    field="value",
    query="""
SELECT e.row_number, e.value, min(o.value) AS other, e.target_field, e.target_id
FROM evidence e
JOIN evidence o ON o.target_table = e.target_table AND o.target_id = e.target_id
  AND o.target_field = e.target_field AND o.row_number < e.row_number
LEFT JOIN edtf_values a ON a.edtf = e.value
LEFT JOIN edtf_values b ON b.edtf = o.value
WHERE e.value <> o.value
  AND (a.edtf IS NULL OR b.edtf IS NULL OR NOT (
    (a.earliest_day >= b.earliest_day AND coalesce(a.latest_day, 9999999) <= coalesce(b.latest_day, 9999999))
    OR (b.earliest_day >= a.earliest_day AND coalesce(b.latest_day, 9999999) <= coalesce(a.latest_day, 9999999))
    OR (a.begin_latest_day IS NOT NULL AND b.begin_latest_day IS NOT NULL AND a.earliest_day = b.earliest_day
      AND (a.latest_day IS NULL OR b.latest_day IS NULL))
  ))
  AND NOT EXISTS (
    SELECT 1 FROM conflicts c
    WHERE c.target_table = e.target_table AND c.target_id = e.target_id AND c.target_field = e.target_field
  )
GROUP BY e.row_number, e.value, e.target_field, e.target_id
""",
    message=(
        "found {value} and {other} for {target_field} of {target_id}, which exclude each "
        "other; expected a row in conflicts"
    ),
    hint="register the conflict, or correct the value that was misread",
    docs=__doc__,
)
