"""The query of a rule of the caller's: parsed when it is read, bound when tables are there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter
from typing import Any, Final

from raisi_visit_dataset.errors import Place, UnreadableError
from raisi_visit_dataset.validation.engine import Engine
from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["Query", "failed", "read_query", "unbound"]

_WHERE: Final = re.compile(r"\n+LINE (\d+): (.*)\n([ ]*)\^", re.DOTALL)
_HEAD: Final = re.compile(r"\A[A-Za-z ]+ Error: ")
_DESCRIBE: Final = "DESCRIBE "
_PLACED: Final = ("row_number", "source_id")


@dataclass(frozen=True, slots=True)
class Query:
    """Hold one SELECT, where it begins, and the tables that it reads, sorted."""

    text: str
    place: Place
    tables: tuple[str, ...]


def read_query(text: str, file: str, skipped: int) -> Query:
    """Read the one SELECT that stands in a text below ``skipped`` lines.

    Raises UnreadableError, with line and column, for what is no SQL, for another statement than
    SELECT, and for more than one.
    """
    import duckdb

    query = "\n".join(text.split("\n")[skipped:])
    place = Place(file, skipped + 1, 1)
    expected = "one SELECT"
    try:
        statements = duckdb.extract_statements(query)
    except duckdb.Error as error:
        where, found = _told(str(error), place, "")
        raise UnreadableError(where, found, expected) from error
    if len(statements) != 1:
        raise UnreadableError(place, f"{len(statements)} statements", expected)
    if statements[0].type != duckdb.StatementType.SELECT:
        kind = str(statements[0].type).rpartition(".")[2]
        raise UnreadableError(place, f"a statement {kind}", expected)
    alone = _without_end(query)
    return Query(alone, place, _tables(alone, place))


def _without_end(query: str) -> str:
    """Cut off comments and the semicolon at the end, so that a query can stand within another."""
    import duckdb

    data = query.encode("utf-8")
    end = len(data)
    for offset, kind in reversed(duckdb.tokenize(query)):
        if kind != duckdb.token_type.comment and data[offset:end].strip() != b";":
            break
        end = offset
    return data[:end].decode("utf-8").rstrip()


def unbound(rule: Rule, engine: Engine) -> NotRun | None:
    """Say why a rule of the caller's cannot run over the tables there are; None if it can.

    A table or column is missing, the query returns neither ``row_number`` nor ``source_id``, or
    the message names a column that it does not return.
    """
    import duckdb

    try:
        described = engine.rows(f"{_DESCRIBE}{rule.query}")
    except duckdb.Error as error:
        return failed(rule, error)
    returned = {each["column_name"] for each in described}
    if returned.isdisjoint(_PLACED):
        return _not_run(rule, rule.place, f"the query returns no {' and no '.join(_PLACED)}")
    named = {name for _, name, _, _ in Formatter().parse(rule.message) if name}
    if missing := sorted(named - returned):
        return _not_run(rule, rule.place, f"the query returns no {', '.join(missing)}")
    return None


def failed(rule: Rule, error: Exception) -> NotRun:
    """Say that a rule of the caller's broke off, and where in its file."""
    place = rule.place or Place("", 1, 1)
    where, found = _told(str(error), place, _DESCRIBE)
    return _not_run(rule, where, found)


def _not_run(rule: Rule, place: Place | None, reason: str) -> NotRun:
    return NotRun(f"{rule.code} {rule.name}", str(place), reason, accepted=False)


def _told(message: str, place: Place, prefix: str) -> tuple[Place, str]:
    """Return the place in the file, and the first line, of what the engine says."""
    found = _HEAD.sub("", message).partition("\n\n")[0].replace("\n", " ")
    match = _WHERE.search(message)
    if match is None:
        return place, found
    line, told, blanks = int(match[1]), match[2], len(match[3])
    column = max(1, blanks - len(f"LINE {line}: ") + 1)
    if line == 1:
        column = max(1, column - (len(prefix) if told.startswith(prefix) else 0))
    return Place(place.file, place.line + line - 1, column), found


def _tables(query: str, place: Place) -> tuple[str, ...]:
    import duckdb

    with duckdb.connect(":memory:") as connection:
        row = connection.execute("SELECT json_serialize_sql(?::VARCHAR)", [query]).fetchone()
    tree = json.loads(row[0]) if row else {"error": True}
    if tree["error"]:
        found = str(tree.get("error_message", "a query that cannot be parsed"))
        raise UnreadableError(place, found, "one SELECT")
    nodes = list(_nodes(tree))
    named = {str(each["key"]).casefold() for node in nodes for each in _named(node)}
    read = {str(node["table_name"]) for node in nodes if node.get("type") == "BASE_TABLE"}
    return tuple(sorted(each for each in read if each.casefold() not in named))


def _named(node: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the tables that a query names itself, with WITH."""
    listed = node.get("cte_map")
    return list(listed["map"]) if isinstance(listed, dict) else []


def _nodes(tree: object) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
        for each in tree.values():
            yield from _nodes(each)
    elif isinstance(tree, list):
        for each in tree:
            yield from _nodes(each)
