"""The entry of a changelog, drafted from a difference, as Keep a Changelog has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from raisi_visit_dataset.validation.markdown_words import markdown_words
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.versions.bump import Demand, Verdict
from raisi_visit_dataset.versions.demand_rules import BY_NAME
from raisi_visit_dataset.versions.difference import Difference, RowChange, TableDifference

__all__ = ["as_changelog"]

_HEADINGS: Final = ("Added", "Changed", "Removed", "Fixed")
_MOST_IDS: Final = 10
_FIXED: Final = ("row-changed", "code-changed", "file-changed")
_PLAIN: Final = re.compile(r"[A-Za-z0-9]+(?:[-_/.][A-Za-z0-9]+)*(?: \([A-Za-z]+\))?")
_ROWS: Final = {"row": ("row", "rows"), "id": ("row", "rows"), "code": ("code", "codes")}


def as_changelog(difference: Difference, verdict: Verdict, most: int = _MOST_IDS) -> str:
    """Return the draft of an entry: what was added, changed, removed and fixed; LF at the end.

    Rows are counted by table, with the keys of the first ``most``; its date is the day on which
    the new package was made. It is a draft: whoever publishes says why.
    """
    entries: dict[str, list[str]] = {heading: [] for heading in _HEADINGS}
    for demand in verdict.demands:
        heading = _heading(demand)
        if heading:
            entries[heading].append(_entry(difference, demand, most))
    blocks = [_title(difference)]
    for heading, listed in entries.items():
        if listed:
            blocks += [f"### {heading}", "\n".join(f"- {each}" for each in listed)]
    if len(blocks) == 1:
        blocks.append("Nothing differs.")
    return "\n\n".join(blocks) + "\n"


def _title(difference: Difference) -> str:
    version, created = difference.new.version, difference.new.created
    if version is None:
        return "## [Unreleased]"
    day = f" - {_words(created[:10])}" if created else ""
    return f"## [{_words(version)}]{day}"


def _heading(demand: Demand) -> str:
    if demand.rule == "release-changed":
        return ""
    if demand.rule in _FIXED:
        return "Fixed"
    kind = demand.rule.rpartition("-")[2]
    return {"added": "Added", "removed": "Removed", "retired": "Removed"}.get(kind, "Changed")


def _entry(difference: Difference, demand: Demand, most: int) -> str:
    name, _, kind = demand.rule.partition("-")
    subject = _words(demand.subject)
    if name not in _ROWS:
        return f"{subject}: {BY_NAME[demand.rule].change}."
    noun = _ROWS[name][demand.count != 1]
    told = f"{subject}: {demand.count:,} {noun} {kind}"
    keys = [_key(change) for change in _changes(difference, demand) if change.key]
    left = f" and {len(keys) - most:,} more" if len(keys) > most else ""
    listed = ", ".join(keys[:most]) if most else ""
    return f"{told} ({listed}{left})." if listed else f"{told}."


def _changes(difference: Difference, demand: Demand) -> Iterator[RowChange]:
    kind = demand.rule.partition("-")[2]
    for table in difference.tables:
        if table.name == demand.subject:
            yield from (each for each in table.changes if _is(table, each, kind))


def _is(table: TableDifference, change: RowChange, kind: str) -> bool:
    if kind == "retired":
        return change.retired is True
    if kind == "removed" and table.has_ids:
        return change.kind == "removed" and not change.retired
    return change.kind == kind


def _key(change: RowChange) -> str:
    return _words("/".join(part or "" for part in change.key))


def _words(words: str) -> str:
    # A draft is read and mended as text: what cannot be markup stays as it is.
    plain = _PLAIN.fullmatch(words) is not None and "www." not in words.lower()
    return words if plain else markdown_words(shown(words))
