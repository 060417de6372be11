"""Every form that a package is exported to."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.export.annotations import write_annotations
from raisi_visit_dataset.export.cards import write_datacard, write_kaggle
from raisi_visit_dataset.export.colt import write_colt
from raisi_visit_dataset.export.croissant import write_croissant
from raisi_visit_dataset.export.datasette import write_datasette_metadata
from raisi_visit_dataset.export.duckdb_sql import write_duckdb_sql
from raisi_visit_dataset.export.job import Form
from raisi_visit_dataset.export.jsonl import write_jsonl
from raisi_visit_dataset.export.jsonld import write_jsonld
from raisi_visit_dataset.export.parquet import write_parquet
from raisi_visit_dataset.export.registries import write_codemeta, write_datacite
from raisi_visit_dataset.export.ro_crate import write_ro_crate
from raisi_visit_dataset.export.schema_org import write_schema_org
from raisi_visit_dataset.export.sqlite import write_sqlite
from raisi_visit_dataset.export.xlsx import write_xlsx

__all__ = ["FORMS", "form_of"]

FORMS: Final = (
    Form("sqlite", write_sqlite),
    Form("datasette-metadata", write_datasette_metadata),
    Form("duckdb-sql", write_duckdb_sql),
    Form("parquet", write_parquet),
    Form("xlsx", write_xlsx),
    Form("jsonl", write_jsonl),
    Form("jsonld", write_jsonld),
    Form("annotations", write_annotations),
    Form("croissant", write_croissant),
    Form("schema-org", write_schema_org),
    Form("ro-crate", write_ro_crate),
    Form("datacite", write_datacite),
    Form("codemeta", write_codemeta),
    Form("datacard", write_datacard),
    Form("kaggle", write_kaggle),
    Form("colt", write_colt),
)
"""The forms, in the order in which the help lists them."""


def form_of(name: str) -> Form:
    """Return the form of a name; UsageError for one that there is not."""
    for form in FORMS:
        if form.name == name:
            return form
    raise UsageError(f"the form {name!r}", f"one of {', '.join(form.name for form in FORMS)}")
