"""The rules by which a difference demands a version: one for each kind of change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.versions.level import Level

__all__ = ["BY_NAME", "DEMAND_RULES", "DemandRule"]


@dataclass(frozen=True, slots=True)
class DemandRule:
    """Hold one kind of change, the part of the version it raises, and why."""

    name: str
    level: Level
    change: str
    reason: str


_MAJOR, _MINOR, _PATCH, _NONE = Level.MAJOR, Level.MINOR, Level.PATCH, Level.NONE

DEMAND_RULES: Final[tuple[DemandRule, ...]] = (
    DemandRule(
        "resource-removed",
        _MAJOR,
        "a table or file is gone",
        "whoever reads it by its name finds nothing",
    ),
    DemandRule(
        "resource-renamed",
        _MAJOR,
        "a table or file has another name",
        "whoever reads it by its old name finds nothing",
    ),
    DemandRule(
        "place-changed",
        _MAJOR,
        "a table or file has another path, format, encoding or dialect",
        "most readers open the file by its path, without the descriptor",
    ),
    DemandRule("column-removed", _MAJOR, "a column is gone", "queries that name the column break"),
    DemandRule(
        "column-renamed",
        _MAJOR,
        "a column has another name",
        "queries that name the column break",
    ),
    DemandRule(
        "order-changed",
        _MAJOR,
        "columns stand in another order",
        "who reads by position gets other cells, and no error",
    ),
    DemandRule(
        "reading-changed",
        _MAJOR,
        "the type or format of a column, or what stands for a missing value",
        "the same text becomes another value",
    ),
    DemandRule(
        "key-changed",
        _MAJOR,
        "a table has another primary key",
        "joins by the old key give other rows",
    ),
    DemandRule(
        "constraint-narrower",
        _MAJOR,
        "a constraint, category list or key takes fewer values",
        "data made for the old schema may break the new one",
    ),
    DemandRule(
        "constraint-changed",
        _MAJOR,
        "a constraint is another, and nobody can say whether it takes fewer values",
        "it may be narrower",
    ),
    DemandRule(
        "id-removed",
        _MAJOR,
        "an id is gone, and retired_ids does not say where it went",
        "references to it lead nowhere",
    ),
    DemandRule(
        "code-removed",
        _MAJOR,
        "a code of a vocabulary is gone, and retired_ids does not say where it went",
        "filters by it find nothing, and no error",
    ),
    DemandRule(
        "name-changed",
        _MAJOR,
        "the package has another name or id",
        "it is another package to whoever refers to it",
    ),
    DemandRule(
        "licence-removed",
        _MAJOR,
        "a licence is gone or has other terms",
        "what users were allowed may not be allowed any more",
    ),
    DemandRule(
        "resource-added", _MINOR, "a new table or file", "nothing that was there is touched"
    ),
    DemandRule(
        "column-added",
        _MINOR,
        "a new column",
        "columns are found by name in the header, and the old ones are there",
    ),
    DemandRule(
        "constraint-added",
        _MINOR,
        "a key over new columns",
        "it binds nothing that was there",
    ),
    DemandRule(
        "constraint-removed",
        _MINOR,
        "a key over columns that are gone",
        "it goes with them",
    ),
    DemandRule(
        "constraint-wider",
        _MINOR,
        "a constraint, category list or key takes more values",
        "all old data still fit; readers may meet values they have not seen",
    ),
    DemandRule("row-added", _MINOR, "a new row", "counts and sums change, nothing breaks"),
    DemandRule(
        "row-removed",
        _MINOR,
        "a row is gone that has no id of its own",
        "nobody can refer to it; counts change as by a new row",
    ),
    DemandRule(
        "id-retired",
        _MINOR,
        "an id is gone, and retired_ids says where it went",
        "references can be followed",
    ),
    DemandRule(
        "code-added",
        _MINOR,
        "a new code of a vocabulary",
        "old data still fit; readers may meet a code they have not seen",
    ),
    DemandRule(
        "code-retired",
        _MINOR,
        "a code is gone, and retired_ids says where it went",
        "filters can be rewritten",
    ),
    DemandRule(
        "licence-added", _MINOR, "a further licence", "all that was allowed is still allowed"
    ),
    DemandRule("row-changed", _PATCH, "the value of a cell", "a correction; ids and shape stay"),
    DemandRule(
        "code-changed",
        _PATCH,
        "label or definition of a code",
        "a correction; the code stays, and so does what it is used for",
    ),
    DemandRule(
        "text-changed",
        _PATCH,
        "title, description or another word about a table or column",
        "it binds no program",
    ),
    DemandRule(
        "metadata-changed",
        _PATCH,
        "title, contributors, keywords and other metadata of the package",
        "it binds no program",
    ),
    DemandRule(
        "file-changed", _PATCH, "the bytes of a carried file", "a correction; its name stays"
    ),
    DemandRule(
        "release-changed",
        _NONE,
        "version and moment of the package",
        "they follow from the release",
    ),
)
"""Every rule, the gravest first; docs/versioning.md shows them."""

BY_NAME: Final = {rule.name: rule for rule in DEMAND_RULES}
