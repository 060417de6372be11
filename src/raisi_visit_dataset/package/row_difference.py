"""What differs between two versions of a table, row by row and cell by cell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.package.structure import split_rows

__all__ = ["row_changes"]

Row = dict[str, str]


def row_changes(file: str, old: str, new: str, key: Sequence[str]) -> list[Change] | None:
    """Return the changes of a CSV table, or None if they cannot be told by ``key``.

    That is when a side is no well-formed CSV or lacks a column of the key. Rows
    that share a key are compared whole.
    """
    before, after = split_rows(old), split_rows(new)
    if before is None or after is None or not key:
        return None
    if not {*key} <= {*before[0]} & {*after[0]}:
        return None
    changes = list(_column_changes(file, before[0], after[0]))
    common = [name for name in after[0] if name in before[0]]
    old_rows, new_rows = _by_key(before, key), _by_key(after, key)
    for each in sorted({**old_rows, **new_rows}):
        pair = old_rows[each], new_rows[each]
        changes += _key_changes(file, "/".join(each), pair, common)
    return changes


def _column_changes(file: str, old: list[str], new: list[str]) -> Iterator[Change]:
    for name in old:
        if name not in new:
            yield Change(file, "columns", name, "removed")
    for name in new:
        if name not in old:
            yield Change(file, "columns", name, "added")
    if old != new and sorted(old) == sorted(new):
        yield Change(file, "columns", "", "changed", ",".join(old), ",".join(new))


def _by_key(rows: list[list[str]], key: Sequence[str]) -> defaultdict[tuple[str, ...], list[Row]]:
    grouped: defaultdict[tuple[str, ...], list[Row]] = defaultdict(list)
    for cells in rows[1:]:
        row = dict(zip(rows[0], cells, strict=True))
        grouped[tuple(row[name] for name in key)].append(row)
    return grouped


def _key_changes(
    file: str, where: str, pair: tuple[list[Row], list[Row]], common: list[str]
) -> Iterator[Change]:
    old, new = pair
    if len(old) == len(new) == 1:
        for name in common:
            if old[0][name] != new[0][name]:
                yield Change(file, where, name, "changed", old[0][name], new[0][name])
        return
    before, after = (Counter(tuple(row[name] for name in common) for row in rows) for rows in pair)
    yield from (Change(file, where, "", "removed") for _ in (before - after).elements())
    yield from (Change(file, where, "", "added") for _ in (after - before).elements())
