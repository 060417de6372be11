"""What a validation found, what it accepted, and what it could not look at."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.errors import FindingsError
from raisi_visit_dataset.validation.finding import SEVERITIES, Finding, Severity
from raisi_visit_dataset.validation.findings import COLUMNS, Findings
from raisi_visit_dataset.validation.json_pieces import json_pieces

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["FORMAT", "NotRun", "Report", "Waived"]

FORMAT: Final = 1
"""Version of the JSON form of a report."""

_FIRST: Final = 5


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
    or warnings like the others. ``suppressed`` counts, by code, what was not told because it
    follows from another finding. ``figures`` are counts by name (what the scans found and how
    much of it is accounted for), ``rows`` the rows read by table, ``checks`` the codes that ran.
    """

    package: str
    findings: Findings = field(default_factory=Findings)
    waived: tuple[Waived, ...] = ()
    left_out: tuple[tuple[str, Severity, int], ...] = ()
    suppressed: tuple[tuple[str, int], ...] = ()
    not_run: tuple[NotRun, ...] = ()
    checks: tuple[str, ...] = ()
    figures: tuple[tuple[str, int], ...] = ()
    rows: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        """Take findings in any sequence."""
        object.__setattr__(self, "findings", Findings.of(self.findings))

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity, those left out included."""
        left = sum(count for _, each, count in self.left_out if each == severity)
        return self.findings.count(severity) + left

    @property
    def ok(self) -> bool:
        """Tell whether there is no error and nothing was left unchecked without leave."""
        return self.count("error") == 0 and all(each.accepted for each in self.not_run)

    def exit_status(self, *, strict: bool = False) -> int:
        """Return 0 for a good package, 1 for another; ``strict`` takes warnings as errors."""
        return 0 if self.ok and not (strict and self.count("warning")) else 1

    def raise_for_findings(self, severity: Severity = "error") -> None:
        """Raise FindingsError for findings of a severity or a worse one.

        Those left out count, and so does a check that was not run without leave. The error
        tells the numbers and the first places.
        """
        wanted = SEVERITIES[: SEVERITIES.index(severity) + 1]
        counts = {each: self.count(each) for each in wanted}
        unchecked = sum(not each.accepted for each in self.not_run)
        if not any(counts.values()) and not unchecked:
            return
        chosen = [each for one in wanted for each in self.findings.chosen(one)[:_FIRST]]
        raise FindingsError(
            self.package,
            tuple(f"{count} of severity {each}" for each, count in counts.items() if count),
            tuple(f"{each.place()}: {each.code} {each.message}" for each in chosen[:_FIRST]),
            unchecked,
        )

    def counts(self) -> dict[str, int]:
        """Return the number of findings by severity, worst first, and of the waived."""
        return {**{each: self.count(each) for each in SEVERITIES}, "waived": len(self.waived)}

    def by_code(self) -> dict[str, int]:
        """Return the number of findings shown, by code."""
        return self.findings.by_code()

    def to_frame(self) -> pl.DataFrame:
        """Return the findings as polars frame, a row each; no row, but every column, if none."""
        return self.findings.to_frame()

    def to_json(self) -> str:
        """Return the report as JSON, each key and each finding on a line; LF at the end."""
        parts = {each.name: getattr(self, each.name) for each in fields(self)}
        document = {"format": FORMAT, "ok": self.ok, "counts": self.counts(), **parts}
        document |= {name: dict(parts[name]) for name in ("suppressed", "figures", "rows")}
        return "".join(json_pieces(document))

    @classmethod
    def from_json(cls, text: str) -> Report:
        """Read a report back.

        Raises ValueError for another format, KeyError for a missing part.
        """
        document: dict[str, Any] = json.loads(text)
        if document["format"] != FORMAT:
            msg = f"found a report of format {document['format']!r}; expected {FORMAT}"
            raise ValueError(msg)
        return cls(
            package=document["package"],
            findings=Findings.from_columns(
                {name: [each[name] for each in document["findings"]] for name in COLUMNS}
            ),
            waived=tuple(
                Waived(Finding(**each["finding"]), each["reason"]) for each in document["waived"]
            ),
            left_out=tuple((code, severity, n) for code, severity, n in document["left_out"]),
            suppressed=tuple(document["suppressed"].items()),
            not_run=tuple(NotRun(**each) for each in document["not_run"]),
            checks=tuple(document["checks"]),
            figures=tuple(document["figures"].items()),
            rows=tuple(document["rows"].items()),
        )
