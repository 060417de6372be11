"""Mutants of a query: each differs from it in one place that a slip could have changed."""

from collections.abc import Iterator

import sqlglot
from sqlglot import exp

_TURNED = {
    exp.EQ: (exp.NEQ,),
    exp.NEQ: (exp.EQ,),
    exp.LT: (exp.LTE, exp.GT),
    exp.LTE: (exp.LT, exp.GT),
    exp.GT: (exp.GTE, exp.LT),
    exp.GTE: (exp.GT, exp.LT),
}


def mutants(query: str) -> Iterator[str]:
    """Yield each mutant of a query once, as SQL of DuckDB."""
    tree = sqlglot.parse_one(query, read="duckdb")
    seen = {tree.sql("duckdb")}
    for position, node in enumerate(tree.walk()):
        for replacement in _replacements(node):
            copy = tree.copy()
            twin = next(each for n, each in enumerate(copy.walk()) if n == position)
            twin.replace(replacement)
            words = copy.sql("duckdb")
            if words not in seen:
                seen.add(words)
                yield words


def _replacements(node: exp.Expression) -> Iterator[exp.Expression]:
    yield from _turned(node)
    yield from _lost(node)


def _turned(node: exp.Expression) -> Iterator[exp.Expression]:
    if type(node) in _TURNED:
        for turned in _TURNED[type(node)]:
            yield turned(this=node.this.copy(), expression=node.expression.copy())
    elif isinstance(node, exp.Not):
        yield node.this.copy()
    elif isinstance(node, exp.Is):
        yield exp.Not(this=node.copy()) if not isinstance(node.parent, exp.Not) else node.copy()
    elif isinstance(node, exp.Literal) and not node.is_string and not _is_shown(node):
        yield exp.Literal.number(int(node.this) + 1)


def _lost(node: exp.Expression) -> Iterator[exp.Expression]:
    if isinstance(node, exp.And | exp.Or | exp.Union):
        # A conjunct is dropped, or an alternative, or a branch.
        yield node.this.copy()
        yield node.expression.copy()
    elif isinstance(node, exp.In) and len(node.expressions) > 1:
        for n in range(len(node.expressions)):
            kept = [each.copy() for m, each in enumerate(node.expressions) if m != n]
            yield exp.In(this=node.this.copy(), expressions=kept)
    elif isinstance(node, exp.Join) and node.side == "LEFT":
        inner = node.copy()
        inner.set("side", None)
        yield inner


def _is_shown(literal: exp.Expression) -> bool:
    """Tell whether a number is the 1 of ``EXISTS (SELECT 1 …)``, which says nothing."""
    return isinstance(literal.parent, exp.Select)
