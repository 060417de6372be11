"""Spans: stretches of a text, half-open, counted in Unicode code points."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Span", "context"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Mark the stretch ``text[start:end]``.

    Both ends are code points counted from 0, ``0 <= start < end``; an empty
    stretch is no span. Spans sort by start, then by end. Raises ValueError.

    >>> Span(4, 9).slice("the visit")
    'visit'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"found start {self.start}, end {self.end}; expected 0 <= start < end"
            raise ValueError(msg)

    def contains(self, other: Span) -> bool:
        """Tell whether every character of ``other`` lies in this span.

        >>> Span(0, 9).contains(Span(4, 9)), Span(4, 9).contains(Span(3, 9))
        (True, False)
        """
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character; spans that only touch do not.

        >>> Span(0, 4).overlaps(Span(3, 9)), Span(0, 4).overlaps(Span(4, 9))
        (True, False)
        """
        return self.start < other.end and other.start < self.end

    def slice(self, text: str) -> str:
        """Return the characters of ``text`` in this span; ValueError if it ends beyond the text."""
        _within_text(self, text)
        return text[self.start : self.end]


def _within_text(span: Span, text: str) -> None:
    # Python's own slices are shortened in silence, which would hide a wrong offset.
    if span.end > len(text):
        msg = f"found end {span.end}; expected at most {len(text)}, the characters of the text"
        raise ValueError(msg)


def context(text: str, span: Span, size: int = 32) -> tuple[str, str]:
    """Return up to ``size`` characters before the span, and as many after it.

    Shorter at the edges of the text. Raises ValueError if the span ends beyond
    the text, or if ``size`` is negative.

    >>> context("He came to Moscow on Wednesday.", Span(11, 17), size=4)
    (' to ', ' on ')
    """
    if size < 0:
        msg = f"found size {size}; expected 0 or more characters"
        raise ValueError(msg)
    _within_text(span, text)
    return text[max(0, span.start - size) : span.start], text[span.end : span.end + size]
