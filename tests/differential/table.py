"""Tables of generated packages: fields, keys, rows, all of them good."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tests.differential.fields import choose_constraints, fitting
from tests.differential.literals import KINDS, Kind

__all__ = ["Table", "make_table"]

_DIALECTS: Final = (
    {},
    {},
    {},
    {"delimiter": ";"},
    {"delimiter": "\t"},
    {"delimiter": "|", "quoteChar": "'"},
    {"lineTerminator": "\r\n"},
)
_BOUNDED: Final = tuple(
    kind for kind in KINDS if len(kind.ordered) > 2 or kind.patterns or kind.lengths
)
KINDS_BY: Final = {kind.type: kind for kind in reversed(KINDS)}


@dataclass(slots=True)
class Table:
    """Hold a table while it is made: its fields with what their cells may be, and its rows."""

    name: str
    fields: list[dict[str, Any]] = field(default_factory=list)
    kinds: list[Kind] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    header: list[str] = field(default_factory=list)
    keys: dict[str, Any] = field(default_factory=dict)
    dialect: dict[str, Any] = field(default_factory=dict)
    declared: dict[str, Any] = field(default_factory=dict)
    tail: str = ""

    def add(self, name: str, kind: Kind, constraints: Mapping[str, Any]) -> None:
        """Add a field."""
        declared = {"name": name, "type": kind.type, **kind.properties}
        self.fields.append(
            {**declared, "constraints": dict(constraints)} if constraints else declared
        )
        self.kinds.append(kind)
        self.header.append(name)

    def declared_of(self, name: str) -> Mapping[str, Any]:
        """Return a field as declared; empty for none."""
        return next((each for each in self.fields if each["name"] == name), {})


def _id(rng: random.Random, table: Table) -> tuple[Kind, Callable[[int], str]]:
    """Choose a key: its type, and how the n-th is written."""
    if rng.random() < 0.5:
        return KINDS_BY["integer"], str
    prefix = rng.choice(("k", "ключ", "a b", table.name))
    return KINDS_BY["string"], lambda n: f"{prefix}{n}"


def make_table(rng: random.Random, name: str, before: list[Table]) -> Table:
    table = Table(name, dialect=dict(rng.choice(_DIALECTS)))
    rows = rng.randint(1, 12)
    columns: list[Callable[[int], str]] = []
    if rng.random() < 0.7:
        kind, written = _id(rng, table)
        table.add("id", kind, {})
        columns.append(written)
        table.keys["primaryKey"] = ["id"]
        if rng.random() < 0.2:
            table.add("part", KINDS_BY["integer"], {})
            columns.append(lambda n: str(n % 3))
            table.keys["primaryKey"] = ["id", "part"]
    if rng.random() < 0.25:
        table.add("mark", KINDS_BY["string"], {"unique": True})
        columns.append(lambda n: f"m{n}")
    for number in range(rng.choice((1, 1, 2, 3, 4, 5, 6, 7, 8))):
        kind = rng.choice((*KINDS, *_BOUNDED))
        constraints = choose_constraints(rng, kind)
        few = fitting(kind, constraints) or ["x"]
        table.add(f"f{number}", kind, constraints)
        empty = 0.0 if "required" in constraints else 0.15
        columns.append(
            lambda _, few=few, share=empty: "" if rng.random() < share else rng.choice(few)
        )
    _refer(rng, table, before, columns)
    table.rows = [[written(n) for written in columns] for n in range(1, rows + 1)]
    if rng.random() < 0.15:
        _arrange(rng, table)
    return table


def _arrange(rng: random.Random, table: Table) -> None:
    """Let the columns of the file match the fields of the schema in another way than exactly."""
    way = rng.choice(("equal", "subset", "superset", "partial"))
    table.keys["fieldsMatch"] = way
    kept = list(range(len(table.header)))
    free = [at for at in kept if table.header[at].startswith("f")]
    if way in ("superset", "partial") and len(kept) > 1 and free:
        kept.remove(rng.choice(free))
    if way in ("subset", "partial"):
        table.header.append("extra")
        table.kinds.append(KINDS_BY["any"])
        for row in table.rows:
            row.append("x")
        kept.append(len(table.header) - 1)
    rng.shuffle(kept)
    table.header = [table.header[at] for at in kept]
    table.kinds = [table.kinds[at] for at in kept]
    table.rows = [[row[at] for at in kept] for row in table.rows]


def _refer(
    rng: random.Random, table: Table, before: list[Table], columns: list[Callable[[int], str]]
) -> None:
    """Add foreign keys: to a table before, or to the table itself."""
    keyed = [each for each in before if len(each.keys.get("primaryKey", ())) == 1]
    if keyed and rng.random() < 0.7:
        other = rng.choice(keyed)
        at = other.header.index("id")
        ids = [row[at] for row in other.rows]
        table.add("other", other.kinds[at], {})
        columns.append(lambda _: rng.choice([*ids, ""]))
        _key(table, "other", other.name)
    if table.keys.get("primaryKey") == ["id"] and rng.random() < 0.3:
        table.add("parent", table.kinds[0], {})
        written = columns[0]
        columns.append(lambda n: rng.choice([written(1), written(n), ""]))
        _key(table, "parent", "")


def _key(table: Table, name: str, resource: str) -> None:
    listed = table.keys.setdefault("foreignKeys", [])
    listed.append({"fields": [name], "reference": {"resource": resource, "fields": ["id"]}})
