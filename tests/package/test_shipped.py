import subprocess
import sys
from pathlib import Path

import pytest
from tests.package.small import written

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.package import shipped


@pytest.fixture
def library(tmp_path, monkeypatch):
    """Pretend that the library is installed in the folder src/raisi_visit_dataset."""
    folder = tmp_path / "src/raisi_visit_dataset"
    folder.mkdir(parents=True)
    monkeypatch.setattr(shipped, "files", {"raisi_visit_dataset": folder}.__getitem__)
    return folder


def test_a_wheel_carries_it(library):
    written(library / "_package")
    assert shipped.shipped_folder() == library / "_package"
    assert shipped.shipped_package().version == "1.2.3"


def test_in_an_editable_install_it_is_the_repository(library):
    written(library.parents[1])
    assert shipped.shipped_folder() == library.parents[1]
    assert shipped.shipped_package().version == "1.2.3"


def test_the_one_in_the_wheel_comes_first(library):
    written(library / "_package")
    written(library.parents[1])
    assert shipped.shipped_folder() == library / "_package"


def test_a_stranger_s_package_two_folders_up_is_not_ours(tmp_path, monkeypatch):
    elsewhere = tmp_path / "site-packages/raisi_visit_dataset"
    elsewhere.mkdir(parents=True)
    written(tmp_path)
    monkeypatch.setattr(shipped, "files", {"raisi_visit_dataset": elsewhere}.__getitem__)
    with pytest.raises(UnreadableError, match="_package"):
        shipped.shipped_folder()


@pytest.mark.usefixtures("library")
def test_without_it_the_cure_is_told():
    with pytest.raises(UnreadableError, match="raisi-visit build"):
        shipped.shipped_package()


def test_it_looks_where_the_library_is(tmp_path):
    code = (
        "from raisi_visit_dataset.errors import UnreadableError\n"
        "from raisi_visit_dataset.package.shipped import shipped_folder\n"
        "try:\n"
        "    print(shipped_folder().as_posix())\n"
        "except UnreadableError as error:\n"
        "    print(error.path)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=tmp_path
    )
    library = Path(shipped.__file__).parents[1]
    assert Path(told.stdout.strip()) in (library / "_package", library.parents[1])
