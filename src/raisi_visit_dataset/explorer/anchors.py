"""Names of rows inside the page, and links to them."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from markupsafe import Markup

from raisi_visit_dataset.explorer.words import told
from raisi_visit_dataset.records import Record

__all__ = ["Anchors", "fragment", "row_id"]


def row_id(row: Record) -> str:
    """Return the parts of the key of a row, joined by ``/``."""
    return "/".join(str(part) for part in row.key())


def fragment(*parts: object) -> str:
    """Return the name of a place of the page: ASCII, the same as ``id`` and in an address.

    >>> fragment("statements", "s000 é")
    'statements/s000%20%C3%A9'
    """
    whole = "/".join(str(part) for part in parts)
    return quote(whole, safe="/-._~", errors="backslashreplace")


class Anchors:
    """Know which rows stand in the page, and give each place its name once."""

    def __init__(self, rows: Iterable[tuple[str, Record]]) -> None:
        self._there = {fragment(table, row_id(row)) for table, row in rows}
        self._given: set[str] = set()

    def name(self, *parts: object) -> Markup:
        """Return the attribute ``id`` of a place; nothing where an earlier one has that name."""
        name = fragment(*parts)
        if name in self._given:
            return Markup()
        self._given.add(name)
        return Markup('id="{}"').format(name)

    def row(self, row: Record) -> Markup:
        """Return the attribute ``id`` of a row."""
        return self.name(row.table.name, row_id(row))

    def link(self, table: str, key: object, words: object = None) -> Markup:
        """Return a link to a row; its words alone where the page leaves the row out."""
        name, shown = fragment(table, key), told(str(key if words is None else words))
        if name not in self._there:
            return shown
        return Markup('<a href="#{}">{}</a>').format(name, shown)
