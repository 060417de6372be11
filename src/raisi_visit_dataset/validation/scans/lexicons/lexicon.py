"""The shape of a lexicon: what a scan must know of one language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

__all__ = ["Lexicon", "date_pattern", "verb_pattern", "words_pattern"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Hold the words of one language that the scans look for.

    ``weekdays`` begin with Monday; each has its forms. ``dates`` are regular expressions of
    expressions of time, in which ``<weekday>``, ``<month>`` and ``<number>`` stand for those
    words; the first that matches at a place wins, so longer ones come first. ``verbs`` are pairs
    of a lemma and a regular expression of its reporting forms. ``abbreviations`` are written
    with the full stop that ends no sentence. ``mixed_case_prefixes`` may stand before a capital
    inside a word, and ``mixed_case_words`` have one. ``gregorian`` are the twelve months of that
    calendar, each with its forms. ``clock_words`` are words for a time of day, with the time as
    hh:mm. ``negations`` and ``firsts`` are regular expressions of words that deny, and of words
    that call something the first of its kind.
    """

    language: str
    weekdays: tuple[tuple[str, ...], ...]
    months: tuple[str, ...]
    numbers: tuple[str, ...]
    dates: tuple[str, ...]
    verbs: tuple[tuple[str, str], ...]
    abbreviations: tuple[str, ...] = ()
    mixed_case_prefixes: tuple[str, ...] = ()
    mixed_case_words: frozenset[str] = frozenset()
    gregorian: tuple[tuple[str, ...], ...] = ()
    clock_words: tuple[tuple[str, str], ...] = ()
    negations: tuple[str, ...] = ()
    firsts: tuple[str, ...] = ()

    def weekday_in(self, words: str) -> int | None:
        """Return the weekday that ``words`` name, 1 Monday to 7 Sunday, or None.

        Of several forms the longest counts: in Persian, Saturday ends the names of other days.
        """
        found = [
            (len(form), number)
            for number, forms in enumerate(self.weekdays, start=1)
            for form in forms
            if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words, re.IGNORECASE)
        ]
        return max(found)[1] if found else None


@cache
def date_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Compile the expressions of time of a language."""
    weekdays = tuple(form for forms in lexicon.weekdays for form in forms)
    words = {
        "<weekday>": _any_of(weekdays),
        "<month>": _any_of(lexicon.months),
        "<number>": f"(?:[0-9]+|(?i:{_any_of(lexicon.numbers)}))",
    }
    choices = []
    for pattern in lexicon.dates:
        for name, choice in words.items():
            pattern = pattern.replace(name, choice)  # noqa: PLW2901 - built up step by step
        choices.append(f"(?:{pattern})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(choices)})(?!\w)")


@cache
def verb_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Compile the reporting forms of a language; the group that matched is that of its lemma."""
    forms = "|".join(f"({pattern})" for _, pattern in lexicon.verbs)
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)


@cache
def words_pattern(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Compile patterns of whole words, whatever their case.

    >>> bool(words_pattern(("no", "n[o’]t")).search("It is not."))
    True
    """
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


def _any_of(words: tuple[str, ...]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, ordered))})"
