"""Carry the data package inside the wheel."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CARRIED = ("datapackage.json", "data", "seeds")


class CarryDataPackage(BuildHookInterface[Any]):
    """Place the data package at `raisi_visit_dataset/_package` of a standard wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Leave an editable install alone: it reads the repository itself."""
        if version != "standard":
            return
        for name in CARRIED:
            build_data["force_include"][str(Path(self.root) / name)] = (
                f"raisi_visit_dataset/_package/{name}"
            )
