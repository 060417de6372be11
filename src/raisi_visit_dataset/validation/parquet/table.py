"""Tables in Parquet, read batch by batch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.validation.column import Column, Shape
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.fields_match import matched
from raisi_visit_dataset.validation.native import native_type
from raisi_visit_dataset.validation.parquet.cells import column_texts, fits, unpacked_size
from raisi_visit_dataset.validation.parquet.file import PackageFile
from raisi_visit_dataset.validation.parquet.memory import bounded_memory
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.validation.tables import Places, Portion
from raisi_visit_dataset.validation.watch import Watch

if TYPE_CHECKING:  # third-party types, loaded where they are made
    import numpy as np
    import polars as pl
    import pyarrow as pa

__all__ = ["ParquetTable"]

_BLOCK: Final = 4 * 1024 * 1024
_PORTION: Final = 50_000
_FLOOR: Final = 64 * 1024 * 1024
"""So many bytes may be unpacked from any file, however small."""
_MOST_METADATA: Final = 16 * 1024 * 1024
"""The most bytes of one text, and the most items of one list, in the metadata of a file."""


class ParquetTable:
    """Read one table of Parquet, with the checksums of its pages; parts follow one another.

    Row groups are read one at a time, in batches. A column whose type fits no value of its field
    is one fault. Cells have no line and no column. ``watch`` sees the bytes of the files.
    """

    def __init__(self, package: Package, resource: Resource, shape: Shape) -> None:
        self.faults: list[Fault] = []
        self.whole = True
        self.watch = Watch(resource)
        self._package = package
        self._resource = resource
        self._shape = shape
        self._firsts: list[int] = []

    def portions(self) -> Iterator[Portion]:
        """Yield the rows, some thousands at a time."""
        import pyarrow as pa

        first = 1
        for part, path in enumerate(self._resource.parts):
            size = self._watched(path)
            self._firsts.append(first)
            if not self.whole:
                continue
            try:
                for portion in self._part(part, size, first):
                    yield portion
                    first += portion.cells.height
            except (pa.ArrowException, OSError, ValueError) as error:
                self._stop("table-broken", part, _words(error), "a whole file of Parquet")

    def places(self, rows: np.ndarray, positions: np.ndarray) -> Places:
        """Return no line and no column, and the part of each row."""
        import numpy as np

        firsts = np.array(self._firsts or [1], dtype=np.int64)
        files = np.maximum(np.searchsorted(firsts, rows, side="right") - 1, 0)
        return Places(np.zeros_like(positions), np.zeros_like(positions), files)

    def _watched(self, path: str) -> int:
        """Let the digest see a file, and return its size."""
        before = self.watch.size
        for block in self._package.blocks(path, _BLOCK):
            self.watch.update(block)
        return self.watch.size - before

    def _part(self, part: int, size: int, first: int) -> Iterator[Portion]:
        import pyarrow as pa
        import pyarrow.parquet as pq

        source = pa.PythonFile(PackageFile(self._package, self._resource.parts[part], size), "r")
        file = pq.ParquetFile(
            source,
            buffer_size=_BLOCK,
            pre_buffer=False,
            page_checksum_verification=True,
            thrift_string_size_limit=_MOST_METADATA,
            thrift_container_size_limit=_MOST_METADATA,
        )
        schema = file.schema_arrow
        found = matched(schema.names, self._shape, self._shape.fields_match)
        if found.faults:
            for fault in found.faults:
                self._stop("header-differs", part, fault.found, fault.expected)
            return
        kinds = [None if at is None else schema.types[at] for at in found.positions]
        chosen = self._chosen(part, found.positions, kinds)
        at = first
        for batch in self._batches(part, size, file):
            yield self._portion(batch, chosen, at)
            at += batch.num_rows
        if not self.whole:
            return
        # A damaged header of a page can make a reader pass the page over and say nothing.
        counts = _counts(file.metadata)
        if counts != {at - first}:
            declared = next(count for count in sorted(counts) if count != at - first)
            told = f"{at - first} rows where {declared} are declared"
            self._stop("table-broken", part, told, "a whole file of Parquet")

    def _batches(self, part: int, size: int, file: Any) -> Iterator[Any]:  # noqa: ANN401 - pyarrow has no types
        """Yield the rows within the limits of memory; note where they would go beyond."""
        limits = self._package.limits
        left = max(_FLOOR, limits.parquet_ratio.value * size)
        batches = file.iter_batches(_PORTION, use_threads=False)
        while True:
            try:
                with bounded_memory(limits.parquet_bytes):
                    batch = next(batches, None)
            except MemoryError:
                told = "rows that take more memory"
                self._stop("limit-passed", part, told, str(limits.parquet_bytes))
                return
            if batch is None:
                return
            left -= (unpacked := unpacked_size(batch))
            if unpacked > limits.parquet_bytes.value:
                told = f"{unpacked} bytes"
                self._stop("limit-passed", part, told, str(limits.parquet_bytes))
                return
            if left < 0:
                self._stop("limit-passed", part, "more of them", str(limits.parquet_ratio))
                return
            yield batch

    def _chosen(
        self, part: int, positions: tuple[int | None, ...], kinds: list[pa.DataType | None]
    ) -> list[int | None]:
        """Return the columns that can be read; note those whose type fits no value."""
        chosen: list[int | None] = []
        for at, kind, column in zip(positions, kinds, self._shape.columns, strict=True):
            fit = kind is not None and fits(kind, column.type)
            chosen.append(at if fit else None)
            if kind is not None and not fit:
                found = f"the column {column.name!r} of type {kind}"
                self._note("wrong-type", part, found, f"one of type {column.type}", column)
        return chosen

    def _portion(self, batch: Any, chosen: list[int | None], first: int) -> Portion:  # noqa: ANN401 - pyarrow has no types
        import polars as pl

        cells: dict[str, pl.Series] = {}
        native: dict[str, pl.Series] = {}
        stored = self._shape.stored(self._shape.names)
        for name, at, column in zip(stored, chosen, self._shape.columns, strict=True):
            if at is None:
                cells[name] = pl.Series([None], dtype=pl.String).new_from_index(0, batch.num_rows)
                absent = pl.Series(["absent"], dtype=native_type())
                native[name] = absent.new_from_index(0, batch.num_rows)
                continue
            cells[name], kinds = column_texts(batch.column(at), column.type)
            if kinds is not None:
                native[name] = kinds
        told = pl.DataFrame(native) if native else None
        return Portion(first, pl.DataFrame(cells), len(self.faults), told)

    def _stop(self, kind: str, part: int, found: str, expected: str) -> None:
        """Note what stops the reading."""
        self.whole = False
        self._note(kind, part, found, expected)

    def _note(
        self, kind: str, part: int, found: str, expected: str, column: Column | None = None
    ) -> None:
        self.faults.append(
            Fault(
                kind=kind,
                resource=self._resource.name,
                path=self._resource.parts[part],
                part=part,
                found=shown(found),
                expected=shown(expected),
                field=None if column is None else column.name,
                blocks=True,
            )
        )


def _counts(metadata: Any) -> set[int]:  # noqa: ANN401 - pyarrow has no types
    """Return how many rows a file says it has: in all, by its row groups, and by each column.

    Columns of nested values count each of them, so only plain columns are asked.
    """
    groups = [metadata.row_group(n) for n in range(metadata.num_row_groups)]
    plain = [
        n
        for n in range(metadata.num_columns)
        if metadata.schema.column(n).max_repetition_level == 0
    ]
    by_column = {sum(group.column(n).num_values for group in groups) for n in plain}
    return {metadata.num_rows, sum(group.num_rows for group in groups), *by_column}


def _words(error: Exception) -> str:
    """Return the first line of what the reader of Parquet said."""
    return str(error).strip().partition("\n")[0] or type(error).__name__
