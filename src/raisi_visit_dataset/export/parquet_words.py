"""What a Parquet file says of its table and columns, as metadata of Arrow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.export.tables import Table
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.package.about import about_package

__all__ = ["Words", "table_metadata", "texts_metadata"]

_NUMBER: Final = "Position of the row in its file, counted from 1."
_TEXTS: Final = {
    "row_number": "Position of the row in the table of the sources, counted from 1.",
    "source_id": "The source.",
    "body": "The text, to which all offsets refer, in code points.",
    "note": "Why there is no text, where there is none.",
}


@dataclass(frozen=True, slots=True)
class Words:
    """Hold the metadata of a table, and the description of each column."""

    of_table: Mapping[str, str]
    columns: Mapping[str, str]

    def of_column(self, name: str) -> dict[str, str] | None:
        """Return the metadata of a column; those of no schema number the rows."""
        about = self.columns.get(name, _NUMBER)
        return {"description": about} if about else None


def table_metadata(package: Package, table: Table) -> Words:
    """Return what a file says of a table: its words, and the package it is of."""
    told = {column.name: table.abouts.get(column.name, "") for column in table.columns}
    return Words(_whole(package, table.title, table.about), told)


def texts_metadata(package: Package) -> Words:
    """Return what a file says of the texts."""
    return Words(_whole(package, "Texts", "One text, as it was saved."), _TEXTS)


def _whole(package: Package, title: str, about: str) -> dict[str, str]:
    whole = about_package(package.descriptor)
    told = {
        "title": title,
        "description": about,
        "package": whole.name,
        "version": whole.version,
        "license": whole.spdx,
    }
    return {name: words for name, words in told.items() if words}
