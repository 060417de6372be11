"""One resource of a package, as its descriptor declares it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from raisi_visit_dataset.package.dialect import Dialect

__all__ = ["ABSENT", "Absent", "DataFormat", "Resource"]

DataFormat = Literal["csv", "json", "parquet", "inline", "file"]


class Absent:
    """Stand where a resource has no inline data: ``null`` is a value too."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = Absent()


@dataclass(frozen=True, slots=True)
class Resource:
    """Hold what is needed to read one resource.

    ``position`` counts from 0 in the descriptor. ``parts`` are the paths of its files, ``path``
    the first of them, empty where there is none. ``data`` is the inline value, ``ABSENT`` where
    there is none. ``bytes`` and ``hash`` are as declared, not verified; None where nothing is
    declared or what is declared means nothing. ``schema`` is that of a table, resolved where it
    stands in a file of its own, which ``schema_file`` names; ``dialect`` likewise, with the
    defaults of the standard. ``unread`` says why the resource cannot be read, None where it can.
    ``declared`` is the whole resource of the descriptor.
    """

    position: int
    name: str
    path: str = ""
    kind: Literal["table", "file"] = "file"
    bytes: int | None = None
    hash: str | None = None
    encoding: str = "utf-8"
    schema: Mapping[str, object] | None = None
    dialect: Dialect = field(default_factory=Dialect)
    declared: Mapping[str, object] = field(repr=False, default_factory=dict)
    parts: tuple[str, ...] = ()
    data: object = field(repr=False, default=ABSENT)
    format: DataFormat = "file"
    schema_file: str | None = None
    dialect_file: str | None = None
    unread: str | None = None

    @property
    def readable(self) -> bool:
        """Tell whether the resource can be read."""
        return self.unread is None
