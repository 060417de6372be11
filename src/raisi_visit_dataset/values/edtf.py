"""Uncertain dates: the part of EDTF (ISO 8601-2) that the dataset uses.

===================  ==========  ============================================
notation             form        meaning
===================  ==========  ============================================
``2021``             point       some time in that year
``2021-09``          point       some time in that month
``2021-09-14``       point       that day
``2021-12~``         point       about then; the bounds stay those of ``2021-12``
``a/b``              extent      it lasted from a to b
``a/..``             open        it lasts since a, with no end
``[a..b]``           one_of      one unknown day (or month, year) from a to b
===================  ==========  ============================================

Nothing is trimmed and nothing guessed: ASCII digits, two for month and day.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

__all__ = [
    "Edtf",
    "EdtfError",
    "Form",
    "Precision",
    "compatible",
    "finer",
    "parse_edtf",
    "within",
]

Form = Literal["point", "extent", "open", "one_of"]
Precision = Literal["day", "month", "year"]

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~)?")
_COARSENESS: Final[dict[Precision, int]] = {"day": 0, "month": 1, "year": 2}
_FORMS: Final = "YYYY, YYYY-MM, YYYY-MM-DD (each perhaps with ~), a/b, a/.. or [a..b]"
_SHOWN = 40


class EdtfError(ValueError):
    """Refuse a text that is no date of this kind; keeps ``found`` and ``expected``."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found, expected)
        self.found = found
        self.expected = expected

    def __str__(self) -> str:
        return f"found {self.found}; expected {self.expected}"


@dataclass(frozen=True, slots=True)
class Edtf:
    """Hold one uncertain date, as written and as bounds.

    ``earliest`` and ``latest`` are the first and the last possible day, both
    inclusive; ``latest`` is None only for the form ``open``. ``precision`` is
    that of the coarser side. ``~`` sets ``approximate`` and widens nothing.
    """

    text: str
    form: Form
    precision: Precision
    earliest: date
    latest: date | None
    approximate: bool


def parse_edtf(text: str) -> Edtf:
    """Read an uncertain date.

    Raises EdtfError (a ValueError) that says what was found and expected.

    >>> parse_edtf("2021-09").latest
    datetime.date(2021, 9, 30)
    >>> parse_edtf("[2021-12-28..2021-12-31]").form
    'one_of'
    >>> parse_edtf("2022-02-30")
    Traceback (most recent call last):
    ...
    raisi_visit_dataset.values.edtf.EdtfError: found day 30 in '2022-02-30'; expected 01 to 28
    """
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    begin, slash, end = text.partition("/")
    if not slash:
        return _point(text, text)
    first = _point(begin, text)
    if end == "..":
        return Edtf(text, "open", first.precision, first.earliest, None, first.approximate)
    return _extent(text, first, _point(end, text))


def within(a: Edtf, b: Edtf) -> bool:
    """Tell whether every day of ``a`` lies in ``b``, by the bounds alone.

    >>> within(parse_edtf("2021-11-16"), parse_edtf("2021-11"))
    True
    """
    if a.earliest < b.earliest:
        return False
    if b.latest is None:
        return True
    return a.latest is not None and a.latest <= b.latest


def compatible(a: Edtf, b: Edtf) -> bool:
    """Tell whether both can be true of one thing, because one contains the other.

    Points and one-ofs are compatible when one lies within the other. An extent
    says how long something lasted, so a day merely inside it is another date:
    it is compatible with what contains it and with its own beginning. Two
    extents are compatible when their beginnings are and their ends are; an
    open end is compatible with every end. The order of a and b is of no matter.

    >>> compatible(parse_edtf("2021-11"), parse_edtf("2021-11-16"))
    True
    >>> visit = parse_edtf("2022-01-19/2022-01-20")
    >>> compatible(visit, parse_edtf("2022-01-19")), compatible(visit, parse_edtf("2022-01-20"))
    (True, False)
    """
    if _lasts(a) and _lasts(b):
        return _overlap(_begin(a), _begin(b)) and _ends_agree(a, b)
    if _lasts(a):
        return within(a, b) or _overlap(_begin(a), b)
    if _lasts(b):
        return compatible(b, a)
    return _overlap(a, b)


