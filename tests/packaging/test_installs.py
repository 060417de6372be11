"""The library installed in each of the ways in which people install it, each in a new place."""

import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.typed import records

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
CARRIED = ("data", "docs", "schemas", "seeds", "src", "tests", "benchmarks")
PROGRAM = """
import raisi_visit_dataset as rvd
print(len(rvd.load("statements")), rvd.__file__)
"""


def run(*command, cwd):
    done = subprocess.run(
        [*map(str, command)], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """Copy the repository, so that building it leaves nothing behind."""
    copy = tmp_path_factory.mktemp("repository")
    unwanted = shutil.ignore_patterns("__pycache__", ".*", "_package")
    for path in ROOT.iterdir():
        if path.name in CARRIED:
            shutil.copytree(path, copy / path.name, ignore=unwanted)
        elif path.is_file() and not path.name.startswith("."):
            shutil.copy2(path, copy)
    return copy


@pytest.fixture(scope="module")
def wheel(repository, tmp_path_factory):
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "-o", out, cwd=repository)
    (made,) = out.iterdir()
    return made


@pytest.fixture(scope="module")
def sdist(repository, tmp_path_factory):
    out = tmp_path_factory.mktemp("sdist")
    run(sys.executable, "-m", "build", "--no-isolation", "--sdist", "-o", out, cwd=repository)
    (made,) = out.iterdir()
    return made


@pytest.fixture(scope="module")
def expected():
    return len(records(open_package(ROOT), "statements"))


def installed(place, *what):
    """Install into a new environment that sees our libraries, but not our own installation."""
    venv.create(place / "env", with_pip=False)
    site = Path(sysconfig.get_path("purelib", "venv", {"base": str(place / "env")}))
    # A path named here is searched, but the editable installations it lists are not.
    (site / "libraries.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    python = place / "env" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", python, "--quiet", "install"]
    flags = ["--no-index", "--no-deps", "--no-build-isolation", "--ignore-installed"]
    run(*pip, *flags, *what, cwd=place)
    return python


def statements(python, place):
    """Return how many statements an installation finds, and where it stands itself."""
    empty = place / "empty"
    empty.mkdir()
    count, file = run(python, "-c", PROGRAM, cwd=empty).split(maxsplit=1)
    assert not [*empty.iterdir()]
    return int(count), Path(file.strip())


def test_a_wheel_finds_its_data(wheel, expected, tmp_path):
    count, file = statements(installed(tmp_path, wheel), tmp_path)
    assert count == expected > 0
    assert file.is_relative_to(tmp_path / "env")


def test_a_wheel_made_of_the_sdist_finds_its_data(sdist, expected, tmp_path):
    count, file = statements(installed(tmp_path, sdist), tmp_path)
    assert count == expected
    assert file.is_relative_to(tmp_path / "env")


def test_an_editable_install_reads_the_repository(repository, expected, tmp_path):
    count, file = statements(installed(tmp_path, "-e", repository), tmp_path)
    assert count == expected
    assert file == repository / "src/raisi_visit_dataset/__init__.py"
    assert not (repository / "src/raisi_visit_dataset/_package").exists()


def test_the_command_is_installed(wheel, tmp_path):
    python = installed(tmp_path, wheel)
    told = run(python.parent / "raisi-visit", "--version", cwd=tmp_path)
    version = open_package(ROOT).version
    assert told.endswith(f", data {version}\n")


def test_the_wheel_holds_the_package_byte_for_byte_and_nothing_else_of_the_repository(wheel):
    package = open_package(ROOT)
    paths = {package.descriptor_path, *(resource.path for resource in package.resources)}
    inside = "raisi_visit_dataset/_package/"
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        for path in paths:
            assert archive.read(inside + path) == (ROOT / path).read_bytes()
    assert {name.removeprefix(inside) for name in names if name.startswith(inside)} == paths
    assert "raisi_visit_dataset/py.typed" in names
    tops = {name.partition("/")[0].partition("-")[0] for name in names}
    assert tops == {"raisi_visit_dataset"}
    assert {Path(name).name for name in names if "/licenses/" in name} == {
        "LICENSE",
        "LICENSE-DATA",
    }


def test_the_sdist_holds_what_tests_and_builds_need(sdist):
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "datapackage.json",
        "hatch_build.py",
        "pyproject.toml",
        "seeds/coding/package.yaml",
        "src/raisi_visit_dataset/py.typed",
        "tests/packaging/test_installs.py",
    } <= names
    assert not [name for name in names if "__pycache__" in name]
