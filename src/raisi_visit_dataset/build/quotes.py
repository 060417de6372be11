"""Stretches between quotation marks, paired paragraph by paragraph.

A closing mark of another style closes too (texts mix them). A single curly mark counts only
where it is paired, since it is an apostrophe elsewhere. The marks » and ” open where they stand
before a word, as in »so« and ”so”. No-break spaces just inside the marks belong to the marks. A
quotation that never closes ends with its paragraph, unless it is declared that the line ends
inside it. Quotations inside quotations are not looked for.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from raisi_visit_dataset.build.words import in_word
from raisi_visit_dataset.values.span import Span

STRAIGHT: Final = '"'
TURNED: Final[Mapping[str, str]] = {"»": "«", "”": "”"}
"""Closing marks that open in some languages, and what closes them there."""
NO_BREAK: Final = "\u00a0\u202f"
OPENING: Final = "“«„「『"
CLOSING: Final = "”»“」』"
SINGLE: Final[Mapping[str, str]] = {"‘": "’", "‚": "‘’"}
_MARK: Final = re.compile('["“”«»„‟「」『』‘‚]')


def opens(character: str) -> bool:
    """Tell whether a quotation can begin with this mark."""
    return character in f"{STRAIGHT}{OPENING}{''.join(SINGLE)}{''.join(TURNED)}"


def closes(character: str) -> bool:
    """Tell whether a quotation can end with this mark."""
    return character in f"{STRAIGHT}{CLOSING}«’‘"


def marked_stretches(
    text: str, paragraphs: Sequence[Span], stray: Collection[Span]
) -> tuple[Span, ...]:
    """Return what stands between marks, without the marks, in order.

    ``stray`` holds the marks that are declared to belong to no pair.
    """
    ignored = {offset for span in stray for offset in range(span.start, span.end)}
    return tuple(span for paragraph in paragraphs for span in _stretches(text, paragraph, ignored))


def join_crossing(paragraphs: Sequence[Span], crossings: Collection[Span]) -> list[Span]:
    """Join paragraphs whose line end is declared to stand inside a quotation."""
    joined: list[Span] = []
    for span in paragraphs:
        gap = Span(joined[-1].end, span.start) if joined and joined[-1].end < span.start else None
        if gap is not None and any(gap.overlaps(crossing) for crossing in crossings):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _stretches(text: str, paragraph: Span, ignored: Collection[int]) -> Iterator[Span]:
    at = paragraph.start
    while match := _MARK.search(text, at, paragraph.end):
        at = match.end()
        mark = match[0]
        if match.start() in ignored or not opens(mark):
            continue
        if mark in TURNED and not _stands_open(text, Span(match.start(), paragraph.end)):
            continue
        end = _end(text, mark, Span(match.start(), paragraph.end), ignored)
        if end is None:
            continue
        stretch = _trimmed(text, at, end) if end == paragraph.end else (at, end)
        yield from _inside(text, *stretch)
        at = end + 1


def _end(text: str, mark: str, rest: Span, ignored: Collection[int]) -> int | None:
    """Return where the quotation that opens at ``rest.start`` ends; None if it is none."""
    if mark in SINGLE:
        return _single_end(text, mark, rest)
    depth = 0
    for offset in range(rest.start + 1, rest.end):
        character = text[offset]
        if offset in ignored:
            continue
        if character == mark and _nests(text, mark, Span(offset, rest.end)):
            depth += 1
        elif character in _closers(mark):
            if depth == 0:
                return offset
            depth -= 1
    return rest.end


def _closers(mark: str) -> str:
    """Return the marks that close what ``mark`` opened; “ and « close in few languages."""
    marks = f"{STRAIGHT}{CLOSING}"
    if mark == "»":
        return f"{marks}«".replace("“", "").replace("»", "")
    return marks if mark == "„" else marks.replace("“", "")


def _nests(text: str, mark: str, rest: Span) -> bool:
    """Tell whether the same mark opens once more; those that also close do so before a word."""
    if mark == "»":
        return _stands_open(text, rest)
    return mark not in f"{STRAIGHT}{CLOSING}"


def _stands_open(text: str, rest: Span) -> bool:
    """Tell whether the mark at the beginning of ``rest`` stands as an opening one does."""
    before = text[rest.start - 1] if rest.start else " "
    after = text[rest.start + 1] if rest.start + 1 < rest.end else " "
    return (before.isspace() or before in '([{–—“„«「『‘‚"') and not after.isspace()


def _inside(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretch without the no-break spaces at its ends, unless nothing is left."""
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip(NO_BREAK))
    stop = start + len(words.rstrip(NO_BREAK))
    if begin < stop:
        yield Span(begin, stop)


def _single_end(text: str, mark: str, rest: Span) -> int | None:
    if rest.start > 0 and in_word(text[rest.start - 1]):
        return None
    for offset in range(rest.start + 2, rest.end):
        after = text[offset + 1] if offset + 1 < len(text) else " "
        if text[offset] in SINGLE[mark] and not in_word(after) and not text[offset - 1].isspace():
            return offset
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(text[start:end].rstrip())
