"""The files a package declares: there, of their size and digest, and UTF-8."""

from __future__ import annotations

import hashlib
from typing import Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.shown import shown

__all__ = ["read_declared", "read_text"]

_DIGESTS: Final = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")


def read_declared(package: Package, resource: Resource) -> tuple[bytes | None, list[Fault]]:
    """Return the bytes of a resource, or None where there are none, and what is wrong with them.

    Where the digest differs, the size is not looked at: one edit makes both differ.
    """
    try:
        data = package.data(resource.path)
    except UnreadableError as error:
        return None, [_fault("file-missing", resource, error.found, error.expected)]
    if resource.hash is not None:
        fault = _digest_fault(data, resource, resource.hash)
        return data, [fault] if fault else []
    if resource.bytes is not None and resource.bytes != len(data):
        found = f"{len(data)} bytes"
        return data, [_fault("size-differs", resource, found, f"{resource.bytes} bytes")]
    return data, []


def read_text(package: Package, resource: Resource) -> tuple[str | None, list[Fault]]:
    """Return a file as text, or None, and the fault where it is no strict UTF-8."""
    try:
        return package.text(resource.path), []
    except UnreadableError as error:
        fault = Fault(
            kind="not-utf8",
            resource=resource.name,
            path=resource.path,
            found=shown(error.found),
            expected=error.expected,
            line=error.line,
            column=error.column,
            blocks=True,
        )
        return None, [fault]


def _digest_fault(data: bytes, resource: Resource, declared: str) -> Fault | None:
    algorithm, _, digest = declared.rpartition(":")
    # The standard reads a digest without a name as MD5.
    algorithm = algorithm.lower() or "md5"
    if algorithm not in _DIGESTS:
        found = f"a digest by {shown(algorithm)}"
        return _fault("digest-differs", resource, found, f"one by {', '.join(_DIGESTS)}")
    found = hashlib.new(algorithm, data, usedforsecurity=False).hexdigest()
    if found == digest.lower():
        if resource.bytes is not None and resource.bytes != len(data):
            told = f"{len(data)} bytes"
            return _fault("size-differs", resource, told, f"{resource.bytes} bytes")
        return None
    told = f"{algorithm}:{found} ({len(data)} bytes)"
    size = "" if resource.bytes is None else f" ({resource.bytes} bytes)"
    return _fault("digest-differs", resource, told, f"{shown(declared)}{size}")


def _fault(kind: str, resource: Resource, found: str, expected: str) -> Fault:
    key = {"file-missing": "path", "digest-differs": "hash", "size-differs": "bytes"}[kind]
    return Fault(
        kind=kind,
        resource=resource.name,
        path=resource.path,
        found=shown(found),
        expected=expected,
        at=("resources", resource.position, key),
        blocks=kind == "file-missing",
    )
