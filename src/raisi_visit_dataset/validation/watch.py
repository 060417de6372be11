"""The size and digest of a resource, taken of the very bytes that are parsed."""

from __future__ import annotations

import hashlib
from typing import Any, Final

from raisi_visit_dataset.package import Resource
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.shown import shown

__all__ = ["DIGESTS", "Watch"]

DIGESTS: Final = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
"""The digests that are known here."""


class Watch:
    """Count and digest the bytes of one resource as they pass by."""

    def __init__(self, resource: Resource) -> None:
        self.size = 0
        self._resource = resource
        algorithm, _, self._digest = (resource.hash or "").rpartition(":")
        # The standard reads a digest without a name as MD5.
        self._algorithm = algorithm.lower() or "md5"
        known = resource.hash is not None and self._algorithm in DIGESTS
        self._hash: Any = hashlib.new(self._algorithm, usedforsecurity=False) if known else None

    def update(self, data: bytes) -> None:
        """Take the next bytes."""
        self.size += len(data)
        if self._hash is not None:
            self._hash.update(data)

    def faults(self) -> list[Fault]:
        """Return what differs from what is declared, after the last byte.

        Where the digest differs, the size is not told apart: one edit makes both differ.
        """
        resource = self._resource
        if resource.hash is not None:
            if self._hash is None:
                found = f"a digest by {self._algorithm}"
                return [self._fault("digest-differs", found, f"one by {', '.join(DIGESTS)}")]
            found = str(self._hash.hexdigest())
            if found != self._digest.lower():
                size = "" if resource.bytes is None else f" ({resource.bytes} bytes)"
                told = f"{self._algorithm}:{found} ({self.size} bytes)"
                return [self._fault("digest-differs", told, f"{shown(resource.hash)}{size}")]
        if resource.bytes is not None and resource.bytes != self.size:
            told = f"{self.size} bytes"
            return [self._fault("size-differs", told, f"{resource.bytes} bytes")]
        return []

    def _fault(self, kind: str, found: str, expected: str) -> Fault:
        key = {"digest-differs": "hash", "size-differs": "bytes"}[kind]
        return Fault(
            kind=kind,
            resource=self._resource.name,
            path=self._resource.path,
            found=shown(found),
            expected=expected,
            at=("resources", self._resource.position, key),
        )
