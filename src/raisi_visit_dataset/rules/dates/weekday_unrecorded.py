"""The words of a time expression name a weekday that is not recorded.

## What it checks

Where the words hold the name of a weekday, the column `weekday` has it: 1 for Monday to 7 for
Sunday. Whether the day is that weekday is left to `weekday-differs`.

## Why it matters

Unrecorded, the weekday proves nothing.

## How to mend it

Record the weekday that the words name.
"""

from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD313",
    name="weekday-unrecorded",
    severity="error",
    table="time_expressions",
    field="weekday",
    query="""
SELECT x.row_number, x.weekday AS value, f.weekday AS expected, f.exact, x.source_id, x.start_char, x.end_char
FROM time_expressions x
JOIN found_dates f ON f.source_id = x.source_id AND f.start_char < x.end_char AND x.start_char < f.end_char
WHERE f.weekday IS NOT NULL AND x.type IN ('date', 'time') AND (x.weekday IS NULL OR x.weekday <> f.weekday)
""",
    message="found {value} as weekday of '{exact}'; expected {expected}",
    hint="record the weekday that the words name",
    docs=__doc__,
)
