"""What a package says of itself, besides its tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Metadata"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """Describe a package as its descriptor does.

    ``created`` is a day (2026-11-23) or a moment in UTC (2026-11-23T09:30:00Z);
    ``version`` a semantic version. Each of ``licenses`` has ``name`` or
    ``path``, and ``title``; each of ``contributors`` has ``title``, and
    ``roles`` where known. An empty ``homepage`` is left out.
    """

    name: str
    id: str
    version: str
    created: str
    title: str
    description: str
    homepage: str
    keywords: tuple[str, ...]
    codebook_version: str
    licenses: tuple[Mapping[str, str], ...]
    contributors: tuple[Mapping[str, str | tuple[str, ...]], ...]
