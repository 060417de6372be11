"""Divide a text: listed segments by their words, paragraphs and blanks by line ends."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.build.locate import Finder, occurrences, wanted
from raisi_visit_dataset.coding.source import SegmentCoding
from raisi_visit_dataset.values.span import Span

_STRETCH: Final = re.compile("[\r\n]+|[^\r\n]+")
_HIDDEN: Final = ("harvest_prefix", "boilerplate")
_BODY: Final = ("paragraph", "subheading")


@dataclass(frozen=True, slots=True)
class Segments:
    """Hold the partition of one text: kinds and spans, from its first character to its last.

    ``whole`` says that every listed segment was found.
    """

    parts: tuple[tuple[str, Span], ...]
    whole: bool = True

    def of(self, *kinds: str) -> tuple[Span, ...]:
        """Return the spans of the segments of these kinds."""
        return tuple(span for kind, span in self.parts if kind in kinds)

    @property
    def hidden(self) -> tuple[Span, ...]:
        """The segments in which nothing is evidence, and no name counts."""
        return self.of(*_HIDDEN)

    @property
    def body(self) -> Span | None:
        """From the first paragraph or subheading to the end of the last paragraph."""
        paragraphs = self.of("paragraph")
        return Span(self.of(*_BODY)[0].start, paragraphs[-1].end) if paragraphs else None

    def ordinal(self, offset: int) -> int:
        """Return the position, from 1, of the segment that holds a character."""
        return bisect_right(self.parts, offset, key=_start)


def _start(part: tuple[str, Span]) -> int:
    return part[1].start


def divide(codings: Sequence[SegmentCoding], finder: Finder) -> Segments:
    """Return the partition of the text; what cannot be found is reported and left out."""
    listed = list(_listed(codings, finder))
    parts: list[tuple[str, Span]] = []
    at = 0
    for kind, span in listed:
        parts.extend(_rest(finder.text, at, span.start))
        parts.append((kind, span))
        at = span.end
    parts.extend(_rest(finder.text, at, len(finder.text)))
    return Segments(tuple(parts), whole=len(listed) == len(codings))


def _listed(codings: Sequence[SegmentCoding], finder: Finder) -> Iterator[tuple[str, Span]]:
    at = 0
    for number, coding in enumerate(codings):
        sought = wanted(coding)
        spans = _after(coding, finder, at)
        # A line printed twice is listed twice, and the first of both is the first of the text.
        same = [later for later in codings[number:] if later.words == coding.words]
        if len(spans) == len(same):
            spans = spans[:1]
        whole = finder.whole
        span = finder.choose(sought, Span(at, whole.end) if at < whole.end else whole, spans)
        if span is not None:
            yield coding.kind, span
            at = span.end


def _after(coding: SegmentCoding, finder: Finder, at: int) -> list[Span]:
    if at >= len(finder.text):
        return []
    return occurrences(finder.text, wanted(coding), Span(at, len(finder.text)))


def _rest(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Divide what no segment is listed for: line ends, and what stands between them."""
    for match in _STRETCH.finditer(text, start, end):
        kind = "blank" if match[0][0] in "\r\n" else "paragraph"
        yield kind, Span(*match.span())
