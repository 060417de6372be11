"""Runs rules over a package, and reports."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final

from raisi_visit_dataset.errors import InternalError
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.validation.draft import (
    Draft,
    draft_of_fault,
    draft_of_row,
    kept_and_left_out,
    placed,
)
from raisi_visit_dataset.validation.engine import Engine, quoted
from raisi_visit_dataset.validation.fault import FAULT_KINDS, Fault
from raisi_visit_dataset.validation.figure import Figure
from raisi_visit_dataset.validation.loading import Loaded, load
from raisi_visit_dataset.validation.reading import Reading, read_package
from raisi_visit_dataset.validation.report import NotRun, Report
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.texts import read_texts
from raisi_visit_dataset.validation.waivers import apply_waivers

__all__ = ["MOST_SHOWN", "Options", "run"]

MOST_SHOWN: Final = 1000
"""The most findings of one code that a report holds; it counts the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Say how to run.

    ``chosen`` are the codes to run, None for all; ``without_texts`` accepts a package that does
    not carry its texts, ``without_lexicon`` texts in these languages, as the sources name them,
    unread by the scans that need a lexicon, where there is none.
    """

    chosen: frozenset[str] | None = None
    without_texts: bool = False
    without_lexicon: frozenset[str] = frozenset()
    most_shown: int = MOST_SHOWN

    def runs(self, rule: Rule) -> bool:
        """Tell whether a rule is to run."""
        return self.chosen is None or rule.code in self.chosen


@dataclass(slots=True)
class _Run:
    """Collect what a run gives."""

    reading: Reading
    drafts: list[Draft] = field(default_factory=list)
    ran: set[str] = field(default_factory=set)
    figures: list[tuple[str, int]] = field(default_factory=list)


def run(
    package: Package,
    rules: Iterable[Rule],
    figures: Iterable[Figure] = (),
    options: Options | None = None,
) -> Report:
    """Check a package by rules and count its figures.

    Never raises for what is wrong with the data; InternalError for a fault of ours.
    """
    how = options or Options()
    listed = tuple(rules)
    chosen = tuple(rule for rule in listed if how.runs(rule))
    reading = read_package(package)
    texts = read_texts(
        reading, without_texts=how.without_texts, without_lexicon=how.without_lexicon
    )
    outcome = _Run(reading)
    with Engine(sum(rows for _, rows in _rows_read(reading))) as engine:
        loaded = load(engine, reading, texts, _wanted(chosen))
        for rule in chosen:
            _run_rule(rule, engine, loaded, outcome)
        _count(figures, engine, loaded, outcome)
    by_fault = _by_fault(listed)
    _draft_faults(reading.faults, by_fault, how, outcome)
    outcome.ran |= {rule.code for rule in chosen if rule.fault is not None}
    kept, left_out = kept_and_left_out(outcome.drafts, how.most_shown)
    findings, waived, faults = apply_waivers(placed(kept, reading, texts), reading, outcome.ran)
    late = _Run(reading)
    _draft_faults(faults, by_fault, how, late)
    return Report(
        package=package.label,
        findings=tuple(sorted([*findings, *placed(late.drafts, reading, texts)])),
        waived=tuple(sorted(waived)),
        left_out=tuple(left_out),
        not_run=tuple(sorted(set(reading.not_run))),
        checks=tuple(sorted(outcome.ran)),
        figures=tuple(outcome.figures),
        rows=_rows_read(reading),
    )


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
    faults: Iterable[Fault], by_fault: dict[str, Rule], how: Options, outcome: _Run
) -> None:
    for fault in faults:
        rule = by_fault[fault.kind]
        if how.runs(rule):
            outcome.drafts.append(draft_of_fault(rule, fault))


def _run_rule(rule: Rule, engine: Engine, loaded: Loaded, outcome: _Run) -> None:
    if rule.query is None:
        return
    reasons = loaded.reasons(rule.reads)
    check = f"{rule.code} {rule.name}"
    outcome.reading.not_run += [
        NotRun(check, each.subject, each.reason, each.accepted) for each in reasons
    ]
    if not loaded.readable(rule.reads):
        return
    rows, _ = engine.rows(rule.query)
    outcome.drafts += [draft_of_row(rule, row) for row in rows]
    outcome.ran.add(rule.code)


def _count(figures: Iterable[Figure], engine: Engine, loaded: Loaded, outcome: _Run) -> None:
    for figure in figures:
        if not loaded.readable((figure.table,)):
            continue
        rows, _ = engine.rows(f"SELECT count(*) AS n FROM {quoted(figure.table)}")  # noqa: S608 - our name, quoted
        found = int(rows[0]["n"])
        outcome.figures.append((f"{figure.name}_found", found))
        if figure.rule.code in outcome.ran:
            failing = sum(draft.rule.code == figure.rule.code for draft in outcome.drafts)
            outcome.figures.append((f"{figure.name}_accounted_for", found - failing))


def _rows_read(reading: Reading) -> tuple[tuple[str, int], ...]:
    return tuple(
        (name, 0 if table.frame is None else table.frame.height)
        for name, table in reading.tables.items()
    )


def chosen_codes(rules: Iterable[Rule], codes: Collection[str]) -> frozenset[str]:
    """Return the codes that ``codes`` name: whole codes, beginnings of them, or names of rules."""
    return frozenset(
        rule.code
        for rule in rules
        if any(rule.code.startswith(each) or rule.name == each for each in codes)
    )
