"""The keywords of JSON Schema that must not backtrack, or never end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from raisi_visit_dataset.validation.lexical.linear import found

__all__ = ["TooManyStepsError", "keywords"]

_MOST_STEPS: Final = 10_000
"""How many references are followed for one cell."""


class TooManyStepsError(Exception):
    """Tell that a schema sends its reader round and round."""


Keyword = Callable[[Any, Any, Any, Any], Iterator[Any]]


def keywords(known: Any) -> tuple[dict[str, Keyword], Callable[[], None]]:  # noqa: ANN401 - no public type
    """Return keywords to put in the place of those of a validator, and what begins a document."""
    own: dict[str, Keyword] = {
        "pattern": _pattern,
        "patternProperties": _pattern_properties,
        "additionalProperties": _additional_properties,
    }
    steps = [0]

    def counted(keyword: Keyword) -> Keyword:
        def follow(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:  # noqa: ANN401
            steps[0] += 1
            if steps[0] > _MOST_STEPS:
                raise TooManyStepsError
            yield from keyword(validator, value, instance, schema)

        return follow

    for name in ("$ref", "$dynamicRef", "$recursiveRef"):
        if name in known.VALIDATORS:
            own[name] = counted(known.VALIDATORS[name])

    def begin() -> None:
        steps[0] = 0

    return {name: each for name, each in own.items() if name in known.VALIDATORS}, begin


def _pattern(validator: Any, pattern: Any, instance: Any, _schema: Any) -> Iterator[Any]:  # noqa: ANN401
    from jsonschema import ValidationError

    if validator.is_type(instance, "string") and not found(pattern, instance):
        yield ValidationError(f"no match of {pattern}")


def _pattern_properties(
    validator: Any,  # noqa: ANN401
    patterns: Any,  # noqa: ANN401
    instance: Any,  # noqa: ANN401
    _schema: Any,  # noqa: ANN401
) -> Iterator[Any]:
    if not validator.is_type(instance, "object"):
        return
    for pattern, subschema in patterns.items():
        for name, value in instance.items():
            if found(pattern, name):
                yield from validator.descend(value, subschema, path=name, schema_path=pattern)


def _additional_properties(
    validator: Any,  # noqa: ANN401
    allowed: Any,  # noqa: ANN401
    instance: Any,  # noqa: ANN401
    schema: Any,  # noqa: ANN401
) -> Iterator[Any]:
    from jsonschema import ValidationError

    if not validator.is_type(instance, "object"):
        return
    patterns = schema.get("patternProperties", {})
    for name, value in instance.items():
        if name in schema.get("properties", {}) or any(found(each, name) for each in patterns):
            continue
        if validator.is_type(allowed, "object"):
            yield from validator.descend(value, allowed, path=name)
        elif not allowed:
            yield ValidationError(f"no property {name}")
