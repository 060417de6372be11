"""``raisi-visit rules`` and ``raisi-visit explain``: what must hold, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from raisi_visit_dataset.cli.options import JsonLines, RulesFolder
from raisi_visit_dataset.cli.output import emit
from raisi_visit_dataset.cli.rows import print_rows
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["explain", "rules"]


def rules(as_json: JsonLines = False, folder: RulesFolder = None) -> int:
    """Print the rules, one a line.

    Code, severity, name of the defect, and what is wrong where it stands.
    """
    columns = ("code", "severity", "name", "summary")
    listed = sorted(_known(folder), key=lambda rule: rule.code)
    rows = [{column: getattr(rule, column) for column in columns} for rule in listed]
    print_rows(rows, columns, limit=len(rows), as_json=as_json)
    return 0


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Code or name of a rule.")],
    folder: RulesFolder = None,
) -> int:
    """Print what a rule checks, why, and how to mend it.

    With the query, which runs on DuckDB, too, over the tables of the package.
    """
    from raisi_visit_dataset.coding.nearest import suggestion
    from raisi_visit_dataset.errors import UsageError

    known = {name: rule for rule in _known(folder) for name in (rule.code, rule.name)}
    rule = known.get(code) or known.get(code.upper())
    if rule is None:
        cure = suggestion(code, known)
        raise UsageError(f"the rule {code!r}", "a code such as RVD301, or a name", cure)
    where = ", ".join(part for part in (rule.table, rule.field) if part)
    kind = f"{rule.severity}; {where}" if where else rule.severity
    emit(f"{rule.code} {rule.name} ({kind})\n\n{(rule.docs or '').strip()}")
    if rule.follows:
        emit(f"\nNot told where one of these concerns the same: {', '.join(rule.follows)}.")
    if rule.frictionless:
        emit(f"\nIn frictionless: {', '.join(rule.frictionless)}.")
    if rule.query is not None:
        emit(f"\n## The query\n\n{rule.query.strip()}")
    return 0


def _known(folder: Path | None) -> tuple[Rule, ...]:
    from raisi_visit_dataset.rules.check import with_own
    from raisi_visit_dataset.validation.own.rules import read_own_rules

    return with_own(() if folder is None else read_own_rules(folder))
