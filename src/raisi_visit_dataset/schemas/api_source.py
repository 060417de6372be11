"""The records as Python source of the library's typed reading: one function a table."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

from raisi_visit_dataset.records import Record
from raisi_visit_dataset.schemas.cells import cells, meaning

__all__ = ["EVIDENCE", "api_files"]

EVIDENCE: Final = "evidence"
"""The table whose function takes a cell besides: the library writes it by hand."""

_WIDTH: Final = 100
_FOLDER: Final = "src/raisi_visit_dataset/api"
_ENGINES: Final = {"polars": "pl.DataFrame", "pandas": "pd.DataFrame", "arrow": "pa.Table"}
_FRAMES: Final = """\
if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa
"""

_TABLES_HEAD: Final = '''\
"""Functions of the tables of ``records.{family}``. Generated: edit the record, not this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from raisi_visit_dataset.api.shipped import SHIPPED
from raisi_visit_dataset.package.typed import Engine
from raisi_visit_dataset.records.{family} import {names}

'''

_LOADER_HEAD: Final = '''\
"""Tables loaded with their own types. Generated: edit the records, not this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from raisi_visit_dataset.api.read_tables import ReadTables
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.package.typed import Engine
from raisi_visit_dataset.records import (
{names})

'''

_LOADER_CLASS: Final = '''

__all__ = ["Loader"]


class Loader:
    """Load the tables of one package."""

    def __init__(self, read: ReadTables) -> None:
        self._read = read

    @property
    def package(self) -> Package:
        """Return the package behind the tables; raises as ``open_package`` does."""
        return self._read.package

'''

_LOAD: Final = '''\
    def load(
        self, table: str, engine: Engine | None = None
    ) -> tuple[Record, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
        """Return a table, rows in order of its file.

        Without ``engine`` as tuple of records, frozen models of pydantic; with one of
        ``polars``, ``pandas`` and ``arrow`` as data frame with real types: dates as dates,
        numbers as integers, ids as text, empty cells as null.

        Raises UsageError for a table or engine that is not known (with the nearest name) or
        not installed, UnreadableError for a file that cannot be read, and PackageRefused, with
        file, line and column, for cells that their column does not take.
        """
        return self._read.table(table, engine)
'''


def api_files(models: Iterable[type[Record]]) -> dict[str, bytes]:
    """Return the generated modules of the library's room by path in the repository."""
    listed = list(models)
    families: dict[str, list[type[Record]]] = {}
    for model in listed:
        families.setdefault(model.__module__.rpartition(".")[2], []).append(model)
    sources = {f"{_FOLDER}/loader.py": _loader(listed)}
    for family, own in families.items():
        sources[f"{_FOLDER}/table_functions/{family}.py"] = _family(family, own)
    return {path: source.encode("utf-8") for path, source in sources.items()}


def _family(family: str, models: Sequence[type[Record]]) -> str:
    own = sorted(
        (model for model in models if model.table.name != EVIDENCE),
        key=lambda model: model.table.name,
    )
    names = ", ".join(sorted(model.__name__ for model in own))
    if len(names) + len(f"from raisi_visit_dataset.records.{family} import ") > _WIDTH:
        names = "(\n" + _listed(own) + ")"
    head = _TABLES_HEAD.format(family=family, names=names)
    exported = "".join(f'    "{model.table.name}",\n' for model in own)
    functions = "\n\n".join(_function(model) for model in own)
    return f"{head}{_FRAMES}\n__all__ = [\n{exported}]\n\n\n{functions}"


def _listed(models: Iterable[type[Record]]) -> str:
    return "".join(f"    {name},\n" for name in sorted(model.__name__ for model in models))


def _function(model: type[Record]) -> str:
    name, record = model.table.name, model.__name__
    frames = [
        f'@overload\ndef {name}(engine: Literal["{engine}"]) -> {frame}: ...\n'
        for engine, frame in _ENGINES.items()
    ]
    records = _signature(f"def {name}(", "engine: None = None", f") -> tuple[{record}, ...]: ...")
    result = " | ".join([f"tuple[{record}, ...]", *_ENGINES.values()])
    head = _signature(f"def {name}(", "engine: Engine | None = None", f") -> {result}:")
    body = f'    return SHIPPED.load("{name}", engine)\n'
    return "".join([f"@overload\n{records}", *frames, head, _docstring(model), body])


def _signature(begin: str, argument: str, end: str, indent: str = "") -> str:
    """Write a signature on one line, or its argument on a line of its own."""
    line = f"{indent}{begin}{argument}{end}\n"
    if len(line) <= _WIDTH + 1:
        return line
    return f"{indent}{begin}\n{indent}    {argument},\n{indent}{end}\n"


def _docstring(model: type[Record]) -> str:
    table = model.table
    lines = [f'    """Return the table {table.name}.', ""]
    lines += _wrapped(f"Each row: {table.row}", 4)
    lines += ["", "    Columns:"]
    for cell in cells(model):
        null = ", or null" if cell.nullable else ""
        kind = "text" if cell.kind == "string" else cell.kind
        lines += _wrapped(f"{cell.name} ({kind}{null}): {meaning(cell.column)}", 8, hang=4)
    lines += ["", "    Raises as ``load`` does.", '    """']
    return "\n".join(lines) + "\n"


def _wrapped(text: str, indent: int, hang: int = 0) -> list[str]:
    first, later = " " * indent, " " * (indent + hang)
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=later)


def _loader(models: Sequence[type[Record]]) -> str:
    overloads = [_load_overload(model.table.name, model.__name__) for model in models]
    overloads.append(
        "    @overload\n    def load(self, table: str, engine: None = None) -> "
        "tuple[Record, ...]: ...\n"
    )
    overloads += [
        f'    @overload\n    def load(self, table: str, engine: Literal["{engine}"]) -> '
        f"{frame}: ...\n"
        for engine, frame in _ENGINES.items()
    ]
    head = _LOADER_HEAD.format(names=_listed([*models, Record]))
    return "".join([head, _FRAMES.rstrip("\n"), _LOADER_CLASS, *overloads, _LOAD])


def _load_overload(table: str, record: str) -> str:
    arguments = f'self, table: Literal["{table}"], engine: None = None'
    line = f"    def load({arguments}) -> tuple[{record}, ...]: ..."
    if len(line) > _WIDTH:
        line = f"    def load(\n        {arguments}\n    ) -> tuple[{record}, ...]: ..."
    return f"    @overload\n{line}\n"
