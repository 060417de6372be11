"""Runs rules over exported tables on Spark, and reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import InternalError
from raisi_visit_dataset.validation.consequences import without_consequences
from raisi_visit_dataset.validation.drafts import (
    drafts_of_faults,
    drafts_of_keys,
    drafts_of_rows,
    joined_drafts,
    kept_and_left_out,
)
from raisi_visit_dataset.validation.engine import QueryFailed, quoted
from raisi_visit_dataset.validation.figure import Figure
from raisi_visit_dataset.validation.findings import Findings
from raisi_visit_dataset.validation.keys import KEY_KINDS
from raisi_visit_dataset.validation.loading import Loaded
from raisi_visit_dataset.validation.report import NotRun, Report
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.runner import Options
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.validation.spark.found import findings_of
from raisi_visit_dataset.validation.spark.keys import broken_keys, unchecked_references
from raisi_visit_dataset.validation.spark.limited import limited, number_of
from raisi_visit_dataset.validation.spark.needs import all_needed
from raisi_visit_dataset.validation.spark.opening import open_tables
from raisi_visit_dataset.validation.spark.reading_stage import OF_WAIVERS, of_reading_stage
from raisi_visit_dataset.validation.spark.session import opened_session
from raisi_visit_dataset.validation.spark.tables import add_tables
from raisi_visit_dataset.validation.spark.views import Views
from raisi_visit_dataset.validation.spark.waiving import waive

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl
    from pyspark.sql import SparkSession

__all__ = ["run_on_spark"]

_OF_OTHER_SHAPE: Final = "rules of a caller read tables of other shapes on DuckDB alone"


@dataclass(slots=True)
class _Run:
    """Collect what a run gives; ``more`` counts, by code, what was not brought here."""

    most: int
    drafts: list[pl.DataFrame] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    more: Counter[str] = field(default_factory=Counter)
    ran: set[str] = field(default_factory=set)
    not_run: list[NotRun] = field(default_factory=list)
    figures: list[tuple[str, int]] = field(default_factory=list)

    def add(self, rule: Rule, drafts: pl.DataFrame, more: int) -> None:
        """Take the drafts of one rule, and the number of those that stay where they are."""
        self.drafts.append(drafts)
        self.counts[rule.code] += drafts.height + more
        self.more[rule.code] += more


def run_on_spark(
    where: Path | str,
    rules: Iterable[Rule],
    figures: Iterable[Figure] = (),
    options: Options | None = None,
    session: SparkSession | None = None,
) -> Report:
    """Check tables that ``export parquet`` wrote, in a folder or an object store, on Spark.

    Runs in ``session``, in the one that is active here, or in ``local[*]`` for this one run.
    Findings have file, row and key, no line. Rules that ask for the files of the package are
    listed as not run. Raises UsageError where pyspark is not installed, and UnreadableError for
    a folder that is no whole export.
    """
    how = options or Options()
    listed = (*rules, *how.own_rules)
    chosen = tuple(rule for rule in listed if how.runs(rule))
    counted = tuple(figures)
    with opened_session(session, memory=how.memory, jobs=how.jobs) as spark:
        keyed = any(rule.fault in KEY_KINDS for rule in chosen)
        wanted = None if keyed else {*all_needed(_wanted(chosen, counted)), "waivers"}
        views = open_tables(spark, where, wanted)
        try:
            outcome = _outcome(views, chosen, counted, how)
            return _report(views, listed, how, outcome)
        finally:
            views.release()


def _outcome(
    views: Views, chosen: tuple[Rule, ...], figures: tuple[Figure, ...], how: Options
) -> _Run:
    outcome = _Run(how.most_shown)
    outcome.not_run += of_reading_stage(chosen, views.manifest, without_texts=how.without_texts)
    _check_keys(views, chosen, outcome)
    if not views.manifest.ours:
        reason = "the package is not of this data model: it lacks one of its core tables"
        outcome.not_run.append(NotRun("rules", views.where, reason, accepted=True))
        outcome.not_run += [
            NotRun(f"{rule.code} {rule.name}", str(rule.place), _OF_OTHER_SHAPE, accepted=False)
            for rule in chosen
            if rule.place is not None
        ]
        return outcome
    loaded = add_tables(views, _wanted(chosen, figures), how)
    for rule in chosen:
        _run_rule(rule, views, loaded, outcome)
    _count(figures, views, loaded, outcome)
    return outcome


def _report(views: Views, rules: tuple[Rule, ...], how: Options, outcome: _Run) -> Report:
    by_code = {rule.code: rule for rule in rules}
    severities = {rule.code: rule.severity for rule in rules}
    drafts, suppressed = without_consequences(joined_drafts(outcome.drafts), rules)
    drafts, left_out = kept_and_left_out(drafts, how.most_shown, severities)
    outcome.more.update({code: count for code, _, count in left_out})
    findings = findings_of(drafts, views, by_code, how.warn)
    findings, waived, faults = waive(findings, views, how.waivers, outcome.ran)
    by_fault = {rule.fault: rule for rule in rules if rule.fault is not None and how.runs(rule)}
    late = drafts_of_faults(by_fault, [fault for fault in faults if fault.kind in by_fault])
    if not late.is_empty():
        findings = Findings.of([*findings, *findings_of(late, views, by_code, how.warn)])
    return Report(
        package=views.where,
        findings=findings,
        waived=tuple(sorted(waived)),
        left_out=tuple((c, severities[c], n) for c, n in sorted(outcome.more.items()) if n),
        suppressed=tuple(sorted(suppressed.items())),
        not_run=tuple(sorted(set(outcome.not_run))),
        checks=tuple(sorted(outcome.ran)),
        figures=tuple(outcome.figures),
        rows=tuple((name, table.rows) for name, table in views.manifest.tables.items()),
    )


def _wanted(rules: Iterable[Rule], figures: Iterable[Figure]) -> frozenset[str]:
    read = {table for rule in rules for table in rule.reads}
    return frozenset(read | {figure.table for figure in figures})


def _check_keys(views: Views, chosen: Iterable[Rule], outcome: _Run) -> None:
    by_kind = {str(rule.fault): rule for rule in chosen if rule.fault in KEY_KINDS}
    for broken, more in broken_keys(views, by_kind, outcome.most):
        rule = by_kind[broken.check.kind]
        outcome.add(rule, drafts_of_keys(rule, broken), more)
    outcome.ran |= {rule.code for rule in by_kind.values()}
    outcome.ran |= {rule.code for rule in chosen if rule.fault in OF_WAIVERS}
    if "reference-dangling" in by_kind:
        outcome.not_run += unchecked_references(views)


def _run_rule(rule: Rule, views: Views, loaded: Loaded, outcome: _Run) -> None:
    if rule.query is None:
        return
    own = rule.place is not None
    check = f"{rule.code} {rule.name}"
    outcome.not_run += [
        NotRun(check, each.subject, each.reason, each.accepted)
        for each in loaded.reasons(rule.reads, own=own)
    ]
    if not loaded.readable(rule.reads):
        return
    try:
        rows, more = limited(views.query(rule.query), outcome.most)
    except QueryFailed as failed:
        if not own:
            raise InternalError(f"running {check}", failed.reason) from failed
        reason = f"its query fails: {shown(failed.reason)}"
        outcome.not_run.append(NotRun(check, str(rule.place), reason, accepted=False))
        return
    outcome.add(rule, drafts_of_rows(rule, rows), more)
    outcome.ran.add(rule.code)


def _count(figures: Iterable[Figure], views: Views, loaded: Loaded, outcome: _Run) -> None:
    for figure in figures:
        if not loaded.readable((figure.table,)):
            continue
        found = number_of(views.query(f"SELECT 1 AS one FROM {quoted(figure.table)}"))  # noqa: S608 - our name, quoted
        outcome.figures.append((f"{figure.name}_found", found))
        if figure.rule.code in outcome.ran:
            failing = outcome.counts[figure.rule.code]
            outcome.figures.append((f"{figure.name}_accounted_for", found - failing))
