"""Ways in which a table is spoilt."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any, Final

from tests.differential.fields import fitting
from tests.differential.table import Table

__all__ = ["WAYS"]

_ANYWHERE: Final = ("NA", "-", "none", "5")


def _rows(table: Table) -> list[list[str]]:
    """Return the rows that have the right width still, or new ones for none."""
    whole = [row for row in table.rows if len(row) == len(table.kinds)]
    return whole or [["" for _ in table.kinds]]


def _cell_wrong(rng: random.Random, table: Table) -> str:
    row = rng.choice(_rows(table))
    at = rng.randrange(len(row))
    kind, constraints = table.kinds[at], _constraints_of(table, table.header[at])
    choices = [*kind.bad, *kind.bad, *kind.bad, *kind.good, *_ANYWHERE]
    if constraints.get("required"):
        choices += ["", "", ""]
    row[at] = rng.choice(choices)
    return f"a cell of {table.name}.{table.header[at]}"


def _constraint_broken(rng: random.Random, table: Table) -> str:
    bound = [at for at, name in enumerate(table.header) if _constraints_of(table, name)]
    if not bound:
        return _cell_wrong(rng, table)
    at = rng.choice(bound)
    kind, constraints = table.kinds[at], _constraints_of(table, table.header[at])
    kept = {*fitting(kind, constraints)}
    breaking = [text for text in (*kind.good, "Zz 9!", "0") if text not in kept]
    if "required" in constraints and rng.random() < 0.2:
        breaking = [""]
    rng.choice(_rows(table))[at] = rng.choice(breaking or ["x"])
    return f"a constraint of {table.name}.{table.header[at]}"


def _constraints_of(table: Table, name: str) -> Mapping[str, Any]:
    constraints: Mapping[str, Any] = table.declared_of(name).get("constraints", {})
    return constraints


def _key_repeated(rng: random.Random, table: Table) -> str:
    keys = [*table.keys.get("primaryKey", ()), *(["mark"] if "mark" in table.header else [])]
    if not keys or len(_rows(table)) < 2:
        return _cell_wrong(rng, table)
    first, second = rng.sample(_rows(table), k=2)
    for name in keys:
        at = table.header.index(name)
        second[at] = first[at]
    return f"a key of {table.name} again"


def _key_empty(rng: random.Random, table: Table) -> str:
    keys = table.keys.get("primaryKey", ())
    if not keys:
        return _cell_wrong(rng, table)
    rng.choice(_rows(table))[table.header.index(rng.choice(keys))] = ""
    return f"an empty key of {table.name}"


def _dangling(rng: random.Random, table: Table) -> str:
    keys = table.keys.get("foreignKeys", ())
    if not keys:
        return _cell_wrong(rng, table)
    name = rng.choice(keys)["fields"][0]
    rng.choice(_rows(table))[table.header.index(name)] = "987654"
    return f"a reference of {table.name} to nothing"


def _short(rng: random.Random, table: Table) -> str:
    if len(table.header) < 2:
        return _long(rng, table)
    row = rng.choice(_rows(table))
    del row[rng.randint(1, len(row) - 1) :]
    row[0] = row[0] or "x"
    return f"a short row of {table.name}"


def _long(rng: random.Random, table: Table) -> str:
    rng.choice(_rows(table)).extend(rng.choice((["more"], ["more", "still"], [""])))
    return f"a long row of {table.name}"


def _blank(rng: random.Random, table: Table) -> str:
    table.rows.insert(rng.randrange(len(table.rows)), [])
    return f"a blank row in {table.name}"


def _header_wrong(rng: random.Random, table: Table) -> str:
    at = rng.randrange(len(table.header))
    way = rng.choice(("other", "blank", "twice", "extra", "missing"))
    if way in ("other", "blank"):
        table.header[at] = "another" if way == "other" else ""
    elif way == "twice" and len(table.header) > 1:
        table.header[at] = table.header[at - 1]
    elif way == "missing" and len(table.header) > 1:
        table.header.pop()
        for row in table.rows:
            del row[len(table.header) :]
    else:
        table.header.append("extra")
        for row in table.rows:
            row.append("x")
    return f"header of {table.name}: {way}"


def _digest_wrong(rng: random.Random, table: Table) -> str:
    way = rng.choice(("hash", "bytes"))
    table.declared[way] = "sha256:" + "0" * 64 if way == "hash" else 7
    return f"{way} of {table.name}"


def _unclosed(_rng: random.Random, table: Table) -> str:
    quote = table.dialect.get("quoteChar", '"')
    table.tail = f"{quote}open"
    return f"an unclosed quote in {table.name}"


WAYS: Final[tuple[tuple[Callable[[random.Random, Table], str], int], ...]] = (
    (_cell_wrong, 130),
    (_constraint_broken, 150),
    (_key_repeated, 12),
    (_key_empty, 4),
    (_dangling, 6),
    (_short, 4),
    (_long, 4),
    (_blank, 4),
    (_header_wrong, 14),
    (_digest_wrong, 8),
    (_unclosed, 1),
)
