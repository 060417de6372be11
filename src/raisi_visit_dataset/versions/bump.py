"""The version that a difference demands, with a reason for each change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.versions.demand_rules import BY_NAME
from raisi_visit_dataset.versions.difference import (
    CODES,
    Difference,
    RowChange,
    SchemaChange,
    TableDifference,
)
from raisi_visit_dataset.versions.level import Level, bump, least, meets
from raisi_visit_dataset.versions.version import Version, parse_version

__all__ = ["Demand", "Level", "Verdict", "bump", "demanded", "demands", "judged", "least", "meets"]


@dataclass(frozen=True, slots=True)
class Demand:
    """Say that a change demands a level: its rule, what it befell, and how often."""

    rule: str
    subject: str
    count: int = 1

    @property
    def level(self) -> Level:
        """Return which part of the version it raises."""
        return BY_NAME[self.rule].level

    @property
    def reason(self) -> str:
        """Return why."""
        return BY_NAME[self.rule].reason


@dataclass(frozen=True, slots=True)
class Verdict:
    """Say whether the version of a package fits its difference from another.

    ``least`` is the lowest version that does, None where the old one is no version. ``problems``
    say what is wrong; without one the version fits.
    """

    level: Level
    demands: tuple[Demand, ...]
    least: str | None
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.problems


def demanded(difference: Difference) -> Level:
    """Return which part of the version a difference raises: the most that a change of it does."""
    return max((each.level for each in demands(difference)), default=Level.NONE)


def demands(difference: Difference) -> tuple[Demand, ...]:
    """Return what each change demands, the gravest first; rows counted by table and kind."""
    counts: dict[tuple[str, str], int] = {}
    for rule, subject, count in _parts(difference):
        counts[rule, subject] = counts.get((rule, subject), 0) + count
    found = [Demand(rule, subject, count) for (rule, subject), count in counts.items()]
    return tuple(sorted(found, key=lambda each: -each.level))


def judged(difference: Difference) -> Verdict:
    """Say whether the version of the new package fits the difference."""
    level = demanded(difference)
    problems = [
        f"the id '{shown(row_id)}' of {shown(table)} is gone, and retired_ids does not say where "
        "it went; add a row there"
        for table, row_id in difference.unretired
    ]
    sides = [
        _version(each.version, which, problems)
        for each, which in ((difference.old, "old"), (difference.new, "new"))
    ]
    old, new = sides
    lowest = None if old is None else least(old, level)
    if old is not None and new is not None and not meets(new, old, level):
        problems.append(_too_low(old, new, level))
    told = None if lowest is None else str(lowest)
    return Verdict(level, demands(difference), told, tuple(problems))


def _version(text: str | None, which: str, problems: list[str]) -> Version | None:
    if text is None:
        problems.append(f"the {which} package gives no version")
        return None
    try:
        return parse_version(text)
    except UsageError as error:
        problems.append(f"the {which} package: {error}")
        return None


def _too_low(old: Version, new: Version, level: Level) -> str:
    if level is Level.NONE:
        return f"the version {new} is lower than the old one, {old}"
    lowest = least(old, level)
    return f"the version {new} is too low: after {old}, a {level} change demands {lowest} or higher"


def _parts(difference: Difference) -> Iterator[tuple[str, str, int]]:
    for change in difference.schema:
        yield f"{change.aspect}-{change.kind}", _subject(change), 1
    for table in difference.tables:
        for row in table.changes:
            yield _row_rule(table, row), table.name, row.count
    for each in difference.metadata:
        yield _metadata_rule(each), each.where, 1
    for each in difference.files:
        yield "file-changed", each.file, 1


def _subject(change: SchemaChange) -> str:
    place = f"{change.resource}.{change.column}" if change.column else change.resource
    return place if change.part == "name" else f"{place} ({change.part})"


def _row_rule(table: TableDifference, row: RowChange) -> str:
    if table.name == CODES and table.has_ids:
        kind = "retired" if row.retired else row.kind
        return f"code-{kind}"
    if row.kind == "removed" and table.has_ids:
        return "id-retired" if row.retired else "id-removed"
    return f"row-{row.kind}"


def _metadata_rule(change: Change) -> str:
    name, _, rest = change.where.removeprefix("/").partition("/")
    if name in ("version", "created"):
        return "release-changed"
    if name in ("name", "id"):
        return "name-changed"
    if name == "licenses" and change.field != "order" and not rest.endswith("/title"):
        return "licence-added" if change.kind == "added" else "licence-removed"
    return "metadata-changed"
