"""Data packages: composed, opened, typed and compared."""

from raisi_visit_dataset.package.codes import code_records
from raisi_visit_dataset.package.compose import compose
from raisi_visit_dataset.package.metadata import Metadata
from raisi_visit_dataset.package.opened import Package, open_package
from raisi_visit_dataset.package.resource import Resource

__all__ = [
    "Metadata",
    "Package",
    "Resource",
    "code_records",
    "compose",
    "open_package",
]
