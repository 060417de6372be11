import sys

import pytest
from tests.export.truth import packages
from tests.invented import write

import raisi_visit_dataset as rvd


@pytest.fixture(scope="session", params=["shipped", "hostile"])
def package(request):
    return packages()[request.param]


@pytest.fixture(scope="session")
def folder(package, tmp_path_factory):
    """The files of the package in a folder, for tools that read beside the metadata."""
    files = {part: package.data(part) for each in package.resources for part in each.parts}
    files["datapackage.json"] = package.data(package.descriptor_path)
    return write(tmp_path_factory.mktemp("package"), files)


@pytest.fixture(scope="session")
def exported(folder, tmp_path_factory):
    """Export the package to a form, once; returns the path."""
    made = {}

    def export(form, name="out"):
        if (form, name) not in made:
            out = tmp_path_factory.mktemp(form) / name
            exported = rvd.export(folder, form, out)
            assert exported.faults == ()
            made[form, name] = out
        return made[form, name]

    return export


@pytest.fixture
def tell(record_property):
    """Tell how many cells were compared: in the report of the run, and with ``-s``."""

    def tell(form, cells):
        assert cells > 0
        record_property(f"cells compared, {form}", cells)
        sys.stdout.write(f"cells compared, {form}: {cells}\n")

    return tell
