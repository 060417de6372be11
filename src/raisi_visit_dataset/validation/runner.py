"""Runs rules over a package, and reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import InternalError, UnreadableError
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.validation.consequences import without_consequences
from raisi_visit_dataset.validation.deadline import Deadline
from raisi_visit_dataset.validation.descriptor import descriptor_faults, descriptor_not_run
from raisi_visit_dataset.validation.drafts import (
    drafts_of_cells,
    drafts_of_faults,
    drafts_of_keys,
    drafts_of_rows,
    joined_drafts,
    kept_and_left_out,
)
from raisi_visit_dataset.validation.engine import Engine, QueryFailed, quoted
from raisi_visit_dataset.validation.fault import FAULT_KINDS
from raisi_visit_dataset.validation.figure import Figure
from raisi_visit_dataset.validation.file_waivers import apply_file_waivers
from raisi_visit_dataset.validation.finding import Severity
from raisi_visit_dataset.validation.findings import Findings
from raisi_visit_dataset.validation.key_stage import BrokenKeys, check_keys
from raisi_visit_dataset.validation.loading import Loaded, load
from raisi_visit_dataset.validation.own.query import failed, unbound
from raisi_visit_dataset.validation.placing import findings_of
from raisi_visit_dataset.validation.reading import Reading, read_package
from raisi_visit_dataset.validation.report import NotRun, Report
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.texts import Texts, read_texts
from raisi_visit_dataset.validation.waiver_file import FileWaiver
from raisi_visit_dataset.validation.waivers import apply_waivers

if TYPE_CHECKING:
    import polars as pl

__all__ = ["MOST_SHOWN", "Options", "run"]

MOST_SHOWN: Final = 1000
"""The most findings of one code that a report holds; it counts the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Say how to run.

    ``chosen`` are the codes to run, None for all; ``without_texts`` accepts a package that does
    not carry its texts, ``without_lexicon`` texts in these languages, as the sources name them,
    unread by the scans that need a lexicon, where there is none. ``most_shown`` is the most
    findings of one code that are shown, ``warn`` are the codes whose errors are told as
    warnings. The engine may take ``memory`` bytes and ``jobs`` threads, None for as much as it
    takes by itself; given ``jobs``, large corpora of texts are scanned in so many processes.
    ``waivers`` are those of a file outside the package, ``own_rules`` rules of the caller, which
    run after ours.
    """

    chosen: frozenset[str] | None = None
    without_texts: bool = False
    without_lexicon: frozenset[str] = frozenset()
    most_shown: int = MOST_SHOWN
    warn: frozenset[str] = frozenset()
    memory: int | None = None
    jobs: int | None = None
    waivers: tuple[FileWaiver, ...] = ()
    own_rules: tuple[Rule, ...] = ()

    def runs(self, rule: Rule) -> bool:
        """Tell whether a rule is to run."""
        return self.chosen is None or rule.code in self.chosen


@dataclass(slots=True)
class _Run:
    """Collect what a run gives."""

    reading: Reading
    drafts: list[pl.DataFrame] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    ran: set[str] = field(default_factory=set)
    figures: list[tuple[str, int]] = field(default_factory=list)

    def add(self, rule: Rule, frame: pl.DataFrame) -> None:
        """Take the drafts of one rule."""
        self.drafts.append(frame)
        self.counts[rule.code] += frame.height


def run(
    package: Package,
    rules: Iterable[Rule],
    figures: Iterable[Figure] = (),
    options: Options | None = None,
) -> Report:
    """Check a package by rules and count its figures.

    Never raises for what is wrong with the data, but PackageRefused where the limit ``seconds``
    is over, and InternalError for a fault of ours.
    """
    how = options or Options()
    listed = (*rules, *how.own_rules)
    by_fault = _by_fault(listed)
    deadline = Deadline(package.limits.seconds)
    size = _size(package)
    with Engine(size, memory=how.memory, threads=how.jobs, deadline=deadline) as engine:
        reading = read_package(package, engine, every_column=bool(how.own_rules))
        outcome = _Run(reading)
        kinds = {kind for kind, rule in by_fault.items() if how.runs(rule)}
        broken = list(check_keys(engine, reading, kinds))
        texts = read_texts(
            reading, without_texts=how.without_texts, without_lexicon=how.without_lexicon
        )
        chosen = tuple(rule for rule in listed if how.runs(rule))
        loaded = load(engine, reading, texts, _wanted(chosen), how.jobs)
        reading.faults += descriptor_faults(package)
        reading.not_run += descriptor_not_run(package)
        _draft_faults(reading, broken, by_fault, how, outcome)
        _run_rules(chosen, engine, loaded, outcome)
        _count(figures, engine, loaded, outcome)
        outcome.ran |= {rule.code for rule in chosen if rule.fault is not None}
        return _report(listed, how, outcome, (reading, texts, engine))


def _report(
    rules: Iterable[Rule],
    how: Options,
    outcome: _Run,
    stage: tuple[Reading, Texts | None, Engine],
) -> Report:
    by_code = {rule.code: rule for rule in rules}
    by_fault = _by_fault(by_code.values())
    reading = outcome.reading
    left_out: tuple[tuple[str, Severity, int], ...] = ()
    suppressed: Counter[str] = Counter()
    findings = Findings.of(())
    if outcome.drafts:
        severities = {code: _severity(rule, how) for code, rule in by_code.items()}
        drafts, suppressed = without_consequences(joined_drafts(outcome.drafts), by_code.values())
        drafts, left_out = kept_and_left_out(drafts, how.most_shown, severities)
        findings = findings_of(drafts, by_code, stage, how.warn)
    findings, waived, faults = apply_waivers(findings, reading, outcome.ran)
    fully = outcome.ran - {code for code, _, _ in left_out}
    findings, more, outside = apply_file_waivers(findings, how.waivers, fully)
    faults = [each for each in (*faults, *outside) if how.runs(by_fault[each.kind])]
    if faults:
        late = findings_of(drafts_of_faults(by_fault, faults), by_code, stage, how.warn)
        findings = Findings.of([*findings, *late])
    return Report(
        package=reading.package.label,
        findings=findings,
        waived=tuple(sorted([*waived, *more])),
        left_out=left_out,
        suppressed=tuple(sorted((suppressed + _suppressed(reading, by_fault)).items())),
        not_run=tuple(sorted(set(reading.not_run))),
        checks=tuple(sorted(outcome.ran)),
        figures=tuple(outcome.figures),
        rows=_rows_read(reading),
    )


def _suppressed(reading: Reading, by_fault: dict[str, Rule]) -> Counter[str]:
    """Count, by code, the faults of cells that follow from the width of their row."""
    counts: Counter[str] = Counter()
    for table in reading.tables.values():
        for kind, count in table.suppressed.items():
            counts[by_fault[kind].code] += count
    return counts


def _severity(rule: Rule, how: Options) -> Severity:
    return "warning" if rule.severity == "error" and rule.code in how.warn else rule.severity


def _size(package: Package) -> int:
    """Return the bytes of all tables that are there, whatever is declared of them."""
    size = 0
    for path in {path for each in package.resources if each.kind == "table" for path in each.parts}:
        # What cannot be opened is told when it is read.
        with suppress(UnreadableError):
            size += package.size(path)
    return size


def _wanted(rules: Iterable[Rule]) -> frozenset[str]:
    """Return the tables that some query reads, so that no scan runs for nothing."""
    return frozenset(table for rule in rules for table in rule.reads)


def _by_fault(rules: Iterable[Rule]) -> dict[str, Rule]:
    by_fault = {rule.fault: rule for rule in rules if rule.fault is not None}
    unnamed = [kind for kind in FAULT_KINDS if kind not in by_fault]
    if unnamed:
        raise InternalError("looking up the rules of faults", f"no rule for {', '.join(unnamed)}")
    return by_fault


def _draft_faults(
    reading: Reading,
    broken: Iterable[BrokenKeys],
    by_fault: dict[str, Rule],
    how: Options,
    outcome: _Run,
) -> None:
    """Turn what the reading stage found into drafts, in the order of the tables."""
    kinds = {kind: rule for kind, rule in by_fault.items() if how.runs(rule)}
    faults = [fault for fault in reading.faults if fault.kind in kinds]
    if faults:
        outcome.drafts.append(drafts_of_faults(kinds, faults))
    for name, table in reading.tables.items():
        if table.cell_faults is not None:
            cells = table.cell_faults.filter(table.cell_faults["kind"].is_in(list(kinds)))
            outcome.drafts += drafts_of_cells(kinds, cells, name, table.shape.names)
    outcome.drafts += [
        drafts_of_keys(kinds[each.check.kind], each) for each in broken if each.check.kind in kinds
    ]


def _run_rules(rules: Iterable[Rule], engine: Engine, loaded: Loaded, outcome: _Run) -> None:
    """Run the rules that can be run, and note why the others cannot."""
    ready = [rule for rule in rules if _is_ready(rule, engine, loaded, outcome.reading)]
    found = engine.frames([rule.query or "" for rule in ready])
    for rule, rows in zip(ready, found, strict=True):
        if isinstance(rows, QueryFailed):
            if rule.place is None:
                raise InternalError(f"running {rule.code} {rule.name}", rows.reason)
            outcome.reading.not_run.append(failed(rule, rows))
            continue
        if rows is not None:
            outcome.add(rule, drafts_of_rows(rule, rows))
        outcome.ran.add(rule.code)


def _is_ready(rule: Rule, engine: Engine, loaded: Loaded, reading: Reading) -> bool:
    if rule.query is None:
        return False
    own = rule.place is not None
    check = f"{rule.code} {rule.name}"
    reasons = loaded.reasons(rule.reads, own=own)
    reading.not_run += [NotRun(check, each.subject, each.reason, each.accepted) for each in reasons]
    if not loaded.readable(rule.reads):
        return False
    refused = unbound(rule, engine) if own else None
    if refused is not None:
        reading.not_run.append(refused)
    return refused is None


def _count(figures: Iterable[Figure], engine: Engine, loaded: Loaded, outcome: _Run) -> None:
    for figure in figures:
        if not loaded.readable((figure.table,)):
            continue
        rows = engine.rows(f"SELECT count(*) AS n FROM {quoted(figure.table)}")  # noqa: S608 - our name, quoted
        found = int(rows[0]["n"])
        outcome.figures.append((f"{figure.name}_found", found))
        if figure.rule.code in outcome.ran:
            failing = outcome.counts[figure.rule.code]
            outcome.figures.append((f"{figure.name}_accounted_for", found - failing))


def _rows_read(reading: Reading) -> tuple[tuple[str, int], ...]:
    return tuple((name, table.rows) for name, table in reading.tables.items())


def chosen_codes(rules: Iterable[Rule], codes: Collection[str]) -> frozenset[str]:
    """Return the codes that ``codes`` name: whole codes, beginnings of them, or names of rules."""
    return frozenset(
        rule.code
        for rule in rules
        if any(rule.code.startswith(each) or rule.name == each for each in codes)
    )
