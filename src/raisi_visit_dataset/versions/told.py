"""A difference and its verdict as sections of rows: what text, Markdown and HTML are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.versions.bump import Verdict
from raisi_visit_dataset.versions.difference import CODES, Difference, RowChange, TableDifference

__all__ = ["MOST_ROWS", "Section", "headline", "lines", "sections"]

MOST_ROWS: Final = 100
"""How many rows of a section are shown, unless the caller says otherwise."""

_ROW_HEAD: Final = ("table", "row", "change", "field", "old", "new")
_Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Hold one table of what is told: at most so many rows as asked for, and how many there are."""

    title: str
    header: _Cells
    rows: tuple[_Cells, ...]
    total: int

    @property
    def left_out(self) -> str:
        """Say how many rows are not shown; empty where all are."""
        left = self.total - len(self.rows)
        return f"{left:,} of {self.total:,} rows are left out here; JSON has them all" * bool(left)


def headline(difference: Difference) -> str:
    """Return from what to what the difference leads."""
    sides = (_side(each.name, each.version) for each in (difference.old, difference.new))
    return " → ".join(sides)


def lines(difference: Difference, verdict: Verdict) -> Iterator[str]:
    """Yield what is to be known first: what the difference demands, and what is wrong."""
    if difference.empty:
        yield "nothing differs"
    else:
        yield f"the difference demands: {verdict.level}"
    if verdict.least is not None and verdict.level:
        yield f"lowest version that does: {shown(verdict.least)}"
    yield from (f"wrong: {problem}" for problem in verdict.problems)


def sections(
    difference: Difference, verdict: Verdict, most: int = MOST_ROWS
) -> tuple[Section, ...]:
    """Return the sections that have rows, each with at most ``most``, in words fit to be shown."""
    made = (
        _section(
            "What it demands", ("version", "change", "where", "times", "why"), _why(verdict), most
        ),
        _section(
            "Tables and columns",
            ("where", "property", "change", "old", "new"),
            _schema(difference),
            most,
        ),
        _section(
            "Rows by table",
            ("table", "matched by", "added", "removed", "changed", "rows"),
            _tables(difference),
            most,
        ),
        _section("Vocabulary", _ROW_HEAD, _rows(difference, codes=True), most),
        _section("Rows", _ROW_HEAD, _rows(difference, codes=False), most),
        _section(
            "Metadata", ("where", "change", "old", "new"), map(_metadata, difference.metadata), most
        ),
        _section(
            "Carried files", ("file", "change", "old", "new"), map(_file, difference.files), most
        ),
    )
    return tuple(section for section in made if section.total)


def _section(title: str, header: _Cells, rows: Iterable[_Cells], most: int) -> Section:
    listed = iter(rows)
    first = tuple(tuple(shown(cell) for cell in row) for row in islice(listed, most))
    return Section(title, header, first, len(first) + sum(1 for _ in listed))


def _side(name: str | None, version: str | None) -> str:
    return f"{shown(name or 'a package without a name')} {shown(version or 'without a version')}"


def _why(verdict: Verdict) -> Iterator[_Cells]:
    for each in verdict.demands:
        yield str(each.level), each.rule, each.subject, f"{each.count:,}", each.reason


def _schema(difference: Difference) -> Iterator[_Cells]:
    for each in difference.schema:
        place = f"{each.resource}.{each.column}" if each.column else each.resource
        yield place, f"{each.aspect} {each.part}", each.kind, each.old, each.new


def _tables(difference: Difference) -> Iterator[_Cells]:
    for table in difference.tables:
        kinds = (f"{table.count(kind):,}" for kind in ("added", "removed", "changed"))
        by = ", ".join(table.matched_by) or "whole rows"
        yield table.name, by, *kinds, f"{table.old_rows:,} → {table.new_rows:,}"


def _rows(difference: Difference, *, codes: bool) -> Iterator[_Cells]:
    for table in difference.tables:
        if (table.name == CODES) is codes:
            for change in table.changes:
                yield from _row(table, change)


def _row(table: TableDifference, change: RowChange) -> Iterator[_Cells]:
    times = f" ×{change.count}" if change.count > 1 else ""
    key = "/".join(part or "" for part in change.key)
    if change.kind == "changed":
        for name, old, new in zip(change.fields, change.old, change.new, strict=True):
            yield table.name, key, "changed", name, old or "", new or ""
        return
    cells = change.old if change.kind == "removed" else change.new
    if key:
        told = {True: "retired", False: "not in retired_ids", None: ""}[change.retired]
        yield table.name, key, change.kind, "", told, ""
        return
    whole = ", ".join(cell or "" for cell in cells)
    sides = (whole, "") if change.kind == "removed" else ("", whole)
    yield table.name, "", f"{change.kind}{times}", "", *sides


def _metadata(change: Change) -> _Cells:
    return f"{change.where} {change.field}".strip(), change.kind, change.old, change.new


def _file(change: Change) -> _Cells:
    return change.file, change.kind, change.old, change.new
