"""Words of time."""

from typing import Final

from raisi_visit_dataset.validation.scans.lexicons import Lexicon
from raisi_visit_dataset.validation.scans.lexicons.lexicon import date_pattern
from raisi_visit_dataset.validation.scans.source import Found, ScannedSource

__all__ = ["READ_KINDS", "find_dates"]

READ_KINDS: Final = (
    *("masthead", "dateline", "headline", "headline_repeat", "subheading", "paragraph"),
)
"""The segments whose words are the outlet's; harvesting and the website wrote the others."""


def find_dates(source: ScannedSource, lexicon: Lexicon) -> list[Found]:
    """Find the expressions of time of each segment, with the weekday that they name."""
    pattern = date_pattern(lexicon)
    return [
        Found(*match.span(), lexicon.weekday_in(match[0]))
        for stretch in source.stretches(*READ_KINDS)
        for match in pattern.finditer(source.text, stretch.start, stretch.end)
    ]
