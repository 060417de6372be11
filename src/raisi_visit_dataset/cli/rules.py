"""``raisi-visit rules`` and ``raisi-visit explain``: what must hold, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from raisi_visit_dataset.cli.options import JsonLines
from raisi_visit_dataset.cli.output import emit
from raisi_visit_dataset.cli.rows import print_rows

__all__ = ["explain", "rules"]


def rules(as_json: JsonLines = False) -> int:
    """Print the rules, one a line.

    Code, severity, name of the defect, and what is wrong where it stands.
    """
    from raisi_visit_dataset.rules.catalogue import RULES

    columns = ("code", "severity", "name", "summary")
    listed = sorted(RULES, key=lambda rule: rule.code)
    rows = [{column: getattr(rule, column) for column in columns} for rule in listed]
    print_rows(rows, columns, limit=len(rows), as_json=as_json)
    return 0


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Code or name of a rule.")],
) -> int:
    """Print what a rule checks, why, and how to mend it.

    With the query, which runs on DuckDB, too, over the tables of the package.
    """
    from raisi_visit_dataset.coding.nearest import suggestion
    from raisi_visit_dataset.errors import UsageError
    from raisi_visit_dataset.rules.catalogue import RULES

    known = {name: rule for rule in RULES for name in (rule.code, rule.name)}
    rule = known.get(code) or known.get(code.upper())
    if rule is None:
        cure = suggestion(code, known)
        raise UsageError(f"the rule {code!r}", "a code such as RVD301, or a name", cure)
    where = rule.table if rule.field is None else f"{rule.table}, {rule.field}"
    emit(f"{rule.code} {rule.name} ({rule.severity}; {where})\n\n{(rule.docs or '').strip()}")
    if rule.query is not None:
        emit(f"\n## The query\n\n{rule.query.strip()}")
    return 0
