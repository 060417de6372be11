"""Strings: of any kind, addresses of mail, URIs, binary data, UUIDs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.lexis import Lexis, Value, contains

if TYPE_CHECKING:
    import polars as pl

__all__ = ["any_lexis", "string_lexis"]

_ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\U0010FFFF-]+"
_QUOTED: Final = r'"(?:[ !#-\[\]-~\u0080-\U0010FFFF]|\\[ -~])*"'
_LABEL: Final = (
    r"[A-Za-z0-9\u0080-\U0010FFFF](?:[A-Za-z0-9\u0080-\U0010FFFF-]*[A-Za-z0-9\u0080-\U0010FFFF])?"
)
_LITERAL: Final = r"\[(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|IPv6:[0-9A-Fa-f:.]+)\]"
_EMAIL: Final = rf"(?:{_ATOM}(?:\.{_ATOM})*|{_QUOTED})@(?:{_LABEL}(?:\.{_LABEL})*|{_LITERAL})"
_MOST_LOCAL: Final = 64
_MOST_DOMAIN: Final = 255

_PART: Final = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
_HOST: Final = r"(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*"
_IP: Final = r"\[(?:[0-9A-Fa-f:.]+|[vV][0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:-]+)\]"
_USER: Final = r"(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?"
_URI: Final = (
    r"[A-Za-z][A-Za-z0-9+.-]*:"
    rf"(?://{_USER}(?:{_IP}|{_HOST})(?::[0-9]*)?(?:/{_PART}*)*"
    rf"|/(?:{_PART}+(?:/{_PART}*)*)?|{_PART}+(?:/{_PART}*)*|)"
    rf"(?:\?(?:{_PART}|[/?])*)?(?:#(?:{_PART}|[/?])*)?"
)
_BASE64: Final = (
    r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?"
)
_UUID: Final = r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"

_FORMATS: Final = {
    "email": (_EMAIL, "an address of e-mail"),
    "uri": (_URI, "a URI: a scheme, a colon and what RFC 3986 allows behind it"),
    "binary": (_BASE64, "base64: its 64 characters, filled up with ="),
    "uuid": (_UUID, "a UUID: 32 hexadecimal digits as 8-4-4-4-12"),
}


def any_lexis(_column: Column | None = None) -> Lexis:
    """Return how cells of no type are read: as they are."""
    return Lexis(expected="any text", read=_same, verbatim=True)


def string_lexis(column: Column) -> Lexis:
    """Return how strings of a format are read."""
    if column.format not in _FORMATS:
        return any_lexis()
    pattern, expected = _FORMATS[column.format]
    compiled = re.compile(pattern)
    matched = contains(pattern)

    def read(text: str) -> Value | None:
        fits = column.format != "email" or _fits(text)
        return text if fits and compiled.fullmatch(text) else None

    def sure(cell: pl.Expr) -> pl.Expr:
        return matched(cell) & (cell.str.len_bytes() <= _MOST_LOCAL)

    quick = sure if column.format == "email" else matched
    return Lexis(expected=expected, read=read, sure=quick, verbatim=True)


def _same(text: str) -> Value:
    return text


def _fits(address: str) -> bool:
    """Say whether the parts of an address are as short as RFC 5321 wants them."""
    local, _, domain = address.rpartition("@")
    return len(local.encode()) <= _MOST_LOCAL and len(domain.encode()) <= _MOST_DOMAIN
