"""Findings that the caller accepts, by a file of waivers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.findings import Findings
from raisi_visit_dataset.validation.report import Waived
from raisi_visit_dataset.validation.waiver_file import FileWaiver

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["apply_file_waivers", "today"]


def today() -> date:
    """Return the day by which waivers expire, in UTC."""
    return datetime.now(UTC).date()


def apply_file_waivers(
    findings: Findings, waivers: Sequence[FileWaiver], ran: Collection[str]
) -> tuple[Findings, tuple[Waived, ...], tuple[Fault, ...]]:
    """Part the findings that waivers of a file accept from the others.

    Errors are accepted, too: it is the caller who says so, not the package. A waiver whose last
    day is over accepts nothing and is a fault; so is one that meets no finding, unless its rule
    was not run (``ran`` has the codes of those that were).
    """
    if not waivers:
        return findings, (), ()
    now = today()
    expired = [each for each in waivers if each.until is not None and each.until < now]
    valid = [each for each in waivers if each not in expired]
    frame = findings.to_frame().with_row_index("finding")
    pairs = _pairs(frame, valid)
    # Of several waivers that meet a finding, the first gives the reason.
    firsts = pairs.unique("finding", keep="first", maintain_order=True)
    accepted = frame.join(firsts, on="finding", how="inner", maintain_order="left")
    waived = zip(Findings.from_frame(accepted), accepted["waiver"], strict=True)
    met = set(pairs["waiver"])
    stale = [each for n, each in enumerate(valid) if n not in met and each.code in ran]
    return (
        Findings.from_frame(frame.join(firsts, on="finding", how="anti")),
        tuple(Waived(finding, valid[number].reason) for finding, number in waived),
        (*_faults(stale, "file-waiver-stale"), *_faults(expired, "file-waiver-expired")),
    )


def _pairs(frame: pl.DataFrame, waivers: Sequence[FileWaiver]) -> pl.DataFrame:
    """Return which finding meets which waiver, by their numbers, in order of the waivers."""
    import polars as pl

    names = ("code", "resource", "key", "field")
    rows = [(n, each.code, each.table, each.key, each.field) for n, each in enumerate(waivers)]
    kinds = {"waiver": pl.UInt32, **dict.fromkeys(names, pl.String)}
    told = pl.DataFrame(rows, schema=kinds, orient="row")
    narrow = pl.col("field").is_not_null()
    joined = [
        frame.join(told.filter(which), on=on, how="inner", nulls_equal=True)
        for which, on in ((narrow, names), (~narrow, names[:3]))
    ]
    pairs = pl.concat([each.select("finding", "waiver") for each in joined])
    return pairs.sort("waiver", "finding")


def _faults(waivers: Iterable[FileWaiver], kind: str) -> list[Fault]:
    return [
        Fault(
            kind=kind,
            resource=each.table,
            path=each.file,
            outside=True,
            found=f"{each}{_end(each) if kind == 'file-waiver-expired' else ''}",
            expected="a finding that it accepts"
            if kind == "file-waiver-stale"
            else "a day that is not over",
            value=each.code,
            line=each.line,
            column=1,
            field=each.field,
        )
        for each in waivers
    ]


def _end(waiver: FileWaiver) -> str:
    return f" until {waiver.until}"
