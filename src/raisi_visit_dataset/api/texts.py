"""The texts of a package, and their sentences."""

from __future__ import annotations

from collections.abc import Sequence

from raisi_visit_dataset.api.loader import Loader
from raisi_visit_dataset.errors import PackageRefused, Problem, UnreadableError
from raisi_visit_dataset.records import Segment, Source
from raisi_visit_dataset.validation.scans.lexicons import lexicon_for
from raisi_visit_dataset.validation.scans.sentences import BODY_KINDS, find_sentences
from raisi_visit_dataset.validation.scans.source import ScannedSource, Stretch
from raisi_visit_dataset.values.span import Span

__all__ = [
    "carries",
    "sentence_around",
    "sentences_of",
    "source_text",
    "stretch",
    "words_at",
]


def carries(dataset: Loader, source: Source) -> bool:
    """Tell whether the package carries the text of a source."""
    return any(each.path == source.seed_path for each in dataset.package.resources)


def source_text(dataset: Loader, source: Source) -> str:
    """Return the text of a source; UnreadableError when the package does not carry it."""
    if not carries(dataset, source):
        found, cure = "no such text in the package", "take a package with its texts"
        raise UnreadableError(source.seed_path, found, "the text of a source", cure)
    return dataset.package.text(source.seed_path)


def stretch(what: str, start: int, end: int) -> Span:
    """Return the span of a row; PackageRefused, naming it, for one that ends before it starts."""
    try:
        return Span(start, end)
    except ValueError as error:
        found = f"start {start}, end {end} in {what}"
        problem = Problem(None, found, "0 <= start < end", "validate the package")
        raise PackageRefused((problem,)) from error


def words_at(what: str, span: Span, text: str) -> str:
    """Return the words of a row; PackageRefused, naming it, for a span beyond the text."""
    try:
        return span.slice(text)
    except ValueError as error:
        expected = f"at most {len(text)}, the characters of the text"
        problem = Problem(None, f"end {span.end} in {what}", expected, "validate the package")
        raise PackageRefused((problem,)) from error


def sentences_of(text: str, source: Source, segments: Sequence[Segment]) -> tuple[Span, ...]:
    """Divide a text into sentences, in order.

    Paragraphs, subheadings and datelines are divided where a mark that ends sentences is
    followed by white space and no small letter, unless it stands behind an abbreviation or an
    initial. Every other segment that is not blank counts as one sentence, and so does every
    segment of a language whose abbreviations are not known.
    """
    own = [each for each in segments if each.source_id == source.source_id]
    lexicon = lexicon_for(source.language)
    divided = ("blank", *BODY_KINDS) if lexicon is not None else ("blank",)
    whole = [
        Span(each.start_char, min(each.end_char, len(text)))
        for each in own
        if each.kind not in divided and each.start_char < min(each.end_char, len(text))
    ]
    if lexicon is None:
        return tuple(sorted(whole))
    stretches = tuple(Stretch(each.kind, each.start_char, each.end_char) for each in own)
    scanned = ScannedSource(source.source_id, text, source.language, stretches)
    found = [Span(each.start, each.end) for each in find_sentences(scanned, lexicon)]
    return tuple(sorted([*whole, *found]))


def sentence_around(span: Span, sentences: Sequence[Span]) -> Span:
    """Return the stretch from the first sentence that shares a character with it to the last.

    >>> sentence_around(Span(4, 9), (Span(0, 12), Span(13, 20)))
    Span(start=0, end=12)
    """
    touched = [span, *(each for each in sentences if each.overlaps(span))]
    return Span(min(each.start for each in touched), max(each.end for each in touched))
