"""Registered names that stand in a text."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from raisi_visit_dataset.validation.scans.dates import READ_KINDS
from raisi_visit_dataset.validation.scans.source import Found, ScannedSource
from raisi_visit_dataset.validation.scans.words import splits_word

__all__ = ["find_names"]


def find_names(source: ScannedSource) -> list[Found]:
    """Find the registered names, whole words only; of those that overlap, the leftmost, longest.

    Reads the segments whose words are the outlet's, as the scan of dates does.
    """
    found: list[Found] = []
    for start, end in sorted(_whole_names(source), key=lambda span: (span[0], -span[1])):
        if not found or start >= found[-1].end:
            found.append(Found(start, end))
    return found


def _whole_names(source: ScannedSource) -> Iterator[tuple[int, int]]:
    text, separators = source.text, source.separators
    for stretch in source.stretches(*READ_KINDS):
        words = text[stretch.start : stretch.end]
        for surfaces in source.surfaces:
            for _, first, last in _automaton(surfaces).find_matches_as_indexes(
                words, overlapping=True
            ):
                start, end = stretch.start + first, stretch.start + last
                if not (splits_word(text, start, separators) or splits_word(text, end, separators)):
                    yield start, end


@lru_cache(maxsize=8)
def _automaton(surfaces: frozenset[str]) -> Any:  # noqa: ANN401 - ahocorasick_rs ships no types
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(sorted(surfaces))
