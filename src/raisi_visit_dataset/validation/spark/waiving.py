"""Findings that the package, or the caller, accepts."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.file_waivers import apply_file_waivers
from raisi_visit_dataset.validation.findings import Findings
from raisi_visit_dataset.validation.report import Waived
from raisi_visit_dataset.validation.spark.collecting import collected
from raisi_visit_dataset.validation.spark.views import Views
from raisi_visit_dataset.validation.waiver_file import FileWaiver
from raisi_visit_dataset.validation.waivers import part_waived

__all__ = ["waive"]


def waive(
    findings: Findings, views: Views, of_caller: Sequence[FileWaiver], ran: Collection[str]
) -> tuple[Findings, list[Waived], list[Fault]]:
    """Part what is accepted from the other findings; return what is wrong with waivers, too.

    The table of waivers is brought here: each of its rows is about a finding.
    """
    waived: list[Waived] = []
    faults: list[Fault] = []
    if views.manifest.ours and views.has("waivers"):
        table = collected(views.session.table("waivers").orderBy("row_number"))
        if not table.is_empty():
            file = views.manifest.tables["waivers"].file
            findings, waived, faults = part_waived(findings, table, file, ran)
    findings, more, of_file = apply_file_waivers(findings, of_caller, ran)
    return findings, [*waived, *more], [*faults, *of_file]
