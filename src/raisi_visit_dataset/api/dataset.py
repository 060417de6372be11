"""A data package, opened for its readers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Unpack, overload

from raisi_visit_dataset.api.cell_evidence import CellEvidence, cell_evidence
from raisi_visit_dataset.api.checking import Checks, checked
from raisi_visit_dataset.api.citation import Style, cited
from raisi_visit_dataset.api.codebook import codebook
from raisi_visit_dataset.api.loader import Loader
from raisi_visit_dataset.api.read_tables import ReadTables, demand_table
from raisi_visit_dataset.api.rows import one_row
from raisi_visit_dataset.api.said import Said, said_frame, said_rows
from raisi_visit_dataset.api.table_info import TableInfo
from raisi_visit_dataset.api.texts import source_text
from raisi_visit_dataset.api.variant import Variant, variants_of
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits
from raisi_visit_dataset.package import Package, open_package
from raisi_visit_dataset.package.typed import Engine
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.validation.report import Report

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["Dataset", "open_dataset"]


class Dataset(Loader):
    """Read one data package of the shape of this dataset.

    Made by ``raisi_visit_dataset.open``. Files are read when they are asked for. Every method
    raises UnreadableError for a file that cannot be read, and PackageRefused, with file, line
    and column, for one that cannot be understood.
    """

    def __init__(self, opened: Callable[[], Package]) -> None:
        super().__init__(ReadTables(opened))

    def __repr__(self) -> str:
        package = self.package
        name = package.descriptor.get("name")
        return f"<Dataset {name} {package.version} of {package.label}>"

    @property
    def version(self) -> str | None:
        """Return the version of the data, or None if the package gives none."""
        return self.package.version

    def tables(self) -> tuple[TableInfo, ...]:
        """Return name, title and number of rows of each table of the data model."""
        there = set(self.package.table_names)
        return tuple(
            TableInfo(name, model.table.title, self._read.count(name))
            for name, model in BY_TABLE.items()
            if name in there
        )

    def evidence(
        self, table: str, row_id: str, *, field: str | None = None
    ) -> tuple[CellEvidence, ...]:
        """Return what speaks for and against the cells of one row.

        ``row_id`` is the key of the row, its parts joined by ``/``; ``field`` narrows to one
        column. In order of the columns, then of the texts. Empty when nothing was recorded.
        Raises UsageError, with the nearest name, for an unknown table, row or column.
        """
        return cell_evidence(self, table, row_id, field)

    @overload
    def who_said_what(self, engine: None = None) -> tuple[Said, ...]: ...
    @overload
    def who_said_what(self, engine: Literal["polars"]) -> pl.DataFrame: ...
    @overload
    def who_said_what(self, engine: Literal["pandas"]) -> pd.DataFrame: ...
    @overload
    def who_said_what(self, engine: Literal["arrow"]) -> pa.Table: ...
    def who_said_what(
        self, engine: Engine | None = None
    ) -> tuple[Said, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
        """Return each statement with the names of its speaker, occasion, source and publisher.

        In order of the texts. Without ``engine`` as tuple of ``Said``; else as data frame with
        the same columns. Raises UsageError for an engine that is not known or not installed.
        """
        rows = said_rows(self)
        return rows if engine is None else said_frame(rows, engine)

    def variants(self, utterance_id: str) -> tuple[Variant, ...]:
        """Return the reports of one utterance, the reference first, the others by source.

        Raises UsageError, with the nearest id, for an unknown utterance.
        """
        return variants_of(self, utterance_id)

    def text(self, source_id: str) -> str:
        """Return the text of a source, to which all offsets refer: its newlines untouched.

        Raises UsageError, with the nearest id, for an unknown source, and UnreadableError when
        the package does not carry the text.
        """
        return source_text(self, one_row(self.load("sources"), source_id))

    def describe(self, table: str) -> str:
        """Return the codebook of a table as text: rows, keys, columns, codes, weak spots.

        Raises UsageError, with the nearest name, for an unknown table.
        """
        return codebook(demand_table(table))

    def cite(self, style: Style = "text") -> str:
        """Return how to cite the data: ``text``, ``apa``, ``bibtex``, ``ris`` or ``cff``.

        Made from the descriptor alone. Raises UsageError for another style.
        """
        return cited(self.package.descriptor, style)

    def validate(self, **options: Unpack[Checks]) -> Report:
        """Check the package by every rule, or as the options say: see ``Checks``.

        What is wrong with the data is in the report. Raises UsageError for an option of a wrong
        value or a name that is no rule's, and UnreadableError for files of waivers and rules.
        """
        return checked(self.package, options)


def open_dataset(
    where: Path | str | Mapping[str, bytes], *, limits: Limits = DEFAULT_LIMITS
) -> Dataset:
    """Open a package: a folder, a ``datapackage.json``, a zip file, or files in memory by path.

    Nothing outside the package is read and nothing is fetched; nothing beyond ``limits`` is
    read (see ``raisi_visit_dataset.files.limits``). Raises UnreadableError when
    there is nothing at ``where``, and PackageRefused for a zip file or descriptor that cannot
    be read on.
    """
    package = open_package(where, limits=limits)
    return Dataset(lambda: package)
