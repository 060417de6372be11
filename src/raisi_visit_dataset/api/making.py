"""Packages built from seeds, checked, and codings compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from raisi_visit_dataset.agreement.result import Agreement
from raisi_visit_dataset.api.dataset import open_dataset
from raisi_visit_dataset.api.shipped import SHIPPED
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
    where: Path | str | Mapping[str, bytes] | None = None,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    without_texts: bool = False,
    without_lexicon: Sequence[str] = (),
) -> Report:
    """Check a package, the one that comes with this installation unless ``where`` is given.

    Options are those of ``Dataset.validate``. What is wrong with the data is in the report;
    raises UsageError for a name that is no rule's, UnreadableError when there is nothing at
    ``where``, and PackageRefused for a descriptor or zip file that cannot be read on.
    """
    dataset = SHIPPED if where is None else open_dataset(where)
    return dataset.validate(
        select=select,
        ignore=ignore,
        without_texts=without_texts,
        without_lexicon=without_lexicon,
    )


def compare_codings(first: Path | str, second: Path | str) -> Agreement:
    """Compare two codings of the same texts: folders of seeds, or packages.

    Raises UsageError when they share no text, CodingRefused for seeds that cannot be built,
    UnreadableError and PackageRefused.
    """
    from raisi_visit_dataset.workflows.agreement import compare

    return compare(Path(first), Path(second))
