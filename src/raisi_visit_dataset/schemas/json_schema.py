"""Records and coding files as JSON Schema 2020-12."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel

from raisi_visit_dataset.coding import registers
from raisi_visit_dataset.coding.source import SourceFile
from raisi_visit_dataset.records import Record
from raisi_visit_dataset.schemas.cells import heading
from raisi_visit_dataset.values.slug import SLUG_PATTERN

__all__ = ["CODING_FILES", "DIALECT", "coding_schemas", "json_bytes", "record_schema"]

Json = Any
"""What json.loads returns: its types are known at run time alone."""

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

CODING_FILES: Final[Mapping[str, type[BaseModel]]] = {
    "claims": registers.ClaimsFile,
    "conflicts": registers.ConflictsFile,
    "events": registers.EventsFile,
    "outside_references": registers.OutsideFile,
    "package": registers.PackageFile,
    "participants": registers.ParticipantsFile,
    "places": registers.PlacesFile,
    "retired_ids": registers.RetiredFile,
    "source": SourceFile,
    "topics": registers.TopicsFile,
    "utterances": registers.UtterancesFile,
    "waivers": registers.WaiversFile,
}
"""The model of each kind of coding file, by the name of its schema."""


def record_schema(model: type[Record]) -> dict[str, Any]:
    """Return the JSON Schema of one row of a table, as JSON object.

    A null cell is null, or left out. Dates are strings of the form YYYY-MM-DD.
    """
    schema = _plain(model.model_json_schema())
    del schema["description"]
    return {
        "$schema": DIALECT,
        "title": model.table.title,
        "description": model.table.row,
        **schema,
    }


def coding_schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of each kind of coding file, by name, for editors to complete.

    A coder may leave quotation marks off: what an editor takes for a number the
    builder reads as the words that stand there.
    """
    schemas = {}
    for name, model in CODING_FILES.items():
        schema = _loose(_plain(model.model_json_schema()))
        schemas[name] = {"$schema": DIALECT, "title": f"Coding: {heading(name)}", **schema}
    return schemas


def json_bytes(value: object) -> bytes:
    """Return a JSON value as the repository keeps it: UTF-8, two spaces a level, LF at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """Take away the titles that pydantic makes of names: they say nothing new."""
    return {
        key: _plain_value(key, value)
        for key, value in schema.items()
        if not (key == "title" and isinstance(value, str))
    }


def _plain_value(key: str, value: Json) -> Json:
    if key in ("properties", "$defs"):
        return {name: _plain(each) for name, each in value.items()}
    if key in ("default", "enum", "const"):
        return value
    if isinstance(value, dict):
        return _plain(value)
    if isinstance(value, list):
        return [_plain(each) if isinstance(each, dict) else each for each in value]
    return value


def _loose(value: Json) -> Json:
    if isinstance(value, list):
        return [_loose(each) for each in value]
    if not isinstance(value, dict):
        return value
    loose = {key: _loose(each) for key, each in value.items()}
    # An identifier has a letter in it, a code too: neither can be taken for a number.
    worded = "enum" in loose or loose.get("pattern") == SLUG_PATTERN
    if loose.get("type") == "string" and not worded:
        loose["type"] = ["string", "number"]
    return loose
