"""Addresses of rows, in every form that gives them one."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from raisi_visit_dataset.package.about import About

__all__ = ["base_address", "row_address"]

_SPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, "https://datapackage.org/")


def base_address(about: About) -> str:
    """Return what the addresses of all rows begin with.

    The homepage of the package, or a name made of that of the package where it has none.
    """
    address = about.homepage.partition("#")[0]
    usable = (
        address.startswith(("https://", "http://")) and quote(address, safe=":/?&=%~._-") == address
    )
    return f"{address}#" if usable else f"urn:uuid:{uuid.uuid5(_SPACE, about.name)}#"


def row_address(table: str, key: Iterable[object]) -> str:
    """Return the address of a row behind the base: table and key, joined by ``/``.

    >>> row_address("segments", ("s000", 3))
    'segments/s000/3'
    """
    return "/".join(quote(str(part), safe="") for part in (table, *key))
