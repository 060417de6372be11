"""``raisi-visit export``: a package in other forms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.output import emit, tell

__all__ = ["EXPORTS"]

_Package = Annotated[
    Path | None,
    typer.Argument(
        metavar="PACKAGE",
        help="Folder, datapackage.json or zip file.",
        show_default="the installed dataset",
    ),
]
_File = Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="Where the file goes.")]
_Folder = Annotated[
    Path,
    typer.Option("--out", "-o", metavar="FOLDER", help="Where the tables go: a folder each."),
]

_FILES: Final = (
    ("sqlite", "Write one SQLite file: keys, checks, indexes, views, full-text search."),
    ("datasette-metadata", "Write what Datasette shows of that file: every column described."),
    ("duckdb-sql", "Write a DuckDB script that loads the CSV files with types, keys, comments."),
    ("xlsx", "Write one workbook: a sheet a table, a codebook; nothing in it is a formula."),
    ("jsonl", "Write the statements as JSON lines: source, cue, content."),
    ("jsonld", "Write every row as linked data, JSON-LD."),
    ("annotations", "Write the evidence as W3C Web Annotations."),
    ("croissant", "Write Croissant metadata, for a file beside datapackage.json."),
    ("schema-org", "Write schema.org metadata, for a web page."),
    ("ro-crate", "Write RO-Crate metadata, for a file beside datapackage.json."),
    ("datacite", "Write DataCite metadata, for a DOI."),
    ("codemeta", "Write CodeMeta metadata."),
    ("datacard", "Write a card for Hugging Face: README.md with its header."),
    ("kaggle", "Write dataset-metadata.json for Kaggle."),
    ("colt", "Write the trips of leaders in the columns of the COLT dataset."),
)
"""Forms of one file with their help, here so that it need not load what writes them."""

_HELP: Final = """{about}

    FILE is replaced when the new one is whole. What is wrong with the package is counted and told,
    and the status is then 1: raisi-visit validate says where.
    """


def _export_parquet(package: _Package = None, *, out: _Folder) -> int:
    """Write every table as typed Parquet, with the numbers of the rows.

    FOLDER is new, empty, or an earlier export, which is replaced. Its manifest.json is written
    last. What is wrong with the files of the package is counted there and told here, and the
    status is then 1: cells that are no value of their type are empty in the tables.
    """
    return _told(rvd.export(package, "parquet", out))


def _file_command(form: str, about: str) -> Callable[..., int]:
    def command(package: _Package = None, *, out: _File) -> int:
        return _told(rvd.export(package, form, out))

    command.__doc__ = _HELP.format(about=about)
    return command


def _told(exported: rvd.Exported) -> int:
    width = max((len(name) for name, _ in exported.rows), default=0)
    if exported.rows:
        emit("\n".join(f"{name:<{width}}  {rows:>7}" for name, rows in exported.rows))
    for note in exported.notes:
        tell(note)
    for kind, count in exported.faults:
        tell(f"{kind}: {count}; raisi-visit validate says where")
    return 1 if exported.faults else 0


EXPORTS: Final = (
    ("parquet", _export_parquet),
    *((form, _file_command(form, about)) for form, about in _FILES),
)
"""The commands by form."""
