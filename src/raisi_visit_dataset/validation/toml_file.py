"""Files in TOML that a user keeps: read strictly, every fault with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import Place, UnreadableError
from raisi_visit_dataset.files.limits import Limit
from raisi_visit_dataset.files.read import place_at, read_text

if TYPE_CHECKING:  # loaded where a file is read
    from pydantic import BaseModel, ValidationError

__all__ = ["TomlFile", "modelled", "read_toml"]

_LIMIT: Final = Limit("settings_bytes", 16 * 1024 * 1024, "bytes")
_PLACE: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

Model = TypeVar("Model", bound="BaseModel")
Keys = Sequence[str | int]


@dataclass(frozen=True, slots=True)
class TomlFile:
    """Hold a file that was read: its name as given, its text, and what stands in it.

    ``first_line`` is the number of the first line of the text, which may be a part of the file.
    """

    name: str
    text: str
    document: Mapping[str, Any]
    first_line: int = 1

    def place(self, keys: Keys) -> Place:
        """Return the place of the line on which a value is complete, its keys from the top.

        That of what holds it, if there is no such value.
        """
        there = self.held(keys)
        lines = self.text.split("\n")
        for number in range(1, len(lines) + 1):
            if there and _holds(_parsed("\n".join(lines[:number])), there):
                line = lines[number - 1]
                column = len(line) - len(line.lstrip()) + 1
                return Place(self.name, self.first_line + number - 1, column)
        return Place(self.name, self.first_line, 1)

    def held(self, keys: Keys) -> Keys:
        """Return as many of the keys, from the top, as there are in the file."""
        counts = range(len(keys), 0, -1)
        return next((keys[:n] for n in counts if _holds(self.document, keys[:n])), ())


def read_toml(path: Path) -> TomlFile:
    """Read a file; UnreadableError, with line and column, for what is no TOML."""
    name = path.as_posix()
    text = read_text(path, limit=_LIMIT)
    try:
        return TomlFile(name, text, tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _PLACE.search(str(error))
        # At the end of the document no line is told.
        place = place_at(text, len(text), name)
        if found and found[1]:
            place = Place(name, int(found[1]), int(found[2]))
        raise UnreadableError(place, _PLACE.sub("", str(error)), "TOML") from error


def modelled(model: type[Model], value: object, file: TomlFile, keys: Keys = ()) -> Model:
    """Return the value below some keys as an instance of a model.

    Raises UnreadableError, with the line, for the first key that is unknown, missing or of a
    wrong type.
    """
    from pydantic import ValidationError

    try:
        return model.model_validate(value)
    except ValidationError as error:
        raise _refusal(error, model, file, keys) from error


def _refusal(
    error: ValidationError, model: type[BaseModel], file: TomlFile, keys: Keys
) -> UnreadableError:
    # An unknown key first: it is likely the one that is missed.
    fault = min(error.errors(), key=lambda each: each["type"] != "extra_forbidden")
    whole = (*keys, *fault["loc"])
    place = file.place(whole)
    # Below what stands in the file, pydantic names the branches of a union.
    there = whole if fault["type"] == "missing" else file.held(whole)
    name = ".".join(map(str, there[len(keys) :]))
    if fault["type"] == "extra_forbidden":
        names = [field.alias or name for name, field in model.model_fields.items()]
        return UnreadableError(place, f"the key {name!r}", "a known one", suggestion(name, names))
    if fault["type"] == "missing":
        return UnreadableError(place, f"no key {name!r}", "one")
    message = fault["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
    return UnreadableError(place, f"{fault['input']!r} as {name}", message)


def _parsed(text: str) -> Mapping[str, Any] | None:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _holds(document: object, keys: Keys) -> bool:
    value = document
    for key in keys:
        if isinstance(value, dict) and key in value:
            value = value[str(key)]
        elif isinstance(value, list) and isinstance(key, int) and key < len(value):
            value = value[key]
        else:
            return False
    return document is not None
