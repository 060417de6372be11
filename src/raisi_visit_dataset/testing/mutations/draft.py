"""A package that can be edited: tables of text cells, texts, and the files they make."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from raisi_visit_dataset.package.descriptor import DESCRIPTOR, descriptor_bytes
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.testing.mutations.mutation import NothingToBreak
from raisi_visit_dataset.validation.following import context, date_bounds

__all__ = ["Draft", "Row", "row_key"]

Row = dict[str, str]
"""The cells of a row as text, empty where there is no value."""

_TABLES: Final = tuple(BY_TABLE)


@dataclass(slots=True)
class Draft:
    """Hold a package while it is edited.

    ``tables`` are its rows by table, ``texts`` its texts by source, ``paths`` where the tables
    and texts stand, ``descriptor`` and ``files`` the rest of it.
    """

    tables: dict[str, list[Row]]
    texts: dict[str, str]
    paths: dict[str, str]
    descriptor: dict[str, Any]
    files: dict[str, bytes] = field(repr=False)

    @classmethod
    def read(cls, files: Mapping[str, bytes]) -> Draft:
        """Return the draft of a valid package.

        Raises NothingToBreak for one whose tables are not all there as CSV.
        """
        if DESCRIPTOR not in files:
            raise NothingToBreak("no datapackage.json", "the files of a valid package", "")
        descriptor = json.loads(files[DESCRIPTOR])
        named = {each["name"]: each.get("path") for each in descriptor["resources"]}
        lacking = [name for name in _TABLES if not str(named.get(name)).endswith(".csv")]
        if lacking:
            found = f"no CSV file of {', '.join(lacking)}"
            raise NothingToBreak(found, "every table of the data model", "")
        paths = {name: str(named[name]) for name in _TABLES}
        tables = {name: _rows(files[path]) for name, path in paths.items()}
        seeds = {row["source_id"]: row["seed_path"] for row in tables["sources"]}
        texts = {each: files[path].decode() for each, path in seeds.items() if path in files}
        return cls(tables, texts, paths, descriptor, dict(files))

    def rows(self, table: str, **cells: str) -> Iterator[Row]:
        """Yield the rows of a table that have these cells, in the order of the key."""
        wanted = cells.items()
        rows = [row for row in self.tables[table] if wanted <= row.items()]
        yield from sorted(rows, key=lambda row: _order(table, row))

    def row(self, table: str, **cells: str) -> Row | None:
        """Return the first row of a table that has these cells, or None."""
        return next(self.rows(table, **cells), None)

    def add(self, table: str, **cells: str) -> Row:
        """Add a row, with the bounds of its dates; cells left out are empty."""
        row = {**dict.fromkeys(BY_TABLE[table].columns(), ""), **cells}
        row |= {name: cell or "" for name, cell in date_bounds(table, row).items()}
        self.tables[table].append(row)
        return row

    def drop(self, table: str, *rows: Row) -> None:
        """Remove rows of a table; nothing else follows."""
        gone = {id(row) for row in rows}
        self.tables[table] = [row for row in self.tables[table] if id(row) not in gone]

    def change(self, table: str, row: Row, **cells: str) -> Row:
        """Change cells of a row; the bounds of changed dates follow."""
        row |= cells
        row |= {name: cell or "" for name, cell in date_bounds(table, cells).items()}
        return row

    def span(self, row: Row, start: int, end: int) -> Row:
        """Move a row to another stretch of its text; words and context follow."""
        text = self.texts[row["source_id"]]
        row |= {"start_char": str(start), "end_char": str(end), "exact": text[start:end]}
        if "evidence_id" in row:
            row |= {name: words or "" for name, words in context(text, start, end).items()}
        return row

    def evidence(self, table: str, row: Row, column: str) -> list[Row]:
        """Return the evidence that supports a cell."""
        target = {"target_table": table, "target_id": row_key(table, row), "target_field": column}
        return list(self.rows("evidence", **target, stance="supports"))

    def append(self, source_id: str, words: str) -> int:
        """Append a paragraph to a text, and return where it begins.

        ``words`` end with a line end. Segments and digest follow; what the paragraph is stays
        uncoded.
        """
        text = self.texts[source_id]
        start = len(text) + 1
        last = max(int(row["ordinal"]) for row in self.rows("segments", source_id=source_id))
        for number, (kind, begin, end) in enumerate(
            (("blank", len(text), start), ("paragraph", start, start + len(words))), last + 1
        ):
            cells = {"start_char": str(begin), "end_char": str(end), "kind": kind}
            self.add("segments", source_id=source_id, ordinal=str(number), **cells)
        self.texts[source_id] = f"{text}\n{words}"
        self.measure(source_id)
        return start

    def narrate(self, source_id: str, start: int, end: int) -> Row:
        """Code words of a text as narration."""
        number = len(self.tables["narrations"]) + 1
        cells = {"narration_id": f"{source_id}-mutation-{number}", "note": "A mutation."}
        return self.span(self.add("narrations", source_id=source_id, **cells), start, end)

    def measure(self, source_id: str) -> None:
        """Record size and digest of a text as it is now."""
        text = self.texts[source_id]
        data = text.encode()
        for row in self.rows("sources", source_id=source_id):
            row |= {"sha256": hashlib.sha256(data).hexdigest()}
            row |= {"byte_count": str(len(data)), "char_count": str(len(text))}

    def written(self) -> dict[str, bytes]:
        """Return the files of the package, with the sizes and digests they have now."""
        files = dict(self.files)
        for name in _TABLES:
            files[self.paths[name]] = "".join(self.lines(name)).encode()
        for row in self.tables["sources"]:
            if row["source_id"] in self.texts:
                files[row["seed_path"]] = self.texts[row["source_id"]].encode()
        for resource in self.descriptor["resources"]:
            data = files.get(str(resource.get("path")))
            if data is not None and "hash" in resource:
                resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
            if data is not None and "bytes" in resource:
                resource["bytes"] = len(data)
        files[DESCRIPTOR] = descriptor_bytes(self.descriptor)
        return files

    def lines(self, table: str) -> Iterator[str]:
        """Yield header and rows of a table as canonical CSV, in the order of its key."""
        columns = list(BY_TABLE[table].columns())
        yield written_row(columns)
        for row in self.rows(table):
            yield written_row([row[name] for name in columns])


def written_row(cells: list[str]) -> str:
    """Return one row of canonical CSV, with its line end."""
    buffer = io.StringIO(newline="")
    # The writer quotes just the line ends that it writes itself, and CR is to be quoted too.
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()[:-2] + "\n"


def row_key(table: str, row: Mapping[str, str]) -> str:
    """Return the primary key of a row, its parts joined by ``/``."""
    return "/".join(row[name] for name in BY_TABLE[table].table.key)


def _order(table: str, row: Row) -> list[tuple[int, str]]:
    return [(int(row[name]), "") if number else (-1, row[name]) for name, number in _key(table)]


@cache
def _key(table: str) -> tuple[tuple[str, bool], ...]:
    """Return the columns of a primary key, and which of them are numbers."""
    model = BY_TABLE[table]
    return tuple((name, model.model_fields[name].annotation is int) for name in model.table.key)


def _rows(data: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))
