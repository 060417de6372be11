"""Which reader reads which table."""

from __future__ import annotations

from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.validation.column import Shape
from raisi_visit_dataset.validation.csv.blocks import CsvBlocks
from raisi_visit_dataset.validation.csv.odd import is_plain
from raisi_visit_dataset.validation.csv.odd_table import CsvOddTable
from raisi_visit_dataset.validation.csv.structure import CsvMarks
from raisi_visit_dataset.validation.csv.table import CsvTable
from raisi_visit_dataset.validation.json.table import JsonTable
from raisi_visit_dataset.validation.parquet.table import ParquetTable
from raisi_visit_dataset.validation.tables import TableReader
from raisi_visit_dataset.validation.watch import Watch

__all__ = ["reader_of"]


def reader_of(package: Package, resource: Resource, shape: Shape) -> tuple[TableReader, Watch]:
    """Return the reader of a resource that is a table, and what watches its bytes."""
    if resource.format in ("json", "inline"):
        values = JsonTable(package, resource, shape)
        return values, values.watch
    if resource.format == "parquet":
        columns = ParquetTable(package, resource, shape)
        return columns, columns.watch
    dialect = resource.dialect
    if not is_plain(dialect):
        odd = CsvOddTable(package, resource, shape)
        return odd, odd.watch
    marks = CsvMarks(ord(dialect.delimiter), ord(dialect.quote_char))
    blocks = CsvBlocks(package, resource, marks, package.limits.row_bytes)
    table = CsvTable(blocks, shape, marks, header=dialect.has_header)
    return table, blocks.watch
