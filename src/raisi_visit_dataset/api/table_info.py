"""What a package holds, table by table."""

from dataclasses import dataclass

__all__ = ["TableInfo"]


@dataclass(frozen=True, slots=True)
class TableInfo:
    """Name a table and count its rows."""

    name: str
    title: str
    rows: int
