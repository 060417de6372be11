"""Tables in CSV whose rows are lines, or can be written as they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

__all__ = ["is_plain"]

_PLAIN: Final[Mapping[str, tuple[object, ...]]] = {
    "delimiter": (",",),
    "lineTerminator": ("\n", "\r\n"),
    "quoteChar": ('"',),
    "doubleQuote": (True,),
    "header": (True,),
    "headerRows": ([1],),
}
"""What a dialect may say of a file that is read by its lines here."""


def is_plain(resource: Mapping[str, Any]) -> bool:
    """Tell whether a resource is declared as one file of ordinary CSV, header and all."""
    dialect, schema = resource.get("dialect", {}), resource.get("schema")
    return (
        isinstance(schema, dict)
        and schema.get("fieldsMatch", "exact") == "exact"
        and isinstance(dialect, dict)
        and all(value in _PLAIN.get(name, ()) for name, value in dialect.items())
        and resource.get("format", "csv") == "csv"
        and str(resource.get("path")).endswith(".csv")
    )
