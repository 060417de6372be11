"""The dataset that comes with this installation, and its methods as functions.

The package is opened when something of it is asked for, not at import.
"""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.api.dataset import Dataset
from raisi_visit_dataset.package.shipped import shipped_package

__all__ = [
    "SHIPPED",
    "cite",
    "describe",
    "load",
    "tables",
    "text",
    "variants",
    "who_said_what",
]

SHIPPED: Final = Dataset(shipped_package)

cite = SHIPPED.cite
describe = SHIPPED.describe
load = SHIPPED.load
tables = SHIPPED.tables
text = SHIPPED.text
variants = SHIPPED.variants
who_said_what = SHIPPED.who_said_what