def finer(a: Edtf, b: Edtf) -> bool:
    """Tell whether ``a`` says strictly more than ``b``, with which it is compatible.

    A shorter range of possible days says more than a longer one; an extent says
    more than its beginning alone; a known end says more than an open one. ``~``
    makes nothing finer. At most one of ``finer(a, b)`` and ``finer(b, a)`` holds.

    >>> finer(parse_edtf("2021-11-16"), parse_edtf("2021-11"))
    True
    >>> finer(parse_edtf("2022-01-19/2022-01-20"), parse_edtf("2022-01-19"))
    True
    """
    return _says_all_of(a, b) and not _says_all_of(b, a)


def _point(part: str, whole: str) -> Edtf:
    match = _POINT.fullmatch(part)
    if match is None:
        raise EdtfError(_shown(whole), _FORMS)
    year, month, day = (int(group) if group else None for group in match.groups()[:3])
    _check(year, 1, 9999, ("year", whole))
    _check(month, 1, 12, ("month", whole))
    last_day = calendar.monthrange(year or 1, month or 12)[1]
    _check(day, 1, last_day, ("day", whole))
    precision: Precision = "day" if day else "month" if month else "year"
    earliest = date(year or 1, month or 1, day or 1)
    latest = date(year or 1, month or 12, day or last_day)
    return Edtf(part, "point", precision, earliest, latest, match[4] is not None)


def _check(number: int | None, low: int, high: int, name: tuple[str, str]) -> None:
    if number is not None and not low <= number <= high:
        unit, whole = name
        width = 4 if unit == "year" else 2
        found = f"{unit} {number:0{width}} in {_shown(whole)}"
        raise EdtfError(found, f"{low:0{width}} to {high:0{width}}")


def _extent(text: str, first: Edtf, last: Edtf) -> Edtf:
    if last.latest is None or first.earliest > last.latest:
        raise EdtfError(_shown(text), "a beginning that is not after the end")
    precision = max(first.precision, last.precision, key=_COARSENESS.__getitem__)
    approximate = first.approximate or last.approximate
    return Edtf(text, "extent", precision, first.earliest, last.latest, approximate)


def _one_of(text: str) -> Edtf:
    begin, dots, end = text[1:-1].partition("..")
    if not dots:
        raise EdtfError(_shown(text), "[a..b]")
    first, last = _point(begin, text), _point(end, text)
    if first.approximate or last.approximate:
        raise EdtfError(_shown(text), "no ~ between [ and ]")
    if first.precision != last.precision:
        raise EdtfError(_shown(text), "[a..b] with two days, two months or two years")
    if first.earliest > last.earliest:
        raise EdtfError(_shown(text), "[a..b] with a not after b")
    return Edtf(text, "one_of", first.precision, first.earliest, last.latest, approximate=False)


def _shown(text: str) -> str:
    # repr escapes control and bidirectional characters; the cut keeps a message readable.
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")


def _lasts(value: Edtf) -> bool:
    return value.form in ("extent", "open")


def _begin(value: Edtf) -> Edtf:
    begin = value.text.partition("/")[0]
    return _point(begin, begin)


def _end(value: Edtf) -> Edtf | None:
    if value.form == "open":
        return None
    end = value.text.partition("/")[2]
    return _point(end, end)


def _overlap(a: Edtf, b: Edtf) -> bool:
    return within(a, b) or within(b, a)


def _ends_agree(a: Edtf, b: Edtf) -> bool:
    end_a, end_b = _end(a), _end(b)
    return end_a is None or end_b is None or _overlap(end_a, end_b)


def _says_all_of(a: Edtf, b: Edtf) -> bool:
    """Tell whether nothing that ``b`` says is missing from ``a``; so they are compatible."""
    if not _lasts(a):
        return not _lasts(b) and within(a, b)
    if not _lasts(b):
        return within(a, b) or within(_begin(a), b)
    end_a, end_b = _end(a), _end(b)
    ends = end_b is None or (end_a is not None and within(end_a, end_b))
    return ends and within(_begin(a), _begin(b))
