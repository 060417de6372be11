"""Examples of a rule: patches to one shared, minimal, valid package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from raisi_visit_dataset.validation.waiver_file import FileWaiver

__all__ = ["Cells", "Example", "Finds"]

Cells = Mapping[str, str | int | None]
"""Cells of a row by column. None empties a cell."""


@dataclass(frozen=True, slots=True)
class Finds:
    """Say which finding an example must give: one of the rule's own, at this row and field.

    ``key`` is the primary key of the row, its parts joined by ``/``, or None where the finding
    is about no row. ``words`` are those in a text that the finding points to.
    """

    table: str
    key: str | None = None
    field: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Describe a package by what differs from the minimal one.

    ``about`` says what was done, in one line. ``changed`` maps ``table:key`` to the cells that
    change, ``added`` lists rows by table, ``removed`` lists ``table:key``. In rows that are
    changed or added, offsets that are left out are those of the first place where the words
    stand, and the context of evidence and the bounds of dates follow. ``texts`` maps a source to
    what is appended to its text; its size, digest and segments follow. ``files`` and ``sealed``
    list path, old bytes and new bytes: ``files`` are changed before sizes and digests are taken,
    ``sealed`` after. Without old bytes the new ones are the whole file, without both there is no
    file. ``limits`` of what is read have other numbers, ``waivers`` are those of a file of the
    caller's. ``also`` lists codes of other rules that the example cannot do without.
    """

    about: str
    changed: Mapping[str, Cells] = field(default_factory=dict)
    added: Mapping[str, tuple[Cells, ...]] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    files: tuple[tuple[str, bytes, bytes], ...] = ()
    sealed: tuple[tuple[str, bytes, bytes], ...] = ()
    without_texts: bool = False
    limits: Mapping[str, int] = field(default_factory=dict)
    waivers: tuple[FileWaiver, ...] = ()
    finds: tuple[Finds, ...] = ()
    also: tuple[str, ...] = ()
