"""Every file that is made from the records and the coding models, and kept in the repository."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from typing import Final

from raisi_visit_dataset.records import RECORDS
from raisi_visit_dataset.schemas.api_source import api_files
from raisi_visit_dataset.schemas.codebook_page import codebook_index, codebook_page
from raisi_visit_dataset.schemas.json_schema import coding_schemas, json_bytes, record_schema
from raisi_visit_dataset.schemas.pandera_source import pandera_source
from raisi_visit_dataset.schemas.table_schema import table_schema

__all__ = ["generated_files", "stale_files"]

# Folders that hold generated files and no other.
_FOLDERS: Final = ("docs/tables", "schemas")

# What rooms above generate into them.
_FROM_ABOVE: Final = ("schemas/report.json",)


def generated_files() -> dict[str, bytes]:
    """Return the bytes of each generated file by its path in the repository, sorted."""
    files = {"docs/tables/index.md": codebook_index(RECORDS).encode("utf-8")}
    for model in RECORDS:
        name = model.table.name
        files[f"schemas/{name}.json"] = json_bytes(table_schema(model))
        files[f"schemas/records/{name}.json"] = json_bytes(record_schema(model))
        files[f"docs/tables/{name}.md"] = codebook_page(model).encode("utf-8")
        path = f"src/raisi_visit_dataset/frames/{name}.py"
        files[path] = pandera_source(model).encode("utf-8")
    for name, schema in coding_schemas().items():
        files[f"schemas/coding/{name}.json"] = json_bytes(schema)
    files |= api_files(RECORDS)
    return dict(sorted(files.items()))


def stale_files(root: Path, made: Container[str]) -> list[str]:
    """Return the files in folders of generated files that are made no more, sorted."""
    found = (path for folder in _FOLDERS for path in (root / folder).rglob("*") if path.is_file())
    names = (path.relative_to(root).as_posix() for path in found)
    return sorted(name for name in names if name not in made and name not in _FROM_ABOVE)
