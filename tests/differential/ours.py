"""Our verdict, in the words of frictionless: each rule says which of its errors it stands for."""

from __future__ import annotations

import re
from typing import Final

from tests.differential.generate import Generated
from tests.differential.verdict import Place, Told, Verdict

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import PackageRefused
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.finding import Finding

__all__ = ["ours"]

_KINDS: Final = {rule.code: rule.frictionless for rule in RULES}
_SUBJECT: Final = re.compile(r"([^.:]*)(?:\. ?|: ?)?([^,]*).*", re.DOTALL)
_OF_CELLS: Final = {"type-error", "constraint-error", "unique-error", "foreign-key"}


def ours(package: Generated) -> Verdict:
    """Return our verdict; none at all on a package that is refused."""
    files = {**package.files, "datapackage.json": package.written}
    try:
        report = rvd.validate(files)
    except PackageRefused as refused:
        return Verdict((), {("", 0, ""): f"refused: {refused}"})
    silent: dict[Place, str] = {}
    for check in report.not_run:
        resource, field = _SUBJECT.fullmatch(check.subject).groups("")
        if not check.accepted:
            silent[resource, 0, field] = f"{check.check} not run: {check.reason}"
    errors = [each for each in report.findings if each.severity == "error"]
    return Verdict(tuple(map(_told, errors)), silent)


def _told(finding: Finding) -> Told:
    kinds = _KINDS[finding.code]
    field = finding.field or ""
    place = (finding.resource, finding.row_number or 0, field if _OF_CELLS & {*kinds} else "")
    return Told(place, kinds, finding.code)
