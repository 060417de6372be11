"""What a validation found, what it accepted, and what it could not look at."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from raisi_visit_dataset.validation.finding import SEVERITIES, Finding, Severity

__all__ = ["FORMAT", "NotRun", "Report", "Waived"]

FORMAT: Final = 1
"""Version of the JSON form of a report."""


@dataclass(frozen=True, slots=True, order=True)
class NotRun:
    """Say which check was not run, on what, and why.

    ``accepted`` says that the caller asked for it, or that the check does not concern this
    package; what is not accepted keeps a package from being called valid.
    """

    check: str
    subject: str
    reason: str
    accepted: bool


@dataclass(frozen=True, slots=True, order=True)
class Waived:
    """Hold a finding that is accepted, and the reason."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Hold the outcome of one validation.

    ``left_out`` counts, by code, the findings beyond the limit of those shown; they are errors
    or warnings like the others. ``figures`` are counts by name (what the scans found and how
    much of it is accounted for), ``rows`` the rows read by table, ``checks`` the codes that ran.
    """

    package: str
    findings: tuple[Finding, ...] = ()
    waived: tuple[Waived, ...] = ()
    left_out: tuple[tuple[str, Severity, int], ...] = ()
    not_run: tuple[NotRun, ...] = ()
    checks: tuple[str, ...] = ()
    figures: tuple[tuple[str, int], ...] = ()
    rows: tuple[tuple[str, int], ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity, those left out included."""
        kept = sum(finding.severity == severity for finding in self.findings)
        return kept + sum(count for _, each, count in self.left_out if each == severity)

    @property
    def ok(self) -> bool:
        """Tell whether there is no error and nothing was left unchecked without leave."""
        return self.count("error") == 0 and all(each.accepted for each in self.not_run)

    def exit_status(self, *, strict: bool = False) -> int:
        """Return 0 for a good package, 1 for another; ``strict`` takes warnings as errors."""
        return 0 if self.ok and not (strict and self.count("warning")) else 1

    def counts(self) -> dict[str, int]:
        """Return the number of findings by severity, worst first, and of the waived."""
        return {**{each: self.count(each) for each in SEVERITIES}, "waived": len(self.waived)}

    def by_code(self) -> dict[str, int]:
        """Return the number of findings shown, by code."""
        return dict(sorted(Counter(finding.code for finding in self.findings).items()))

    def to_json(self) -> str:
        """Return the report as JSON, one key a line, LF at the end."""
        document = {
            "format": FORMAT,
            "ok": self.ok,
            "counts": self.counts(),
            **asdict(self),
            "figures": dict(self.figures),
            "rows": dict(self.rows),
        }
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Report:
        """Read a report back; ValueError for another format, KeyError for a missing part."""
        document: dict[str, Any] = json.loads(text)
        if document["format"] != FORMAT:
            msg = f"found a report of format {document['format']!r}; expected {FORMAT}"
            raise ValueError(msg)
        return cls(
            package=document["package"],
            findings=_findings(document["findings"]),
            waived=tuple(
                Waived(Finding(**each["finding"]), each["reason"]) for each in document["waived"]
            ),
            left_out=tuple((code, severity, n) for code, severity, n in document["left_out"]),
            not_run=tuple(NotRun(**each) for each in document["not_run"]),
            checks=tuple(document["checks"]),
            figures=tuple(document["figures"].items()),
            rows=tuple(document["rows"].items()),
        )


def _findings(listed: Iterable[Mapping[str, Any]]) -> tuple[Finding, ...]:
    return tuple(Finding(**each) for each in listed)
