"""Damage that can be seen without understanding the words."""

import re
from collections.abc import Iterator
from typing import Final

from raisi_visit_dataset.validation.scans.lexicons import lexicon_for
from raisi_visit_dataset.validation.scans.marks import pair_marks
from raisi_visit_dataset.validation.scans.source import HORIZONTAL, Found, ScannedSource, lines

__all__ = ["SCANNED_KINDS", "find_anomalies"]

SCANNED_KINDS: Final = (
    "mixed_delimiters",
    "unclosed_quote",
    "stray_quote",
    "quote_crosses_paragraph",
    "no_break_space",
    "repeated_space",
    "missing_separator",
    "duplicate_line",
    "editorial_bracket",
)
"""The kinds of anomaly a scan can find; the others are declared by coders alone."""

_PATTERNS: Final = (
    ("no_break_space", re.compile("[\u00a0\u202f]+")),
    ("repeated_space", re.compile(f"[{HORIZONTAL}]{{2,}}")),
    ("editorial_bracket", re.compile(r"\[[^\[\]\r\n]*\]")),
)
_WORD: Final = re.compile(r"[^\W\d_]+")


def find_anomalies(source: ScannedSource) -> list[Found]:
    """Find the damaged characters, each with the kind of damage.

    >>> find_anomalies(ScannedSource("s900", "Iran PressEurope: yes", "en"))
    [Found(start=10, end=16, label='missing_separator')]
    """
    text = source.text
    found = [Found(start, end, kind) for kind, start, end in pair_marks(text).damages]
    for kind, pattern in _PATTERNS:
        found += [Found(*match.span(), kind) for match in pattern.finditer(text)]
    found += _lost_separators(source)
    found += _repeated_lines(text)
    return sorted(found, key=lambda one: (one.start, one.end, one.label))


def _lost_separators(source: ScannedSource) -> Iterator[Found]:
    lexicon = lexicon_for(source.language)
    prefixes = lexicon.mixed_case_prefixes if lexicon else ()
    whole = set(lexicon.mixed_case_words if lexicon else ()) | _registered(source)
    for match in _WORD.finditer(source.text):
        word = match[0]
        if word.islower() or word.isupper() or word.istitle() or word in whole:
            continue
        for at in range(1, len(word)):
            if word[at - 1].islower() and word[at].isupper() and word[:at] not in prefixes:
                yield Found(match.start() + at, match.end(), "missing_separator")
                break


def _registered(source: ScannedSource) -> set[str]:
    """Return the words of registered names: their capitals stand where they belong."""
    return {
        word for surfaces in source.surfaces for each in surfaces for word in _WORD.findall(each)
    }


def _repeated_lines(text: str) -> Iterator[Found]:
    seen: set[str] = set()
    for start, end in lines(text):
        line = text[start:end].strip()
        if line in seen:
            begin = start + text[start:end].index(line)
            yield Found(begin, begin + len(line), "duplicate_line")
        seen.add(line)
