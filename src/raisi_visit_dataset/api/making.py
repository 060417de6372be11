"""Packages built from seeds, checked, and codings compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Unpack

from raisi_visit_dataset.agreement.result import Agreement
from raisi_visit_dataset.api.checking import Checks, checked, parted
from raisi_visit_dataset.api.dataset import open_dataset
from raisi_visit_dataset.api.shipped import SHIPPED
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.validation.report import Report
from raisi_visit_dataset.workflows.summary import BuildSummary

__all__ = ["build", "compare_codings", "validate"]


def build(
    seeds: Path | str = "seeds",
    out: Path | str | None = None,
    *,
    zip_file: Path | str | None = None,
    check: bool = False,
    without_lexicon: Sequence[str] = (),
) -> BuildSummary:
    """Build the package from a folder of seeds, validate it, and write it below ``out``.

    ``out`` is the folder above the seeds if it is left out. With ``check`` nothing is written:
    the summary says what differs on disk. A package that breaks a rule is not written either:
    look at ``ok`` and at the ``report`` of the summary. ``without_lexicon`` names languages
    whose texts are read without the scans that need a lexicon of them. Raises CodingRefused
    with every problem of the codings, UsageError, UnreadableError, WriteRefused and BusyError.
    """
    from raisi_visit_dataset.workflows.build import build as build_package

    return build_package(
        Path(seeds),
        None if out is None else Path(out),
        zip_file=None if zip_file is None else Path(zip_file),
        check=check,
        without_lexicon=without_lexicon,
    )


def validate(
    where: Path | str | Mapping[str, bytes] | None = None, **options: Unpack[Checks]
) -> Report:
    """Check a package, the one that comes with this installation unless ``where`` is given.

    The options are those of ``Dataset.validate``: see ``Checks``; ``limit`` may here hold limits
    of what is read, too (see ``raisi_visit_dataset.files.limits``). What is wrong with the data
    is in the report. With the engine ``spark``, ``where`` is a folder or an address of tables in
    Parquet that ``export_parquet`` wrote. Raises UsageError for an option of a wrong value or a
    name that is no rule's, UnreadableError when there is nothing at ``where`` and for files of
    waivers and rules, and PackageRefused for a descriptor or zip file that cannot be read on.
    """
    read, shown = parted(options.get("limit", {}))
    if options.get("engine") == "spark":
        if not isinstance(where, Path | str):
            expected = "the folder or address that 'export parquet' wrote to"
            raise UsageError("the engine 'spark' without a place to read", expected)
        return checked(str(where), {**options, "limit": shown})
    dataset = SHIPPED if where is None else open_dataset(where, limits=read)
    told: Checks = {**options, "limit": shown}
    return dataset.validate(**told)


def compare_codings(first: Path | str, second: Path | str) -> Agreement:
    """Compare two codings of the same texts: folders of seeds, or packages.

    Raises UsageError when they share no text, CodingRefused for seeds that cannot be built,
    UnreadableError and PackageRefused.
    """
    from raisi_visit_dataset.workflows.agreement import compare

    return compare(Path(first), Path(second))
