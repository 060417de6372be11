"""Words that call something the first of its kind, or the first since."""

from raisi_visit_dataset.validation.scans.lexicons import Lexicon
from raisi_visit_dataset.validation.scans.lexicons.lexicon import words_pattern
from raisi_visit_dataset.validation.scans.sentences import BODY_KINDS
from raisi_visit_dataset.validation.scans.source import Found, ScannedSource

__all__ = ["find_firsts"]


def find_firsts(source: ScannedSource, lexicon: Lexicon) -> list[Found]:
    """Find the words of the body that claim a first; none where the lexicon lists no such words."""
    if not lexicon.firsts:
        return []
    pattern = words_pattern(lexicon.firsts)
    return [
        Found(*match.span())
        for stretch in source.stretches(*BODY_KINDS)
        for match in pattern.finditer(source.text, stretch.start, stretch.end)
    ]
