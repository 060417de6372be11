"""What the value of a property may be: its kind of JSON, and what is asked of it beyond."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from raisi_visit_dataset.files.names import name_fault
from raisi_visit_dataset.package.fault import Fault, shown
from raisi_visit_dataset.package.json_place import JsonPath

__all__ = [
    "EMAIL",
    "FLAG",
    "MOMENT",
    "REFERENCE",
    "TEXT",
    "TEXTS",
    "URI",
    "Form",
    "Kind",
    "fits_kind",
    "form_faults",
    "is_url",
]

Kind = Literal["string", "number", "integer", "boolean", "array", "object"]

_NAMED: Final = {
    "string": "a string",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "an object",
}
_URL: Final = re.compile(r"(?:https?|ftps?)://[^\s/]\S*", re.IGNORECASE)
_URI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+")
_MOMENT: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}:[0-9]{2}):([0-9]{2})(\.[0-9]+)?"
    r"([Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
_LAST_SECOND: Final = 60


@dataclass(frozen=True, slots=True)
class Form:
    """Hold what a value may be: one of ``kinds``, and, where ``fits`` is given, what it accepts.

    ``expected`` says in words what ``fits`` accepts; ``items`` is the form of each item of a
    list, ``filled`` asks for at least one item.
    """

    kinds: tuple[Kind, ...]
    fits: Callable[[Any], bool] | None = None
    expected: str = ""
    items: Form | None = None
    filled: bool = False

    @property
    def kinds_named(self) -> str:
        """Name the kinds for a message."""
        return " or ".join(_NAMED[kind] for kind in self.kinds)


def form_faults(value: object, form: Form, at: JsonPath) -> Iterator[Fault]:
    """Yield what keeps a value from being of a form: its kind, else its items, else the rest."""
    if not any(fits_kind(value, kind) for kind in form.kinds):
        yield Fault(at, shown(value), form.kinds_named)
        return
    if isinstance(value, list):
        if form.filled and not value:
            yield Fault(at, "an empty list", "at least one item, or no list", kind="property-unfit")
        for position, item in enumerate(value if form.items else ()):
            yield from form_faults(item, form.items or form, (*at, position))
    if form.fits is not None and not form.fits(value):
        yield Fault(at, shown(value), form.expected, kind="property-unfit")


def fits_kind(value: object, kind: Kind) -> bool:
    """Tell whether a JSON value is of a kind; ``12.0`` is a whole number, ``true`` is none.

    >>> fits_kind(12.0, "integer"), fits_kind(True, "integer"), fits_kind("12", "integer")
    (True, False, False)
    """
    if kind == "integer":
        return type(value) is int or (isinstance(value, float) and value.is_integer())
    kinds: dict[Kind, tuple[type, ...]] = {
        "string": (str,),
        "number": (int, float),
        "boolean": (bool,),
        "array": (list,),
        "object": (dict,),
    }
    return type(value) in kinds[kind]


def is_url(text: str) -> bool:
    """Tell whether a text is a fully qualified URL of a scheme that the standard names.

    >>> is_url("https://example.org/a.csv"), is_url("file:///a.csv"), is_url("a.csv")
    (True, False, False)
    """
    return _URL.fullmatch(text) is not None


def _is_moment(text: str) -> bool:
    match = _MOMENT.fullmatch(text)
    if match is None or int(match[3]) > _LAST_SECOND:
        return False
    try:
        datetime.fromisoformat(f"{match[1]}T{match[2]}")
    except ValueError:
        return False
    return True


TEXT: Final = Form(("string",))
FLAG: Final = Form(("boolean",))
URI: Final = Form(
    ("string",), lambda text: bool(_URI.fullmatch(text)), "an address with its scheme"
)
EMAIL: Final = Form(("string",), lambda text: bool(_EMAIL.fullmatch(text)), "an email address")
MOMENT: Final = Form(("string",), _is_moment, "a moment by RFC 3339, as 2022-01-19T10:30:00Z")
REFERENCE: Final = Form(
    ("string",),
    lambda text: is_url(text) or name_fault(text) is None,
    "a URL (http, https, ftp, ftps) or a relative path inside the package",
)
TEXTS: Final = Form(("array",), items=TEXT, filled=True)
