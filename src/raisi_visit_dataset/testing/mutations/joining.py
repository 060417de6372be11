"""Two valid packages as one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count
from typing import Final

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.testing.mutations.draft import Draft, Row

__all__ = ["joined", "renamed_key"]

_TARGETS: Final = {"target_id", "subject_id", "retired_id", "replaced_by"}
_PLAIN: Final = {"wikidata_id", "geonames_id"}
_ITEMS: Final = (
    *((table, "wikidata_id", "Q{}") for table in ("participants", "places", "topics")),
    ("places", "geonames_id", "{}"),
)
"""Columns in which no value stands twice, and how one is written."""
_FIRST_ITEM: Final = 9_000_000_000
"""Wikidata and GeoNames have no item of this number, nor will have one soon."""


def joined(host: Draft, stretch: Draft) -> str:
    """Add a package to another under a prefix of its own, and return the prefix.

    What only one row may have, and names that the other's texts hold too, are told apart.
    """
    prefix = _free_prefix(host)
    _part_items(host, stretch)
    _part_addresses(host, stretch, prefix)
    _part_names(host, stretch)
    for table in stretch.tables.keys() - {"codes"}:
        renamed = [_renamed(stretch, table, row, prefix) for row in stretch.tables[table]]
        host.tables[table] += renamed
    for row in stretch.tables["sources"]:
        source_id, path = row["source_id"], row["seed_path"]
        if source_id in stretch.texts:
            host.texts[prefix + source_id] = stretch.texts[source_id]
            described = _described(stretch, path)
            host.descriptor["resources"] += [_moved(each, prefix) for each in described]
    return prefix


def _part_items(host: Draft, stretch: Draft) -> None:
    """Give other items of Wikidata and GeoNames to rows whose items the other package has."""
    for table, column, form in _ITEMS:
        taken = {row[column] for row in host.tables[table]} - {""}
        for row in stretch.tables[table]:
            if row[column] in taken:
                free = (form.format(number) for number in count(_FIRST_ITEM))
                row[column] = next(each for each in free if each not in taken)
                taken.add(row[column])
                for evidence in stretch.evidence(table, row, column):
                    evidence["value"] = row[column]


def _part_addresses(host: Draft, stretch: Draft, prefix: str) -> None:
    taken = {row["origin_url"] for row in host.tables["sources"]} - {""}
    for row in stretch.tables["sources"]:
        if row["origin_url"] in taken:
            row["origin_url"] += f"?{prefix}"


def _part_names(host: Draft, stretch: Draft) -> None:
    """Narrow names that the other package has, or that stand in its texts, to their own texts.

    A name that the other package has in all texts is left to it: it stands for one alone.
    """
    everywhere = {row["surface"] for row in host.rows("participant_names", scope_source_id="")}
    taken = {row["surface"] for row in host.tables["participant_names"]}
    rows = [row for row in stretch.tables["participant_names"] if row["surface"] not in everywhere]
    stretch.tables["participant_names"] = rows
    for row in list(rows):
        surface = row["surface"]
        told = surface in taken or any(surface in text for text in host.texts.values())
        if row["scope_source_id"] or not told:
            continue
        known = row["participant_name_id"]
        scopes = [each for each, text in sorted(stretch.texts.items()) if surface in text]
        row["scope_source_id"] = scopes[0] if scopes else ""
        for scope in scopes[1:]:
            cells = {"participant_name_id": f"{known}-{scope}", "scope_source_id": scope}
            stretch.tables["participant_names"].append({**row, **cells})


def _free_prefix(host: Draft) -> str:
    number = 1
    while any(row["source_id"].startswith(f"graft{number}-") for row in host.tables["sources"]):
        number += 1
    return f"graft{number}-"


def _described(stretch: Draft, path: str) -> list[dict[str, object]]:
    return [each for each in stretch.descriptor["resources"] if each.get("path") == path]


def _moved(resource: Mapping[str, object], prefix: str) -> dict[str, object]:
    path = _moved_path(str(resource["path"]), prefix)
    return {**resource, "name": path, "path": path}


def _moved_path(path: str, prefix: str) -> str:
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}{prefix}{name}"


def _renamed(stretch: Draft, table: str, row: Row, prefix: str) -> Row:
    """Return a row with every identifier in it under a prefix."""
    renamed = dict(row)
    for name, cell in row.items():
        if not cell or name in _PLAIN:
            continue
        if name in _TARGETS:
            target = row.get("target_table") or row["subject_table"]
            renamed[name] = renamed_key(target, cell, prefix)
        elif name == "seed_path":
            renamed[name] = _moved_path(cell, prefix)
        elif name.endswith("_id"):
            renamed[name] = prefix + cell
    if "value" in row and _names_row(stretch, table, row):
        renamed["value"] = prefix + row["value"]
    return renamed


def renamed_key(table: str, key: str, prefix: str) -> str:
    """Return a key with its identifiers under a prefix; ordinals and roles stay.

    >>> renamed_key("event_participants", "visit/ann/host", "x-")
    'x-visit/x-ann/host'
    """
    names = BY_TABLE[table].table.key if table in BY_TABLE else ("_id",)
    parts = key.split("/")
    if len(parts) != len(names):
        return prefix + key
    return "/".join(
        prefix + part if name.endswith("_id") else part
        for name, part in zip(names, parts, strict=True)
    )


def _names_row(stretch: Draft, table: str, row: Row) -> bool:
    """Tell whether the value of evidence, or of a side of a conflict, is an identifier."""
    if table == "conflict_claims":
        conflict = stretch.row("conflicts", conflict_id=row["conflict_id"]) or {}
        return bool(re.search("_id$", conflict.get("target_field", "")))
    named = row.get("target_field", "")
    return table == "evidence" and named.endswith("_id") and named not in _PLAIN
