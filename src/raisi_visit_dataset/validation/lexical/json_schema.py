"""Cells against the JSON Schema of their field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import unquote

from raisi_visit_dataset.validation.lexical.json_keywords import TooManyStepsError, keywords
from raisi_visit_dataset.validation.lexical.linear import compiles

__all__ = ["JsonSchemaError", "breaker"]

_REFERENCES: Final = ("$ref", "$dynamicRef", "$recursiveRef")


class JsonSchemaError(ValueError):
    """Refuse a JSON Schema; ``found`` and ``expected`` say why."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found, expected)
        self.found = found
        self.expected = expected


def breaker(schema: Mapping[str, Any]) -> Callable[[object], bool]:
    """Return what says whether a document breaks a schema.

    Nothing is fetched, and no pattern runs on a backtracking engine. Raises JsonSchemaError for
    what is no JSON Schema, or refers to what is not in it.
    """
    import jsonschema
    from referencing import Registry
    from referencing.exceptions import Unresolvable

    _refuse(schema)
    default = jsonschema.Draft202012Validator
    known: Any = jsonschema.validators.validator_for(schema, default=default)
    try:
        # Of formats, `regex` would ask the engine of Python, which knows other patterns than ours.
        known.check_schema(dict(schema), format_checker=None)
    except jsonschema.SchemaError as error:
        found = f"{error.message} in the JSON Schema"
        raise JsonSchemaError(found, "a valid JSON Schema") from error
    own, begin = keywords(known)
    extend: Any = jsonschema.validators.extend
    validator = extend(known, own)(schema, registry=Registry())

    def breaks(document: object) -> bool:
        begin()
        try:
            return not validator.is_valid(document)
        except (RecursionError, TooManyStepsError, Unresolvable):
            # A schema that leads nowhere, or never ends, allows nothing.
            return True

    return breaks


def _refuse(schema: Mapping[str, Any]) -> None:
    """Refuse what would be fetched, or matched by an engine that backtracks."""
    names: set[str] = set()
    for part in _objects(schema):
        names |= part.keys()
        for key in _REFERENCES:
            if isinstance(part.get(key), str):
                _check_reference(schema, part[key])
        for pattern in _patterns(part):
            if not compiles(pattern):
                told = f"the pattern {pattern!r} in the JSON Schema"
                raise JsonSchemaError(told, "a pattern that a linear engine takes")
    if {"unevaluatedProperties", "patternProperties"} <= names:
        told = "unevaluatedProperties beside patternProperties in the JSON Schema"
        raise JsonSchemaError(told, "one without the other")


def _objects(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    parts: list[Any] = [schema]
    while parts:
        part = parts.pop()
        if isinstance(part, Mapping):
            yield part
            parts += part.values()
        elif isinstance(part, list):
            parts += part


def _patterns(part: Mapping[str, Any]) -> Iterator[str]:
    if isinstance(part.get("pattern"), str):
        yield part["pattern"]
    if isinstance(part.get("patternProperties"), Mapping):
        yield from part["patternProperties"]


def _check_reference(schema: Mapping[str, Any], target: str) -> None:
    found: Any = schema if target.startswith("#") else None
    if target.startswith("#/"):
        for step in unquote(target[2:]).split("/"):
            name = step.replace("~1", "/").replace("~0", "~")
            if isinstance(found, list):
                found = dict(enumerate(found)).get(int(name)) if name.isdecimal() else None
            else:
                found = found.get(name) if isinstance(found, Mapping) else None
    if found is None:
        told = f"the reference {target!r} in the JSON Schema"
        raise JsonSchemaError(told, "references to what is in the schema, as #/…")
