"""Packages written in other forms."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from raisi_visit_dataset.api.dataset import open_dataset
from raisi_visit_dataset.api.shipped import SHIPPED
from raisi_visit_dataset.export.exported import Exported

__all__ = ["export", "export_parquet"]


def export(where: Path | str | Mapping[str, bytes] | None, form: str, out: Path | str) -> Exported:
    """Write a package in another form: ``where`` is None for the one that is installed.

    Forms: ``sqlite``, ``duckdb-sql``, ``parquet``, ``xlsx``, ``jsonl``, ``jsonld``,
    ``annotations``, ``croissant``, ``schema-org``, ``ro-crate``, ``datacite``, ``codemeta``,
    ``datacard``, ``kaggle``, ``colt`` and ``datasette-metadata``. ``out`` is one file, or for
    ``parquet`` a folder; what stood there is replaced when the new one is whole. The same package
    gives the same bytes. Faults met in reading are counted in what is returned. Raises UsageError
    for a form that there is not or that the package does not fit, WriteRefused, UnreadableError
    and PackageRefused.
    """
    from raisi_visit_dataset.export.formats import form_of
    from raisi_visit_dataset.export.job import Job
    from raisi_visit_dataset.package.about import about_package

    chosen = form_of(form)
    dataset = SHIPPED if where is None else open_dataset(where)
    job = Job(
        package=dataset.package,
        out=Path(out),
        about=about_package(dataset.package.descriptor),
        citation=dataset.cite("text").strip(),
        bibtex=dataset.cite("bibtex").strip(),
    )
    return chosen.write(job)


def export_parquet(
    out: Path | str, where: Path | str | Mapping[str, bytes] | None = None
) -> Exported:
    """Write a package, the one that comes with this installation unless ``where`` is given.

    Each table becomes a folder of Parquet files below ``out``, with the column ``row_number``
    (int64, from 1) before its own: int64 for integers, date32 for dates, string for the rest;
    texts become the table ``texts``. ``manifest.json`` is written last. ``out`` is new, empty,
    or an earlier export, which is replaced; the same package gives the same bytes. Raises
    WriteRefused, UnreadableError and PackageRefused.
    """
    return export(where, "parquet", out)
