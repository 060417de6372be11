"""Words of the package, made fit to be shown."""

from __future__ import annotations

import datetime as dt
from typing import Final

from markupsafe import Markup, escape

from raisi_visit_dataset.validation.shown import escaped
from raisi_visit_dataset.values.edtf import Edtf, EdtfError, parse_edtf

__all__ = ["counted", "date_words", "fit", "month_name", "read_date", "spelt", "told"]

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_YEAR, _MONTH = 4, 7


def fit(value: object) -> object:
    """Return text with its control and bidirectional characters as escapes, line by line.

    Markup of ours, and what is no text, is returned as it is.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return "\n".join(map(escaped, value.split("\n")))


def told(words: str) -> Markup:
    """Return text fit to be shown, apart from the direction of the words around it."""
    shown = fit(words)
    return escape(shown) if words.isascii() else Markup("<bdi>{}</bdi>").format(shown)


def spelt(code: str | None) -> str:
    """Return a code as words."""
    return (code or "").replace("_", " ")


def counted(count: int, one: str, many: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "row", "rows"), counted(1200, "row", "rows")
    ('1 row', '1,200 rows')
    """
    return f"{count:,} {one if count == 1 else many}"


def month_name(number: int) -> str:
    """Return the English name of a month, from 1; no locale has a say in it."""
    return _MONTHS[number - 1]


def read_date(text: str | None) -> Edtf | None:
    """Read an uncertain date; None where there is none, or it is no date."""
    try:
        return None if text is None else parse_edtf(text)
    except EdtfError:
        return None


def date_words(text: str | None) -> str:
    """Return an uncertain date in words; as it is written where it is no date.

    >>> date_words("[2021-12-28..2021-12-31]")
    'a day from 28 December 2021 to 31 December 2021'
    """
    read = read_date(text)
    if text is None or read is None:
        return text or ""
    inner = text.strip("[]")
    first, parted, last = inner.partition(".." if read.form == "one_of" else "/")
    if read.form == "one_of":
        return f"a {read.precision} from {_point(first)} to {_point(last)}"
    if read.form == "open":
        return f"since {_point(first)}"
    return f"{_point(first)} to {_point(last)}" if parted else _point(first)


def _point(text: str) -> str:
    about, bare = ("about " if text.endswith("~") else ""), text.removesuffix("~")
    if len(bare) == _YEAR:
        return about + bare
    month = f"{month_name(int(bare[5:7]))} {bare[:4]}"
    if len(bare) == _MONTH:
        return about + month
    return f"{about}{dt.date.fromisoformat(bare).day} {month}"
