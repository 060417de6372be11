"""Cells against the JSON Schema of their field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import unquote

from raisi_visit_dataset.validation.lexical.json_keywords import TooManyStepsError, keywords
from raisi_visit_dataset.validation.lexical.linear import compiles

__all__ = ["JsonSchemaError", "breaker"]

_REFERENCES: Final = ("$ref", "$dynamicRef", "$recursiveRef")
_DATA: Final = ("const", "enum", "default", "examples")
"""Keywords whose values are no schemas."""

_NAMED: Final = (
    "properties",
    "patternProperties",
    "$defs",
    "definitions",
    "dependentSchemas",
    "dependencies",
)
"""Keywords whose values are schemas by names, which may be those of keywords."""


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

    targets = _refuse(schema)
    default = jsonschema.Draft202012Validator
    known: Any = jsonschema.validators.validator_for(schema, default=default)
    try:
        # Of formats, `regex` would ask the engine of Python, which knows other patterns than ours.
        for part in (schema, *targets):
            known.check_schema(dict(part), format_checker=None)
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


def _refuse(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Refuse what would be fetched, or matched by an engine that backtracks.

    Returns what is referred to: schemas too, wherever they stand.
    """
    names: set[str] = set()
    targets: list[Mapping[str, Any]] = []
    left: list[Any] = [schema]
    known: set[int] = set()
    while left:
        for part in _objects(left.pop(), known):
            names |= part.keys()
            _check_patterns(part)
            for key in _REFERENCES:
                target = _target(schema, part[key]) if isinstance(part.get(key), str) else True
                if isinstance(target, Mapping) and target is not schema:
                    targets.append(target)
                    left.append(target)
    if {"unevaluatedProperties", "patternProperties"} <= names:
        told = "unevaluatedProperties beside patternProperties in the JSON Schema"
        raise JsonSchemaError(told, "one without the other")
    return list({id(target): target for target in targets}.values())


def _objects(schema: Mapping[str, Any], known: set[int]) -> Iterator[Mapping[str, Any]]:
    """Yield the schemas in a schema that are not ``known``; what is data is none."""
    parts: list[Any] = [schema]
    while parts:
        part = parts.pop()
        if isinstance(part, list):
            parts += part
        elif isinstance(part, Mapping) and id(part) not in known:
            known.add(id(part))
            yield part
            for key, value in part.items():
                named = key in _NAMED and isinstance(value, Mapping)
                parts += value.values() if named else () if key in _DATA else (value,)


def _check_patterns(part: Mapping[str, Any]) -> None:
    for pattern in _patterns(part):
        if not compiles(pattern):
            told = f"the pattern {pattern!r} in the JSON Schema"
            raise JsonSchemaError(told, "a pattern that a linear engine takes")


def _patterns(part: Mapping[str, Any]) -> Iterator[str]:
    if isinstance(part.get("pattern"), str):
        yield part["pattern"]
    if isinstance(part.get("patternProperties"), Mapping):
        yield from part["patternProperties"]


def _target(schema: Mapping[str, Any], target: str) -> Mapping[str, Any] | bool:
    """Return the schema that a reference leads to; refuse one that leads to none."""
    found: Any = schema if target.startswith("#") else None
    if target.startswith("#/"):
        for step in unquote(target[2:]).split("/"):
            name = step.replace("~1", "/").replace("~0", "~")
            if isinstance(found, list):
                found = dict(enumerate(found)).get(int(name)) if name.isdecimal() else None
            else:
                found = found.get(name) if isinstance(found, Mapping) else None
    if not isinstance(found, Mapping | bool):
        told = f"the reference {target!r} in the JSON Schema"
        raise JsonSchemaError(told, "references to what is in the schema, as #/…")
    return found
