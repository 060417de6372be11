"""A difference as plain text and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from raisi_visit_dataset.validation.markdown_words import markdown_words
from raisi_visit_dataset.versions.bump import Verdict
from raisi_visit_dataset.versions.difference import Difference
from raisi_visit_dataset.versions.told import MOST_ROWS, headline, lines, sections

__all__ = ["as_markdown", "as_text"]


def as_text(difference: Difference, verdict: Verdict, most: int = MOST_ROWS) -> str:
    """Return a difference as plain text, LF at the end."""
    blocks = ["\n".join([headline(difference), *lines(difference, verdict)])]
    for section in sections(difference, verdict, most):
        rows = [section.title, *_aligned([section.header, *section.rows])]
        blocks.append("\n".join([*rows, *_indented(section.left_out)]))
    return "\n\n".join(blocks) + "\n"


def as_markdown(difference: Difference, verdict: Verdict, most: int = MOST_ROWS) -> str:
    """Return a difference as GitHub Markdown, LF at the end; no word of it is taken as markup."""
    blocks = [f"## {markdown_words(headline(difference))}"]
    blocks.append("\n".join(f"- {markdown_words(each)}" for each in lines(difference, verdict)))
    for section in sections(difference, verdict, most):
        table = [_piped(section.header), _piped(["---"] * len(section.header))]
        table += [_piped(map(markdown_words, row)) for row in section.rows]
        blocks += [f"### {section.title}", "\n".join(table)]
        blocks += [section.left_out] if section.left_out else []
    return "\n\n".join(blocks) + "\n"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield ("  " + "  ".join(cells)).rstrip()


def _indented(words: str) -> list[str]:
    return [f"  {words}"] if words else []


def _piped(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
