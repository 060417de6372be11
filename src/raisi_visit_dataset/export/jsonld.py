"""Every row of a package as linked data: JSON-LD 1.1."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from raisi_visit_dataset.export.addresses import base_address, row_address
from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.tables import ReadTables, Table, read_tables
from raisi_visit_dataset.files.placing import write_pieces

__all__ = ["write_jsonld"]

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
_TYPES: Final = {"integer": "xsd:integer", "date": "xsd:date"}


def write_jsonld(job: Job) -> Exported:
    """Write every row as a node: its table is its type, its columns are properties.

    A column that refers to a row holds the address of that row; empty cells are left out. Names
    of tables and columns are made addresses, and told with the words of the schema.
    """
    with read_tables(job.package) as read:
        write_pieces(job.out, _document(read, job))
        return Exported(job.out, read.rows, read.faults)


def _document(read: ReadTables, job: Job) -> Iterator[str]:
    base = base_address(job.about)
    yield f'{{"@context": {_json(_context(read.tables, base))},\n"@graph": [\n'
    yield _json(_whole(job, base))
    for table in read.tables:
        yield from (f",\n{_json(node)}" for node in _words(table))
        yield from (f",\n{_json(node)}" for node in _rows(read, table))
    yield "\n]}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _context(tables: Sequence[Table], base: str) -> dict[str, object]:
    """Return the terms, those of columns for the rows of their table alone."""
    terms: dict[str, object] = {
        "@version": 1.1,
        "row": {"@id": base, "@prefix": True},
        "xsd": _XSD,
        "rdf": _RDF,
        "rdfs": _RDFS,
        "schema": "https://schema.org/",
    }
    for table in tables:
        terms[_term(table)] = {"@id": _named(table.name), "@context": dict(_columns(table))}
    return terms


def _term(table: Table) -> str:
    """Return the name of a type: a keyword or prefix is no name for a table."""
    return f"table-{row_address(table.name, ())}"


def _named(*names: str) -> str:
    return "row:" + row_address("", names).removeprefix("/")


def _columns(table: Table) -> Iterator[tuple[str, object]]:
    linked = _links(table)
    for column in table.columns:
        kind = "@id" if column.name in linked else _TYPES.get(column.type)
        address = {"@id": _named(table.name, column.name)}
        yield _key(column.name), {**address, "@type": kind} if kind else address


def _key(name: str) -> str:
    """Return the term of a column: a keyword or prefix is no name for one."""
    return f"column-{name}" if name.startswith("@") or ":" in name or not name else name


def _links(table: Table) -> dict[str, str]:
    """Return the columns that name a row by its whole key, with its table."""
    return {
        each.columns[0]: each.table
        for each in table.references
        if len(each.columns) == 1 and (each.columns != table.key)
    }


def _whole(job: Job, base: str) -> dict[str, object]:
    about = job.about
    told = {"name": about.title, "description": about.description, "version": about.version}
    named = {f"schema:{key}": value for key, value in told.items() if value}
    return {"@id": base.removesuffix("#"), "@type": "schema:Dataset", **named}


def _words(table: Table) -> Iterator[Mapping[str, str]]:
    about = {"rdfs:label": table.title, "rdfs:comment": table.about}
    yield {"@id": _named(table.name), "@type": "rdfs:Class", **_told(about)}
    for column in table.columns:
        name = {"@id": _named(table.name, column.name), "@type": "rdf:Property"}
        title, meaning = table.titles.get(column.name, ""), table.abouts.get(column.name, "")
        yield {**name, **_told({"rdfs:label": title, "rdfs:comment": meaning})}


def _told(words: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in words.items() if text}


def _rows(read: ReadTables, table: Table) -> Iterator[Mapping[str, Any]]:
    links, kind = _links(table), _term(table)
    names = [_key(column.name) for column in table.columns]
    linked = [links.get(column.name) for column in table.columns]
    places = [table.shape.names.index(name) for name in table.key]
    for number, cells in enumerate(read.frame(table.name).iter_rows(), start=1):
        key = [cells[place] for place in places] if places else [f"row-{number}"]
        node: dict[str, Any] = {"@id": f"row:{row_address(table.name, key)}", "@type": kind}
        for name, target, cell in zip(names, linked, cells, strict=True):
            if cell is not None:
                node[name] = f"row:{row_address(target, (cell,))}" if target else _plain(cell)
        yield node


def _plain(cell: object) -> object:
    return cell if isinstance(cell, int | str) else str(cell)
