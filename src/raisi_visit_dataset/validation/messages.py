"""Messages for many findings at once: the words of columns, put into the template of a rule."""

from __future__ import annotations

from collections.abc import Callable
from string import Formatter
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.shown import LONGEST_SHOWN, escaped

if TYPE_CHECKING:
    import polars as pl

__all__ = ["escaped_words", "messages", "quoted_words", "shown_words"]

_PLAIN: Final = r"\A[ -~]*\z"
_NEEDS_CARE: Final = r"['\\]"


def shown_words(cells: pl.Series) -> pl.Series:
    """Return each cell as ``shown`` shows it; null where there is none."""
    import polars as pl

    words = cells.cast(pl.String)
    cut = words.str.slice(0, LONGEST_SHOWN)
    more = (words.str.len_chars() > LONGEST_SHOWN).cast(pl.String)
    end = more.replace({"true": "…", "false": ""})
    return (_each(cut, ~cut.str.contains(_PLAIN), escaped) + end).rename(cells.name)


def escaped_words(words: pl.Series) -> pl.Series:
    """Return words as ``escaped`` writes each, none cut."""
    return _each(words, ~words.str.contains(_PLAIN), escaped)


def quoted_words(cells: pl.Series) -> pl.Series:
    """Return words that were escaped in quotation marks, with what ``repr`` would not show."""
    care = cells.str.contains(_NEEDS_CARE) | ~cells.str.contains(_PLAIN)
    return _each("'" + cells + "'", care, _quoted)


def _quoted(words: str) -> str:
    # What was escaped once is not escaped again.
    return repr(words[1:-1]).replace("\\\\", "\\")


def messages(template: str, words: pl.DataFrame) -> pl.Series:
    """Return the template filled with each row; columns that it does not name are left out.

    ``words`` has a column of text for each name in braces.
    """
    import polars as pl

    parts: list[pl.Expr] = []
    for literal, name, _, _ in Formatter().parse(template):
        parts.append(pl.lit(literal))
        if name is not None:
            parts.append(pl.col(name))
    told = pl.concat_str(parts).alias("message")
    return words.with_columns(told)["message"]


def _each(words: pl.Series, chosen: pl.Series, change: Callable[[str], str]) -> pl.Series:
    """Change the words that are chosen, each distinct one once."""
    if not chosen.any():
        return words
    distinct = words.filter(chosen.fill_null(value=False)).unique().to_list()
    changed = words.replace(distinct, [change(each) for each in distinct])
    return changed.zip_with(chosen.fill_null(value=False), words)
