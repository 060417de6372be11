"""What pydantic finds wrong with a coding file, as problems with line and column."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from raisi_visit_dataset.coding.coded import Coded
from raisi_visit_dataset.coding.nearest import nearest
from raisi_visit_dataset.errors import Place, Problem
from raisi_visit_dataset.files.located import Located, places_of
from raisi_visit_dataset.values.edtf import EdtfError

_SHOWN: Final = 60
_EXPECTED: Final[Mapping[str, str]] = {
    "string_type": "a string",
    "string_too_short": "at least one character",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "too_short": "at least {min_length} of them",
    "string_pattern_mismatch": "a text of the form {pattern}",
}


def problems_of(error: ValidationError, data: Located, model: type[Coded]) -> Iterator[Problem]:
    """Turn each error into a problem at the key or value that is to blame."""
    for details in error.errors(include_url=False):
        place = _place(details["loc"], data, missing=details["type"] == "missing")
        if place is not None:
            known = _keys(model, details["loc"][:-1])
            yield _problem(details, place, known)


def _place(path: tuple[int | str, ...], data: Located, *, missing: bool) -> Place | None:
    """Follow ``path`` through the file; None if it takes a branch that the value does not.

    Pydantic names the branch of a union in the path: a model by its class, a string by its kind.
    """
    node: object = data
    marked, mark = places_of(data), ""
    for part in path[:-1] if missing else path:
        if isinstance(node, list) and isinstance(part, int):
            mark = f"{mark}/{part}"
            node = node[part]
        elif isinstance(node, dict) and part in node:
            marked, mark = places_of(node), str(part)
            node = node[str(part)]
        elif isinstance(node, dict) != str(part)[:1].isupper():
            return None
    return marked.at(mark)


def _keys(model: type[Coded], path: tuple[int | str, ...]) -> list[str]:
    """Return the keys that the mapping at ``path`` may have."""
    for part in path:
        field = model.model_fields.get(str(part))
        below = next(_models(field.annotation), None) if field else None
        model = below or model
    return [name for name in model.model_fields if name != "marks"]


def _models(annotation: object) -> Iterator[type[Coded]]:
    if isinstance(annotation, type) and issubclass(annotation, Coded):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _problem(details: ErrorDetails, place: Place, known: list[str]) -> Problem:
    kind, context = details["type"], details.get("ctx", {})
    last, found = str(details["loc"][-1]), _shown(details["input"])
    if kind == "missing":
        return Problem(place, f"no key {last!r} in this mapping", f"the key {last!r}", "add it")
    if kind == "extra_forbidden":
        cure = _meant(last, known)
        return Problem(place, f"the key {last!r}", f"one of {', '.join(known)}", cure)
    if kind == "vocabulary":
        allowed = str(context["allowed"]).split()
        cure = _meant(str(details["input"]), allowed)
        return Problem(place, found, f"one of {', '.join(allowed)}", cure)
    return Problem(place, *_refusal(kind, context, found, details["msg"]), "correct the value")


def _meant(word: str, known: list[str]) -> str:
    like = nearest(word, known)
    return "choose one of them" if like is None else f"did you mean {like!r}?"


def _refusal(kind: str, context: Mapping[str, Any], found: str, told: str) -> tuple[str, str]:
    """Return what was found and what was expected, for a value of the wrong form."""
    raised = context.get("error")
    if isinstance(raised, EdtfError):
        return raised.found, raised.expected
    if kind in _EXPECTED:
        return found, _EXPECTED[kind].format(**context)
    return found, told


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    text = str(value)
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")
