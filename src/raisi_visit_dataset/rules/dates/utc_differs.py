"""A time in UTC is not that of the words in their time zone.

## What it checks

Where the words of a time expression name a time of the clock ("noon", "08:30"), its time zone is
known and its value is a day on which the zone has one distance from UTC, `time_utc` is that time
in UTC. A zone that does not exist is left to `zone-unknown`, a missing time to `time-value-unfit`.

## Why it matters

Noon in Tehran is 08:30 UTC, noon in Moscow 09:00. A time that was reckoned by another zone than
the recorded one dates what happened half an hour off.

## How to mend it

Reckon again, or correct the zone.
"""

from raisi_visit_dataset.validation.example import Cells, Example, Finds
from raisi_visit_dataset.validation.rule import Rule


def _met(words: str, about: str, *, found: bool = False, **cells: str | None) -> Example:
    """Say when they met, in one sentence more."""
    time: Cells = {
        "time_expression_id": "s901-clock",
        "source_id": "s901",
        "exact": words,
        "type": "time",
        "value": "2022-03-09",
        "anchor": "publication",
        "rule": "clock",
    }
    return Example(
        about=about,
        texts={"s901": f"\n\nThey met {words}.\n"},
        added={
            "narrations": (
                {
                    "narration_id": "s901-meeting",
                    "source_id": "s901",
                    "exact": f"They met {words}.",
                    "note": "An example.",
                },
            ),
            "time_expressions": ({**time, **cells},),
        },
        finds=(Finds("time_expressions", "s901-clock", "time_utc"),) if found else (),
    )


RULE = Rule(
    code="RVD317",
    name="utc-differs",
    severity="error",
    table="time_expressions",
    field="time_utc",
    query="""
SELECT x.row_number, x.time_utc AS value, c.expected_utc AS expected, c.local_time, x.time_zone,
  x.source_id, x.start_char, x.end_char
FROM time_expressions x
JOIN clock_times c ON c.row_number = x.row_number
WHERE x.time_utc <> c.expected_utc
""",
    message="found {value} in UTC for {local_time} in the zone {time_zone}; expected {expected}",
    hint="reckon again, or correct the zone",
    docs=__doc__,
    failing=(
        _met(
            "at noon",
            "noon is taken for noon in UTC",
            found=True,
            time_utc="12:00",
            time_zone="Europe/Oslo",
        ),
        _met(
            "at 8:30 p.m.",
            "an evening hour is taken for one of the morning",
            found=True,
            time_utc="08:30",
            time_zone="UTC",
        ),
    ),
    passing=(
        _met("at noon", "noon in Oslo", time_utc="11:00", time_zone="Europe/Oslo"),
        _met("at 08:30 UTC", "a time in UTC", time_utc="08:30", time_zone="UTC"),
        _met(
            "around noon",
            "the day is not known, nor whether summer time held",
            value="2022",
            time_utc="11:00",
            time_zone="Europe/Oslo",
        ),
    ),
)
