"""The data package that comes with this installation."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.package.descriptor import DESCRIPTOR
from raisi_visit_dataset.package.opened import Package, open_package

__all__ = ["shipped_folder", "shipped_package"]


def shipped_package() -> Package:
    """Open the data package that comes with this installation.

    Raises as ``shipped_folder`` and ``open_package`` do.
    """
    return open_package(shipped_folder())


def shipped_folder() -> Path:
    """Return the folder of the data package that comes with this installation.

    A wheel carries it inside the library; in an editable install it is the
    repository itself. Raises UnreadableError when neither is there.
    """
    # Path of a string, because files() promises a Traversable, which has no lstat.
    library = Path(str(files("raisi_visit_dataset")))
    carried = library / "_package"
    if (carried / DESCRIPTOR).is_file():
        return carried
    if library.parent.name == "src" and (library.parent.parent / DESCRIPTOR).is_file():
        return library.parent.parent
    cure = "install the wheel, or build the package in the repository: raisi-visit build"
    raise UnreadableError(carried.as_posix(), f"no {DESCRIPTOR}", "the data package", cure)
