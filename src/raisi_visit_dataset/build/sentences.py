"""Find the coded sentences one after another, and what was passed over between them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raisi_visit_dataset.build.locate import Finder, Wanted, occurrences
from raisi_visit_dataset.build.problems import shown
from raisi_visit_dataset.build.segments import Segments
from raisi_visit_dataset.coding.source import SentenceCoding
from raisi_visit_dataset.values.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """Hold one sentence: what was coded of it, and where it stands."""

    coding: SentenceCoding
    span: Span


def sentences_of(
    codings: Sequence[SentenceCoding], segments: Segments, finder: Finder
) -> tuple[Sentence, ...]:
    """Return the sentences that were found; report the others, and text without a sentence.

    Text is only reported when nothing else is missing: a sentence or segment that was not found
    may be what stands there.
    """
    found: list[Sentence] = []
    for coding in codings:
        span = _next(coding, found[-1].span.end if found else 0, finder)
        if span is not None:
            found.append(Sentence(coding, span))
    if segments.whole and len(found) == len(codings):
        for gap in gaps(found, segments, finder.text):
            words = shown(gap.slice(finder.text))
            expected, cure = "text that lies in a sentence", "code it, at least as narration:"
            place = finder.place(gap.start)
            finder.problems.add(place, f"{words}, passed over by the coding", expected, cure)
    return tuple(found)


def _next(coding: SentenceCoding, at: int, finder: Finder) -> Span | None:
    start = finder.text.find(coding.text, at)
    if start >= 0:
        return Span(start, start + len(coding.text))
    sought = Wanted(coding.text, coding.at("text"))
    earlier = occurrences(finder.text, sought, finder.whole)
    if not earlier:
        finder.choose(sought, finder.whole, ())
        return None
    place = finder.place(earlier[0].start)
    found = f"the sentence {shown(coding.text)}, out of order: it stands at {place}"
    expected = f"a sentence after {finder.place(at)}, where the one before it ends"
    finder.problems.add(sought.place, found, expected, "put the sentences in the order of the text")
    return None


def gaps(sentences: Sequence[Sentence], segments: Segments, text: str) -> Iterator[Span]:
    """Yield each stretch of a paragraph that lies in no sentence, without the space around it."""
    ends = [sentence.span.end for sentence in sentences]
    for paragraph in segments.of("paragraph"):
        for gap in _gaps(paragraph, sentences[bisect_right(ends, paragraph.start) :]):
            words = gap.slice(text).strip()
            if words:
                at = text.index(words, gap.start)
                yield Span(at, at + len(words))


def _gaps(paragraph: Span, sentences: Sequence[Sentence]) -> Iterator[Span]:
    at = paragraph.start
    for sentence in sentences:
        if sentence.span.start >= paragraph.end:
            break
        if sentence.span.start > at:
            yield Span(at, sentence.span.start)
        at = sentence.span.end
    if at < paragraph.end:
        yield Span(at, paragraph.end)
