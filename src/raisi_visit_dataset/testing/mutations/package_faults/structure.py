"""Faults of the structure of CSV: headers, rows, quotation marks, letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.package_faults.bench import Bench
from raisi_visit_dataset.testing.mutations.package_faults.plain import is_plain
from raisi_visit_dataset.testing.mutations.package_faults.resources import FIELDS, ROWS

__all__ = ["MUTATIONS"]


def _plain(files: Mapping[str, bytes]) -> tuple[Bench, int]:
    """Return a package with the position of its last plain table in CSV, grafted if it has none."""
    bench = Bench(files)
    fit = (
        position
        for position, resource in bench.on_file()
        if is_plain(resource) and _has_header(bench, resource)
    )
    position = next(fit, None)
    return bench, bench.graft("notes", FIELDS, ROWS) if position is None else position


def _has_header(bench: Bench, resource: Mapping[str, Any]) -> bool:
    """Tell whether a file begins with the names of its fields, and ends with a line end."""
    data, names = bench.files[resource["path"]], _names(resource)
    first, _, _ = data.partition(b"\n")
    header = first.removesuffix(b"\r") == ",".join(names).encode()
    return header and data.endswith(b"\n") and len(names) > 1


def _names(resource: Mapping[str, Any]) -> list[str]:
    return [str(each.get("name")) for each in resource["schema"]["fields"]]


def _appended(line: bytes) -> Callable[[Mapping[str, bytes]], Broken]:
    """Add a line behind the last row of a table."""

    def breaks(files: Mapping[str, bytes]) -> Broken:
        bench, position = _plain(files)
        return _ended(bench, position, line)

    return breaks


def _uneven(files: Mapping[str, bytes]) -> Broken:
    """Add a row of empty cells that has one too many."""
    bench, position = _plain(files)
    return _ended(bench, position, b"," * len(_names(bench.resources[position])))


def _ended(bench: Bench, position: int, line: bytes) -> Broken:
    resource = bench.resources[position]
    path = resource["path"]
    data = bench.files[path]
    end = b"\r\n" if data.endswith(b"\r\n") else b"\n"
    bench.write(path, data + line + end)
    return bench.broken(resource["name"], path=path, line=data.count(b"\n") + 1, column=1)


def _swapped(files: Mapping[str, bytes]) -> Broken:
    bench, position = _plain(files)
    resource = bench.resources[position]
    path, (one, other, *rest) = resource["path"], _names(resource)
    first, end, rows = bench.files[path].partition(b"\n")
    header = ",".join((other, one, *rest)).encode()
    bench.write(path, header + (b"\r" if first.endswith(b"\r") else b"") + end + rows)
    return bench.broken(resource["name"], path=path, line=1, column=1)


MUTATIONS: Final = (
    Mutation(
        code="RVD004",
        name="byte-of-no-letter",
        about="add a line with a byte that is no UTF-8 to the last table",
        breaks=_appended(b"\xff"),
    ),
    Mutation(
        code="RVD101",
        name="quotation-left-open",
        about="add a line whose quotation mark never closes to the last table",
        breaks=_appended(b'"grafted'),
    ),
    Mutation(
        code="RVD102",
        name="labels-swapped",
        about="let the first two labels of the last table change places",
        breaks=_swapped,
    ),
    Mutation(
        code="RVD103",
        name="row-too-long",
        about="add a row with a cell too many to the last table",
        breaks=_uneven,
    ),
    Mutation(
        code="RVD106",
        name="line-left-empty",
        about="add an empty line to the last table",
        breaks=_appended(b""),
    ),
)
