"""What was checked before the export, and cannot be checked on typed columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from raisi_visit_dataset.validation.keys import KEY_KINDS
from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.spark.manifest import Manifest

__all__ = ["OF_WAIVERS", "of_reading_stage"]

OF_WAIVERS: Final = (
    *("waiver-stale", "waiver-of-error"),
    *("file-waiver-stale", "file-waiver-expired"),
)
"""The kinds of fault that come of findings and waivers."""

_WHERE: Final = "validate the package itself"


def of_reading_stage(
    rules: Iterable[Rule], manifest: Manifest, *, without_texts: bool
) -> Iterator[NotRun]:
    """Say which rules ask for files, and what the export saw of their faults.

    What had no fault at the export is accepted: the tables are typed because it held.
    """
    silent: list[str] = []
    for rule in rules:
        if rule.fault is None or rule.fault in (*KEY_KINDS, *OF_WAIVERS):
            continue
        count = manifest.faults.get(rule.fault, 0)
        if count and not (without_texts and rule.fault == "text-missing"):
            reason = f"the export met {count} such faults: {_WHERE}"
            yield NotRun(f"{rule.code} {rule.name}", "the files", reason, accepted=False)
        else:
            silent.append(rule.code)
    if silent:
        reason = "they ask for files, and the export met no fault of theirs"
        yield NotRun(", ".join(silent), "the files", reason, accepted=True)
