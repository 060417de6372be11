"""Size, digest and encoding as a resource declares them: whether they can be verified."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from raisi_visit_dataset.package.fault import Fault, shown
from raisi_visit_dataset.package.forms import fits_kind
from raisi_visit_dataset.package.json_place import JsonPath

__all__ = ["declared_bytes", "declared_hash", "encoding_faults", "hash_faults"]

_DIGITS: Final = {"md5": 32, "sha1": 40, "sha224": 56, "sha256": 64, "sha384": 96, "sha512": 128}
_UTF8: Final = frozenset({"utf-8", "utf8", "utf_8"})
_HEX: Final = re.compile("[0-9a-fA-F]+")


def declared_bytes(declared: Mapping[str, object]) -> int | None:
    """Return the size that a resource declares, None where it declares none that can be."""
    value = declared.get("bytes")
    if isinstance(value, int | float) and fits_kind(value, "integer") and value >= 0:
        return int(value)
    return None


def declared_hash(declared: Mapping[str, object]) -> str | None:
    """Return the digest that a resource declares, None where it declares none that can be."""
    value = declared.get("hash")
    return value if isinstance(value, str) and value and _hash_fault(value) is None else None


def hash_faults(declared: Mapping[str, object], at: JsonPath) -> Iterator[Fault]:
    """Yield a digest that nobody can verify; one without a name is MD5, an empty one is none."""
    value = declared.get("hash")
    fault = _hash_fault(value) if isinstance(value, str) and value else None
    if fault is not None:
        yield Fault((*at, "hash"), fault[0], fault[1], kind="hash-unknown")


def encoding_faults(declared: Mapping[str, object], at: JsonPath) -> Iterator[Fault]:
    """Yield an encoding of a text that is not read here."""
    value = declared.get("encoding", "utf-8")
    if isinstance(value, str) and value.lower() not in _UTF8:
        found = f"the encoding {shown(value)}"
        yield Fault((*at, "encoding"), found, "UTF-8, which alone is read", kind="encoding-unread")


def _hash_fault(value: str) -> tuple[str, str] | None:
    name, _, digest = value.rpartition(":")
    algorithm = name.lower() or "md5"
    if algorithm not in _DIGITS:
        return f"a digest by {shown(name)}", f"one by {', '.join(_DIGITS)}"
    digits = _DIGITS[algorithm]
    if len(digest) == digits and _HEX.fullmatch(digest):
        return None
    return f"the digest {shown(digest)}", f"{digits} hexadecimal digits, as {algorithm} has"
