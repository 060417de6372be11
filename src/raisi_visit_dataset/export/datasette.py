"""What Datasette shows of the SQLite file: title, licence, and every column described."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.sql_views import VIEWS
from raisi_visit_dataset.export.sqlite import SEARCHES, TEXTS
from raisi_visit_dataset.export.tables import Table, described_tables, schema_faults
from raisi_visit_dataset.export.terms import filled, licence_address
from raisi_visit_dataset.files.placing import json_text, replace_text
from raisi_visit_dataset.validation.read_shapes import is_ours

__all__ = ["write_datasette_metadata"]


def write_datasette_metadata(job: Job) -> Exported:
    """Write metadata for the database that is called as the package: ``NAME.db``."""
    tables = described_tables(job.package)
    described = dict(_tables(tables)) | (dict(_aids()) if is_ours(job.package) else {})
    licence = next(iter(job.about.licences), None)
    document = filled(
        {
            "title": job.about.title,
            "description": job.about.description,
            "license": "" if licence is None else licence.title or licence.name,
            "license_url": "" if licence is None else licence_address(licence),
            "source": job.citation,
            "source_url": job.about.homepage,
            "databases": {job.about.name: {"tables": described}},
        }
    )
    replace_text(job.out, json_text(document))
    return Exported(job.out, faults=schema_faults(job.package))


def _tables(tables: Sequence[Table]) -> Iterator[tuple[str, object]]:
    searched = {name for name, _ in SEARCHES}
    for table in tables:
        columns = {
            column.name: table.abouts.get(column.name) or table.titles.get(column.name)
            for column in table.columns
        }
        label = next((name for name in ("label", "name", "title") if name in columns), "")
        facets = [column.name for column in table.columns if column.enum]
        told = {
            "title": table.title,
            "description": table.about,
            "columns": filled(columns),
            "label_column": label,
            "facets": facets,
            "fts_table": f"{table.name}_fts" if table.shape.ours and table.name in searched else "",
        }
        yield table.name, filled(told)


def _aids() -> Iterator[tuple[str, object]]:
    body = {"source_id": "The source.", "body": "The text, to which all offsets refer."}
    about = "One text, as it was saved."
    yield TEXTS, {"title": "Texts", "description": about, "columns": body, "fts_table": "texts_fts"}
    for view in VIEWS:
        title = view.name.replace("_", " ").capitalize()
        yield view.name, {"title": title, "description": view.about, "columns": dict(view.columns)}
    for name, _ in SEARCHES:
        yield f"{name}_fts", {"hidden": True}
