"""Two codings read, from seeds or packages, and compared."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from raisi_visit_dataset.agreement.coding import Coding
from raisi_visit_dataset.agreement.compare import compare_codings
from raisi_visit_dataset.agreement.result import Agreement
from raisi_visit_dataset.build.candidate import build_candidate
from raisi_visit_dataset.coding.read import read_seeds
from raisi_visit_dataset.package import Package, open_package
from raisi_visit_dataset.package.typed import records
from raisi_visit_dataset.records import Event, EventMention, Record, Source, Statement

__all__ = ["compare", "read_coding"]

_Row = TypeVar("_Row", bound=Record)


def compare(first: Path, second: Path) -> Agreement:
    """Compare two codings: folders of seeds, or packages; raises as ``read_coding`` does.

    Raises UsageError, too, when they share no text.
    """
    return compare_codings(read_coding(first), read_coding(second))


def read_coding(where: Path) -> Coding:
    """Read a coding from a folder of seeds, or from a package.

    A folder with a ``coding`` folder in it is built in memory, without asking the rules, so
    that a coding can be compared before it is whole. Raises CodingRefused, UnreadableError and
    PackageRefused.
    """
    seeds = (where / "coding").is_dir()
    package = open_package(build_candidate(read_seeds(where)) if seeds else where)
    return Coding(
        label=where.as_posix(),
        sources=_rows(package, Source),
        events=_rows(package, Event),
        statements=_rows(package, Statement),
        mentions=_rows(package, EventMention),
    )


def _rows(package: Package, model: type[_Row]) -> tuple[_Row, ...]:
    rows = records(package, model.table.name)
    return tuple(row for row in rows if isinstance(row, model))
