"""What differs between two packages, and the version that the difference demands."""

from raisi_visit_dataset.versions.bump import Demand, Level, Verdict, demanded, demands, judged
from raisi_visit_dataset.versions.compare import compare
from raisi_visit_dataset.versions.difference import (
    Difference,
    RowChange,
    SchemaChange,
    Side,
    TableDifference,
)
from raisi_visit_dataset.versions.version import Version, parse_version

__all__ = [
    "Demand",
    "Difference",
    "Level",
    "RowChange",
    "SchemaChange",
    "Side",
    "TableDifference",
    "Verdict",
    "Version",
    "compare",
    "demanded",
    "demands",
    "judged",
    "parse_version",
]
