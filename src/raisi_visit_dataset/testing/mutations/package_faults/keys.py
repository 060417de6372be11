"""Faults of keys: rows that repeat, and references that lead nowhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.package_faults.bench import Bench

__all__ = ["MUTATIONS"]

_KEY: Final = {"name": "id", "type": "string"}
_KEYED: Final = {"primaryKey": ["id"]}


def _second_row(bench: Bench, position: int, key: str, field: str, column: int) -> Broken:
    resource = bench.resources[position]
    return bench.broken(
        resource["name"], key=key, field=field, path=resource["path"], line=3, column=column
    )


def _repeated_key(files: Mapping[str, bytes]) -> Broken:
    bench = Bench(files)
    fields = (_KEY, {"name": "note", "type": "string"})
    position = bench.graft("keys", fields, (("a", "calm"), ("a", "rough")), _KEYED)
    return _second_row(bench, position, "a", "id", 1)


def _repeated_value(files: Mapping[str, bytes]) -> Broken:
    bench = Bench(files)
    unique: dict[str, Any] = {"name": "number", "type": "integer", "constraints": {"unique": True}}
    position = bench.graft("numbers", (_KEY, unique), (("a", "7"), ("b", "07")), _KEYED)
    return _second_row(bench, position, "b", "number", len("b,") + 1)


def _dangling(files: Mapping[str, bytes]) -> Broken:
    """Graft two tables, of which the second refers to a row that the first has not."""
    bench = Bench(files)
    first = bench.graft("ports", (_KEY,), (("norport",), ("sudport",)), _KEYED)
    port = {"name": "port", "type": "string"}
    reference = {"resource": bench.resources[first]["name"], "fields": ["id"]}
    position = bench.graft(
        "ships",
        (_KEY, port),
        (("a", "norport"), ("b", "westport")),
        {**_KEYED, "foreignKeys": [{"fields": ["port"], "reference": reference}]},
    )
    return _second_row(bench, position, "b", "port", len("b,") + 1)


def _keys(*keys: str) -> Callable[[Mapping[str, bytes]], Broken]:
    """Graft a table of two keys, the second of which is not what it looks like."""

    def breaks(files: Mapping[str, bytes]) -> Broken:
        bench = Bench(files)
        position = bench.graft("towns", (_KEY,), ([key] for key in keys), _KEYED)
        return _second_row(bench, position, keys[1], "id", 1)

    return breaks


MUTATIONS: Final = (
    Mutation(
        code="RVD108",
        name="key-in-a-capital",
        about="add a row whose key differs from another by a capital alone",
        breaks=_keys("norport", "Norport"),
    ),
    Mutation(
        code="RVD109",
        name="key-in-two-scripts",
        about="add a row whose key has a Cyrillic letter among Latin ones",
        breaks=_keys("norport", "sudp\N{CYRILLIC SMALL LETTER O}rt"),
    ),
    Mutation(
        code="RVD121",
        name="key-used-twice",
        about="give two rows the same primary key",
        breaks=_repeated_key,
    ),
    Mutation(
        code="RVD122",
        name="number-used-twice",
        about="write a number twice where each is unique, the second time with a zero before it",
        breaks=_repeated_value,
    ),
    Mutation(
        code="RVD123",
        name="reference-to-no-row",
        about="refer to a row that is not there",
        breaks=_dangling,
    ),
)
