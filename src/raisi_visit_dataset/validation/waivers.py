"""Findings that the package itself accepts, each with its reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.finding import Finding
from raisi_visit_dataset.validation.findings import Findings
from raisi_visit_dataset.validation.reading import Reading
from raisi_visit_dataset.validation.report import Waived

if TYPE_CHECKING:
    import polars as pl

__all__ = ["apply_waivers", "part_waived"]

_POINTING: Final = ("RVD131", "RVD132")
"""The rules that tell of a waiver that it points nowhere."""


def apply_waivers(
    findings: Findings, reading: Reading, ran: Collection[str]
) -> tuple[Findings, list[Waived], list[Fault]]:
    """Part the findings that the table ``waivers`` accepts from the others.

    An error is never accepted. A waiver that meets no finding is a fault, unless its rule was
    not run (``ran`` has the codes of those that were), or a finding says that it points nowhere;
    where those that would say so were not run, it is left alone, too.
    """
    frame: pl.DataFrame | None = reading.frames().get("waivers")
    if frame is None or frame.is_empty():
        return findings, [], []
    return part_waived(findings, frame, reading.tables["waivers"].resource.path, ran)


def part_waived(
    findings: Findings, frame: pl.DataFrame, path: str, ran: Collection[str]
) -> tuple[Findings, list[Waived], list[Fault]]:
    """Do what ``apply_waivers`` does, with the rows of the table in the file ``path``."""
    kept, waived, faults = list(findings), [], []
    told = all(code in ran for code in _POINTING)
    faulty = {finding.key for finding in findings if finding.resource == "waivers"}
    for waiver in frame.iter_rows(named=True):
        met = [finding for finding in kept if _meets(finding, waiver)]
        accepted = [finding for finding in met if finding.severity != "error"]
        kept = [finding for finding in kept if finding not in accepted]
        waived += [Waived(finding, waiver["reason"]) for finding in accepted]
        if met and not accepted:
            faults.append(_of_error(waiver, path))
        elif not met and told and waiver["code"] in ran and waiver["waiver_id"] not in faulty:
            faults.append(_stale(waiver, path))
    return (Findings.of(kept) if waived else findings), waived, faults


def _meets(finding: Finding, waiver: Mapping[str, Any]) -> bool:
    field = waiver["target_field"]
    return (
        finding.code == waiver["code"]
        and finding.resource == waiver["target_table"]
        and finding.key == waiver["target_id"]
        and field in (None, finding.field)
    )


def _stale(waiver: Mapping[str, Any], path: str) -> Fault:
    return Fault(
        kind="waiver-stale",
        resource="waivers",
        path=path,
        found=f"a waiver of {waiver['code']} on {waiver['target_table']} {waiver['target_id']}",
        expected="a finding that it accepts",
        value=waiver["code"],
        row_number=waiver["row_number"],
        field="code",
    )


def _of_error(waiver: Mapping[str, Any], path: str) -> Fault:
    return Fault(
        kind="waiver-of-error",
        resource="waivers",
        path=path,
        found=f"a waiver of {waiver['code']}, which is an error",
        expected="waivers of warnings alone",
        value=waiver["code"],
        row_number=waiver["row_number"],
        field="code",
    )
