"""Verbs that report somebody's words."""

from raisi_visit_dataset.validation.scans.lexicons import Lexicon
from raisi_visit_dataset.validation.scans.lexicons.lexicon import verb_pattern
from raisi_visit_dataset.validation.scans.sentences import BODY_KINDS
from raisi_visit_dataset.validation.scans.source import Found, ScannedSource

__all__ = ["find_verbs"]


def find_verbs(source: ScannedSource, lexicon: Lexicon) -> list[Found]:
    """Find the reporting verbs of the body, in their reporting forms, with their lemmas."""
    pattern = verb_pattern(lexicon)
    return [
        Found(*match.span(), lexicon.verbs[(match.lastindex or 1) - 1][0])
        for stretch in source.stretches(*BODY_KINDS)
        for match in pattern.finditer(source.text, stretch.start, stretch.end)
    ]
