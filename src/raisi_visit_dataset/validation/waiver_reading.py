"""Files of waivers, read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, StringConstraints

from raisi_visit_dataset.errors import Place, UnreadableError
from raisi_visit_dataset.validation.toml_file import TomlFile, modelled, read_toml
from raisi_visit_dataset.validation.waiver_file import FileWaiver

__all__ = ["read_waivers"]

_HEADER: Final = re.compile(r"[ \t]*\[\[[ \t]*waiver[ \t]*\]\]")
_Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class _Written(BaseModel):
    """Hold what stands below one ``[[waiver]]``."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    code: _Words
    table: _Words
    key: str | None = None
    field: str | None = None
    reason: _Words
    until: date | None = None


def read_waivers(path: Path) -> tuple[FileWaiver, ...]:
    """Read a file of waivers, in TOML, each below a line ``[[waiver]]``.

    Keys are those of ``FileWaiver``: ``code``, ``table`` and ``reason`` must be there, ``key``,
    ``field`` and ``until`` may. Raises UnreadableError, with the line, for anything else and for
    a waiver that stands there twice.
    """
    waivers: dict[tuple[object, ...], FileWaiver] = {}
    for part in _parts(read_toml(path)):
        written = modelled(_Written, part.document["waiver"][0], part, ("waiver", 0))
        waiver = FileWaiver(file=part.name, line=part.first_line, **written.model_dump())
        what = (waiver.code, waiver.table, waiver.key, waiver.field)
        if what in waivers:
            found = f"{waiver}, as in line {waivers[what].line}"
            place = Place(part.name, part.first_line, 1)
            raise UnreadableError(place, found, "each waiver once", "remove one of them")
        waivers[what] = waiver
    return tuple(waivers.values())


def _parts(file: TomlFile) -> Iterator[TomlFile]:
    """Yield the parts of a file that begin with a header; each is a document of its own."""
    listed = file.document.get("waiver", [])
    parts = list(_split(file))
    if not isinstance(listed, list) or len(parts) != len(listed) or {*file.document} - {"waiver"}:
        keys = next(iter(sorted({*file.document} - {"waiver"})), "waiver")
        place = file.place((keys,))
        raise UnreadableError(place, f"the key {keys!r}", "nothing but tables [[waiver]]")
    return iter(parts)


def _split(file: TomlFile) -> Iterator[TomlFile]:
    lines = file.text.split("\n")
    starts = [number for number, line in enumerate(lines) if _HEADER.match(line)]
    begin: int | None = None
    for number in (*starts, len(lines)):
        document = {} if begin is None else _document(lines[begin:number])
        if document is None:
            # What looks like a header stands inside a string of several lines.
            continue
        if begin is not None:
            yield TomlFile(file.name, "\n".join(lines[begin:number]), document, begin + 1)
        begin = number


def _document(lines: list[str]) -> dict[str, object] | None:
    try:
        return tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return None
