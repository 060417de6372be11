"""Strategies of hypothesis: records, tables, corpora, packages, descriptors and their tables."""

try:
    import hypothesis as _hypothesis  # noqa: F401 - only whether it is there
except ModuleNotFoundError as _missing:
    _told = "the strategies need hypothesis: pip install raisi-visit-dataset[testing]"
    raise ImportError(_told) from _missing

from raisi_visit_dataset.testing.strategies.corpora import corpora
from raisi_visit_dataset.testing.strategies.descriptors import descriptors
from raisi_visit_dataset.testing.strategies.packages import build, packages
from raisi_visit_dataset.testing.strategies.records import records, rows, tables
from raisi_visit_dataset.testing.strategies.schema_tables import tables_of
from raisi_visit_dataset.testing.strategies.table_schemas import schemas

__all__ = [
    "build",
    "corpora",
    "descriptors",
    "packages",
    "records",
    "rows",
    "schemas",
    "tables",
    "tables_of",
]
