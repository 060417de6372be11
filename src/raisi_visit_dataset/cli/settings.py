"""Settings of ``raisi-visit validate`` in a ``pyproject.toml``, below ``[tool.raisi-visit]``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.validation.toml_file import TomlFile, modelled, read_toml

__all__ = ["Settings", "found_settings", "read_settings"]

_KEYS: Final = ("tool", "raisi-visit")
_NAME: Final = "pyproject.toml"


class Settings(BaseModel):
    """Hold what the file says; names and values are those of the command line.

    Paths are relative to the folder of the file.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    format: list[str] = Field(default_factory=list)
    output: list[str] = Field(default_factory=list)
    select: list[str] = Field(default_factory=list)
    ignore: list[str] = Field(default_factory=list)
    warn: list[str] = Field(default_factory=list)
    strict: bool = False
    limit: dict[str, Annotated[int, Field(ge=0)]] = Field(default_factory=dict)
    jobs: Annotated[int, Field(ge=1)] | None = None
    memory: str | int | None = None
    engine: Literal["duckdb", "spark"] | None = None
    rules: str | None = None
    waivers: str | None = None
    without_texts: bool = Field(default=False, alias="without-texts")
    without_lexicon: list[str] = Field(default_factory=list, alias="without-lexicon")

    def beside(self, file: Path) -> Settings:
        """Return the settings with paths beginning at the folder of ``file``."""
        folder = file.parent
        paths = {
            name: None if value is None else str(folder / value)
            for name, value in (("rules", self.rules), ("waivers", self.waivers))
        }
        outputs = [str(folder / each) for each in self.output]
        return self.model_copy(update={**paths, "output": outputs})


def found_settings(folder: Path) -> tuple[Settings, Path | None]:
    """Return the settings of the nearest file from a folder upwards, and where it is.

    A ``pyproject.toml`` without the table is passed over. Raises UnreadableError, with the line,
    for a key that is unknown or of a wrong type, and for what is no TOML.
    """
    for each in (folder, *folder.parents):
        path = each / _NAME
        if not path.is_file():
            continue
        file = read_toml(path.resolve())
        table = _table(file)
        if table is not None:
            return _settings(file, table, path), path
    return Settings(), None


def read_settings(path: Path) -> Settings:
    """Return the settings of one file; UnreadableError if it has none, and as above."""
    file = read_toml(path)
    table = _table(file)
    if table is None:
        raise UnreadableError(file.name, "no settings", f"a table [{'.'.join(_KEYS)}]")
    return _settings(file, table, path)


def _settings(file: TomlFile, table: object, path: Path) -> Settings:
    return modelled(Settings, table, file, _KEYS).beside(path)


def _table(file: TomlFile) -> object | None:
    value: object = file.document
    for key in _KEYS:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return value
