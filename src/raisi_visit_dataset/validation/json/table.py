"""Tables in JSON: files of their own, or data inside the descriptor."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.read import decode
from raisi_visit_dataset.files.strict_json import load_json_strict
from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.package.json_place import JsonPath, json_places, key_places
from raisi_visit_dataset.package.resource import ABSENT
from raisi_visit_dataset.validation.column import Shape
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.fields_match import HeaderFault, matched
from raisi_visit_dataset.validation.json.cells import column_of
from raisi_visit_dataset.validation.json.rows import JsonRows, json_rows, kind_of
from raisi_visit_dataset.validation.native import native_type
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.validation.tables import Places, Portion
from raisi_visit_dataset.validation.watch import Watch

if TYPE_CHECKING:  # third-party types, loaded where they are made
    import numpy as np
    import polars as pl

__all__ = ["JsonTable"]

_PORTION: Final = 20_000


@dataclass(frozen=True, slots=True)
class _Part:
    """Hold one document that was read: its rows but for their values, and its first row."""

    path: str
    first_row: int
    rows: JsonRows
    columns: tuple[str | int | None, ...]


class JsonTable:
    """Read one table of JSON: a list of objects, or of lists after one list of labels.

    Each part of a resource is a document of its own, with labels of its own. Documents are held
    in memory whole, one at a time while rows are read. ``watch`` sees the bytes of files;
    inline data have none.
    """

    def __init__(self, package: Package, resource: Resource, shape: Shape) -> None:
        self.faults: list[Fault] = []
        self.whole = True
        self._inline = resource.data is not ABSENT
        self.watch = Watch(replace(resource, bytes=None, hash=None) if self._inline else resource)
        self._package = package
        self._resource = resource
        self._shape = shape
        self._parts: list[_Part] = []
        self._paths = (package.descriptor_path,) if self._inline else resource.parts

    def portions(self) -> Iterator[Portion]:
        """Yield the rows, some thousands at a time."""
        first = 1
        for path in self._paths:
            data = self._package.whole(path, self.watch.update)
            part = self._opened(path, data, first) if self.whole else None
            if part is None:
                self.whole = False
                continue
            # The values go when they are read: places need none of them.
            self._parts.append(replace(part, rows=replace(part.rows, items=())))
            rows = part.rows.rows
            for start in range(0, len(rows), _PORTION):
                yield self._portion(part, rows[start : start + _PORTION], first + start)
            first += len(rows)

    def places(self, rows: np.ndarray, positions: np.ndarray) -> Places:
        """Return the places of cells, as ``TableReader.places`` says."""
        import numpy as np

        firsts = [part.first_row for part in self._parts]
        files = np.array([bisect_right(firsts, int(row)) - 1 for row in rows], dtype=np.int64)
        lines, columns = np.zeros(len(rows), np.int64), np.zeros(len(rows), np.int64)
        for number in np.unique(files):
            part = self._parts[number]
            chosen = np.flatnonzero(files == number)
            paths = [self._path(part, int(rows[at]), int(positions[at])) for at in chosen]
            found = json_places(self._text(part.path), paths, part.path)
            lines[chosen] = [place.line for place in found]
            columns[chosen] = [place.column for place in found]
        return Places(lines, columns, files)

    def _text(self, path: str) -> str:
        return decode(self._package.whole(path, lambda _: None), path)

    def _path(self, part: _Part, row: int, position: int) -> JsonPath:
        step = part.columns[position] if part.columns else None
        return part.rows.path(row - part.first_row, step)

    def _opened(self, path: str, data: bytes, first_row: int) -> _Part | None:
        """Find the rows of a document; None, and a fault, where there are none."""
        try:
            text = decode(data, path)
        except UnreadableError as error:
            self._broken("not-utf8", path, error)
            return None
        try:
            document: Any = load_json_strict(text, path, limits=self._package.limits, exact=True)
            at: JsonPath = ()
            if self._inline:
                at = ("resources", self._resource.position, "data")
                document = document["resources"][self._resource.position]["data"]
            rows = json_rows(document, at, self._resource.dialect, path)
        except UnreadableError as error:
            self._broken("table-broken", path, error)
            return None
        return self._matched(path, text, rows, first_row)

    def _matched(self, path: str, text: str, rows: JsonRows, first_row: int) -> _Part | None:
        """Say which cell of a row is which field; None, and faults, where the labels are wrong."""
        names = self._shape.names
        if rows.labels is None:
            return _Part(path, first_row, rows, tuple(range(len(names))))
        rule = self._shape.fields_match
        if rows.keyed:
            # The members of an object have no order, and one that is null may be left out.
            chosen = self._resource.dialect.item_keys is not None
            rule = rule if chosen or rule != "exact" else "equal"
        if rows.keyed and not rows.rows:
            return _Part(path, first_row, rows, names)
        found = matched(rows.labels, self._shape, rule)
        if found.faults:
            self._label_faults(path, text, rows, found.faults)
            return None
        columns = tuple(
            None if at is None else rows.labels[at] if rows.keyed else at for at in found.positions
        )
        return _Part(path, first_row, rows, columns)

    def _label_faults(
        self, path: str, text: str, rows: JsonRows, faults: Sequence[HeaderFault]
    ) -> None:
        paths = [_label_path(rows, fault.position) for fault in faults]
        for fault, place in zip(faults, key_places(text, paths, path), strict=True):
            found, expected = shown(fault.found), shown(fault.expected)
            told = self._fault("header-differs", path, found, expected)
            self.faults.append(replace(told, line=place.line, column=place.column))

    def _portion(self, part: _Part, rows: Sequence[Any], first_row: int) -> Portion:
        import polars as pl

        keyed = part.rows.keyed
        width = len(self._shape.names if part.rows.labels is None else part.rows.labels)
        broken: list[int] = []
        fit: list[Any] = []
        for number, row in enumerate(rows, start=first_row):
            if isinstance(row, dict if keyed else list):
                fit.append(row)
                if isinstance(row, list) and len(row) != width:
                    broken.append(self._ragged(part, row, width, number))
            else:
                fit.append({} if keyed else [])
                broken.append(self._unfit(part, row, number))
        cells: dict[str, pl.Series] = {}
        native: dict[str, pl.Series] = {}
        stored = self._shape.stored(self._shape.names)
        for name, step, column in zip(stored, part.columns, self._shape.columns, strict=True):
            texts, kinds = column_of(_values(fit, step), column.type)
            cells[name] = texts
            if step is None:
                kinds = pl.Series(["absent"], dtype=native_type()).new_from_index(0, len(fit))
            if kinds is not None:
                native[name] = kinds
        told = pl.DataFrame(native) if native else None
        return Portion(first_row, pl.DataFrame(cells), len(self.faults), told, tuple(broken))

    def _unfit(self, part: _Part, row: object, number: int) -> int:
        wanted = "an object" if part.rows.keyed else "a list"
        fault = self._fault(
            "row-unfit", part.path, kind_of(row), f"{wanted}, as the other rows are"
        )
        self.faults.append(replace(fault, row_number=number, position=0))
        return number

    def _ragged(self, part: _Part, row: Sequence[object], width: int, number: int) -> int:
        found, expected = (f"{n} cells" if n != 1 else "1 cell" for n in (len(row), width))
        fault = self._fault("row-ragged", part.path, found, expected)
        self.faults.append(replace(fault, row_number=number, position=0))
        return number

    def _broken(self, kind: str, path: str, error: UnreadableError) -> None:
        fault = self._fault(kind, path, shown(error.found), error.expected)
        if error.line is None and self._inline:
            at = ("resources", self._resource.position, "data")
            self.faults.append(replace(fault, at=at))
            return
        # What is wrong with the whole of a file stands at its begin.
        line, column = error.line or 1, error.column or 1
        self.faults.append(replace(fault, line=line, column=column))

    def _fault(self, kind: str, path: str, found: str, expected: str) -> Fault:
        return Fault(
            kind=kind,
            resource=self._resource.name,
            path=path,
            part=self._paths.index(path),
            found=found,
            expected=expected,
            blocks=True,
        )


def _values(rows: Sequence[Any], step: str | int | None) -> list[object]:
    """Return the cells of one column, None where a row has none."""
    if step is None:
        return [None] * len(rows)
    if isinstance(step, str):
        return [row.get(step) for row in rows]
    return [row[step] if step < len(row) else None for row in rows]


def _label_path(rows: JsonRows, position: int | None) -> JsonPath:
    """Return the path of a label: in the list of labels, or of the first key of that name."""
    if position is None:
        return rows.at
    if not rows.keyed or rows.labels is None:
        return (*rows.at, 0, position)
    label = rows.labels[position]
    known = (n for n, row in enumerate(rows.items) if isinstance(row, dict) and label in row)
    first = next(known, None)
    return rows.at if first is None else (*rows.at, first, label)
