"""What stands in a folder of exported tables: the tables, their keys, and where they came from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.validation.column import Column, Reference, Shape

__all__ = [
    "ABSENT",
    "CHANGED",
    "FORMAT",
    "MANIFEST",
    "ROW_NUMBER",
    "TEXTS",
    "UNDECODED",
    "Manifest",
    "StoredTable",
]

MANIFEST: Final = "manifest.json"
"""The name of the file; it is written last, so a folder that has it is whole."""

TEXTS: Final = "texts"
"""The folder of the texts.

``row_number`` and ``source_id`` of each source, ``body``, and ``note``: why there is no body.
"""

ABSENT: Final = "the text is not in the package"
CHANGED: Final = "the text is not the one that was coded"
UNDECODED: Final = "the text is no UTF-8"

ROW_NUMBER: Final = "row_number"

FORMAT: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTable:
    """Hold one table: its file in the package, its folder, its columns with types, its keys.

    ``folder`` is empty where rows are broken; ``blocked`` tables of ours have cells that are no
    values of their columns. ``row_column`` numbers the rows from 1.
    """

    file: str
    folder: str
    rows: int
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    references: tuple[Reference, ...] = ()
    row_column: str = ROW_NUMBER
    blocked: bool = False

    def shape(self, name: str, stored_as: str, *, ours: bool) -> Shape:
        """Return the shape of the table, for the checks of its keys."""
        return Shape(
            table=name,
            columns=tuple(Column(name=column, type=kind) for column, kind in self.columns),
            key=self.key,
            unique=self.unique,
            references=self.references,
            ours=ours,
            stored_as=stored_as,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Hold what was exported.

    ``ours`` says that the package has the core tables of this library's data model,
    ``descriptor`` is the SHA-256 of its descriptor. ``faults`` counts, by kind, what was wrong
    with the files before their keys were looked at: it cannot be seen in typed columns any more.
    """

    package: str
    version: str | None
    descriptor: str
    ours: bool
    tables: Mapping[str, StoredTable] = field(default_factory=dict)
    faults: Mapping[str, int] = field(default_factory=dict)

    def to_json(self) -> str:
        """Return the manifest as JSON, LF at the end."""
        document = {"format": FORMAT, **asdict(self)}
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str, path: str) -> Manifest:
        """Read a manifest back; UnreadableError for what is none of this format."""
        try:
            document: dict[str, Any] = json.loads(text)
            told = document.pop("format")
            tables = {name: _table(each) for name, each in document.pop("tables").items()}
            manifest = cls(tables=tables, **document)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            expected = f"a manifest of format {FORMAT}"
            cure = "write it with raisi-visit export parquet"
            raise UnreadableError(path, "another document", expected, cure) from error
        if told != FORMAT:
            raise UnreadableError(path, f"format {told!r}", f"{FORMAT}", "export it again")
        return manifest


def _table(stored: Mapping[str, Any]) -> StoredTable:
    values = {each.name: stored[each.name] for each in fields(StoredTable)}
    lists = ("columns", "unique")
    values |= {name: tuple(tuple(each) for each in stored[name]) for name in lists}
    references = (Reference(**each) for each in stored["references"])
    values["references"] = tuple(
        Reference(tuple(each.columns), each.table, tuple(each.targets), each.position)
        for each in references
    )
    return StoredTable(**{**values, "key": tuple(stored["key"])})
