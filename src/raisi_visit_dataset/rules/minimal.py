"""The minimal valid package, and what an example makes of it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from typing import Any, Final

from raisi_visit_dataset.package.codes import code_records
from raisi_visit_dataset.package.descriptor import (
    DESCRIPTOR,
    descriptor_bytes,
    make_descriptor,
    table_path,
)
from raisi_visit_dataset.package.metadata import Metadata
from raisi_visit_dataset.records import BY_TABLE, RECORDS
from raisi_visit_dataset.validation.example import Cells, Example
from raisi_visit_dataset.validation.following import context, date_bounds

__all__ = ["minimal_package"]

Tables = dict[str, dict[str, dict[str, Any]]]
"""The rows of each table by key."""

_LINE: Final = re.compile("\n+|[^\n]+")
_METADATA: Final = Metadata(
    name="minimal",
    id="minimal",
    version="1.0.0",
    created="2022-03-14",
    title="A minimal package",
    description="Two invented texts, for the examples of the rules.",
    homepage="",
    keywords=(),
    codebook_version="1.0",
    licenses=({"name": "CC0-1.0", "title": "Creative Commons Zero"},),
    contributors=({"title": "The contributors"},),
)


def minimal_package(example: Example | None = None) -> dict[str, bytes]:
    """Return the files of the minimal package, as an example changes it.

    KeyError for an example that changes or removes a row that is not there.
    """
    patch = example or Example(about="nothing changed")
    texts, tables = _stored()
    for source_id, words in patch.texts.items():
        _append(tables, texts, source_id, words)
    _apply(tables, texts, patch)
    files = {table_path(table): _csv(table, rows.values()) for table, rows in tables.items()}
    files |= {f"seeds/{source_id}.txt": text.encode() for source_id, text in texts.items()}
    _replace(files, patch.files)
    descriptor = make_descriptor(_METADATA, RECORDS, (), files)
    files[DESCRIPTOR] = descriptor_bytes(descriptor)
    _replace(files, patch.sealed)
    return files


def _stored() -> tuple[dict[str, str], Tables]:
    source = resources.files("raisi_visit_dataset.rules").joinpath("minimal.json")
    document = json.loads(source.read_text(encoding="utf-8"))
    listed: dict[str, list[dict[str, Any]]] = document["tables"]
    listed["codes"] = [record.model_dump() for record in code_records()]
    tables = {table: {_key(table, row): row for row in rows} for table, rows in listed.items()}
    return document["texts"], tables


def _key(table: str, row: Mapping[str, Any]) -> str:
    return "/".join(str(row.get(name)) for name in BY_TABLE[table].table.key)


def _append(tables: Tables, texts: dict[str, str], source_id: str, words: str) -> None:
    """Append words to a text, as paragraphs, and let its row and segments follow."""
    size = len(texts[source_id])
    ordinal = sum(row["source_id"] == source_id for row in tables["segments"].values())
    for number, match in enumerate(_LINE.finditer(words), start=ordinal + 1):
        row = {
            "source_id": source_id,
            "ordinal": number,
            "kind": "blank" if match[0].startswith("\n") else "paragraph",
            "start_char": size + match.start(),
            "end_char": size + match.end(),
        }
        tables["segments"][_key("segments", row)] = row
    texts[source_id] += words
    data = texts[source_id].encode()
    tables["sources"][source_id] |= {
        "sha256": hashlib.sha256(data).hexdigest(),
        "byte_count": len(data),
        "char_count": len(texts[source_id]),
    }


def _apply(tables: Tables, texts: Mapping[str, str], patch: Example) -> None:
    for name in patch.removed:
        table, _, key = name.partition(":")
        del tables[table][key]
    for name, cells in patch.changed.items():
        table, _, key = name.partition(":")
        filled = _filled(tables, texts, tables[table][key], cells)
        tables[table][key].update({**date_bounds(table, filled), **filled})
    for table, rows in patch.added.items():
        for number, cells in enumerate(rows):
            # A name of its own, because an example may repeat a key.
            row = _filled(tables, texts, {}, cells)
            tables[table][f"added {number}"] = {**date_bounds(table, row), **row}


def _filled(
    tables: Tables, texts: Mapping[str, str], row: Mapping[str, Any], cells: Cells
) -> dict[str, Any]:
    """Add the offsets, and the context, that follow from the words of a row."""
    whole = {**row, **cells}
    statement = tables["statements"].get(str(whole.get("statement_id")), {})
    text = texts.get(str(whole.get("source_id") or statement.get("source_id")), "")
    filled: dict[str, Any] = {}
    for words, prefix in (("exact", ""), ("cue", "cue_")):
        sought = cells.get(words)
        if not sought or f"{prefix}start_char" in cells or str(sought) not in text:
            continue
        start = text.index(str(sought))
        end = start + len(str(sought))
        filled |= {f"{prefix}start_char": start, f"{prefix}end_char": end}
        if "evidence_id" in whole and not prefix:
            filled |= context(text, start, end)
    return {**filled, **cells}


def _csv(table: str, rows: Iterable[Mapping[str, Any]]) -> bytes:
    columns = list(BY_TABLE[table].columns())
    key = BY_TABLE[table].table.key
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    ordered = sorted(rows, key=lambda row: [_rank(row.get(name)) for name in key])
    writer.writerows([row.get(name) for name in columns] for row in ordered)
    return buffer.getvalue().encode()


def _rank(cell: object) -> tuple[int, str]:
    return (cell, "") if isinstance(cell, int) else (-1, str(cell))


def _replace(files: dict[str, bytes], changes: Iterable[tuple[str, bytes, bytes]]) -> None:
    for path, old, new in _checked(files, changes):
        if not old and not new:
            del files[path]
        else:
            files[path] = files[path].replace(old, new, 1) if old else new


def _checked(
    files: Mapping[str, bytes], changes: Iterable[tuple[str, bytes, bytes]]
) -> Iterator[tuple[str, bytes, bytes]]:
    for path, old, new in changes:
        if old and old not in files[path]:
            raise KeyError(path, old)
        yield path, old, new
