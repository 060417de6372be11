"""How a table stands in its file: Table Dialect v2, and CSV Dialect v1."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from raisi_visit_dataset.package.fault import Fault
from raisi_visit_dataset.package.forms import FLAG, TEXT, Form, form_faults
from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.package.unknown import unknown_faults

__all__ = ["Dialect", "dialect_faults", "read_dialect"]


@dataclass(frozen=True, slots=True)
class Dialect:
    r"""Hold a dialect, each part with the default of the standard.

    ``line_terminator`` is None where nothing is declared: the default is CR LF, but no reader
    insists on it. Rows count from 1. ``case_sensitive_header`` and ``csvddf_version`` are those
    of v1, None where nothing is declared. ``declared`` names the properties that were given.

    >>> Dialect().delimiter, Dialect().header_rows
    (',', (1,))
    """

    delimiter: str = ","
    line_terminator: str | None = None
    quote_char: str = '"'
    double_quote: bool = True
    escape_char: str | None = None
    null_sequence: str | None = None
    skip_initial_space: bool = False
    header: bool = True
    header_rows: tuple[int, ...] = (1,)
    header_join: str = " "
    comment_rows: tuple[int, ...] = ()
    comment_char: str | None = None
    property_name: str | None = None
    item_type: str | None = None
    item_keys: tuple[str, ...] | None = None
    table: str | None = None
    sheet_number: int = 1
    sheet_name: str | None = None
    case_sensitive_header: bool | None = None
    csvddf_version: str | None = None
    declared: frozenset[str] = frozenset()

    @property
    def has_header(self) -> bool:
        """Tell whether the file names its columns."""
        return self.header and bool(self.header_rows)


_FILLED: Final = Form(("string",), lambda text: text != "", "at least one character")
_ONE: Final = Form(("string",), lambda text: len(text) == 1, "one character")
_ROWS: Final = Form(
    ("array",),
    items=Form(("integer",), lambda number: number >= 1, "1 or more, a row counted from 1"),
)

_PROPERTIES: Final[tuple[tuple[str, str, Form], ...]] = (
    ("delimiter", "delimiter", _FILLED),
    ("lineTerminator", "line_terminator", _FILLED),
    ("quoteChar", "quote_char", _ONE),
    ("doubleQuote", "double_quote", FLAG),
    ("escapeChar", "escape_char", _ONE),
    ("nullSequence", "null_sequence", TEXT),
    ("skipInitialSpace", "skip_initial_space", FLAG),
    ("header", "header", FLAG),
    ("headerRows", "header_rows", _ROWS),
    ("headerJoin", "header_join", TEXT),
    ("commentRows", "comment_rows", _ROWS),
    ("commentChar", "comment_char", _FILLED),
    ("property", "property_name", TEXT),
    (
        "itemType",
        "item_type",
        Form(("string",), lambda text: text in ("array", "object"), "'array' or 'object'"),
    ),
    ("itemKeys", "item_keys", Form(("array",), items=TEXT)),
    ("table", "table", TEXT),
    ("sheetNumber", "sheet_number", Form(("integer",), lambda number: number >= 1, "1 or more")),
    ("sheetName", "sheet_name", TEXT),
    ("caseSensitiveHeader", "case_sensitive_header", FLAG),
    ("csvddfVersion", "csvddf_version", Form(("number", "string"))),
)
"""The property in JSON, the part of ``Dialect``, and what it may be."""

_STANDARD: Final = frozenset(("$schema", *(name for name, _, _ in _PROPERTIES)))
_REMOVED: Final = ("caseSensitiveHeader", "csvddfVersion")


def read_dialect(declared: Mapping[str, object]) -> Dialect:
    """Return a dialect as declared; what is at fault keeps its default."""
    parts: dict[str, Any] = {}
    for name, part, form in _PROPERTIES:
        if name in declared and not any(form_faults(declared[name], form, ())):
            parts[part] = _value(part, declared[name])
    return Dialect(**parts, declared=frozenset(declared))


def _value(part: str, value: object) -> object:
    if isinstance(value, list):
        return tuple(int(each) if isinstance(each, float) else each for each in value)
    if part == "csvddf_version":
        return str(value)
    return int(value) if isinstance(value, float) else value


def dialect_faults(
    declared: Mapping[str, object], at: JsonPath, *, version: int = 2
) -> Iterator[Fault]:
    """Yield what is wrong with a dialect, by the version of the standard."""
    for name, _, form in _PROPERTIES:
        if name in declared:
            yield from form_faults(declared[name], form, (*at, name))
    yield from form_faults(declared.get("$schema", ""), TEXT, (*at, "$schema"))
    yield from unknown_faults(declared, _STANDARD, "dialect", at)
    for name in _REMOVED:
        if version > 1 and name in declared:
            found = f"the property {name!r}, which the standard no longer has"
            yield Fault((*at, name), found, "a dialect without it", kind="property-outdated")
    yield from _contradictions(read_dialect(declared), at)


_Contradiction = tuple[str | tuple[str, ...], Callable[[Dialect], bool], str, str]

_CONTRADICTIONS: Final[tuple[_Contradiction, ...]] = (
    (
        "headerRows",
        lambda d: bool({"header", "headerRows"} <= d.declared and not d.header and d.header_rows),
        "rows of a header where 'header' is false",
        "one or the other",
    ),
    (
        "headerRows",
        lambda d: d.header and not d.header_rows,
        "no row of a header where there is one",
        "'header': false",
    ),
    (
        "escapeChar",
        lambda d: {"escapeChar", "quoteChar"} <= d.declared and d.escape_char is not None,
        "an escape beside 'quoteChar'",
        "one or the other: they exclude each other",
    ),
    (
        ("quoteChar", "delimiter", "lineTerminator"),
        lambda d: d.quote_char in (d.delimiter, d.line_terminator),
        "a quotation mark that also parts cells or rows",
        "marks that differ",
    ),
    (
        "lineTerminator",
        lambda d: d.line_terminator == d.delimiter,
        "a line end that also parts cells",
        "marks that differ",
    ),
    (
        "commentRows",
        lambda d: d.has_header and not set(d.comment_rows).isdisjoint(d.header_rows),
        "a row of the header among the comments",
        "rows that are one or the other",
    ),
    (
        "itemKeys",
        lambda d: d.item_keys is not None and d.item_type == "array",
        "keys of items that are arrays",
        "'itemType': 'object'",
    ),
)
"""Where it is told (at the first that is declared), when it is so, what was found, expected."""


def _contradictions(dialect: Dialect, at: JsonPath) -> Iterator[Fault]:
    for names, holds, found, expected in _CONTRADICTIONS:
        if holds(dialect):
            several = (names,) if isinstance(names, str) else names
            name = next((each for each in several if each in dialect.declared), several[0])
            yield Fault((*at, name), found, expected, kind="dialect-contradicts")
