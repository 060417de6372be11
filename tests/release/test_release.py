"""A release rehearsed: made twice, served, fetched, opened, compared."""

import hashlib
import json
import os
import shutil
import tomllib
from pathlib import Path

import pytest
from tests.fetching.server import Files, serving

import raisi_visit_dataset as rvd
from raisi_visit_dataset.api.releasing import DIGESTS, release
from raisi_visit_dataset.errors import UsageError, WriteRefused

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
UNWANTED = shutil.ignore_patterns("__pycache__", ".git", ".venv", ".*_cache", "spark-warehouse")
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


def copied(folder, root=ROOT):
    """Copy the repository, so that building it leaves nothing behind."""
    return Path(shutil.copytree(root, folder, ignore=UNWANTED))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Make the release in two folders, of which one has another name and other times of files."""
    one, other = (tmp_path_factory.mktemp("release") for _ in range(2))
    release(copied(one / "one"), one / "out")
    again = copied(other / "another repository", one / "one")
    for path in again.rglob("*.py"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    release(again, other / "out")
    return [one / "out", other / "out"]


@pytest.fixture(scope="module")
def out(made):
    return made[0]


def test_two_folders_give_the_same_bytes(made):
    one, other = ({path.name: path.read_bytes() for path in out.iterdir()} for out in made)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_digests_are_those_of_all_files(out):
    listed = dict(reversed(line.split("  ")) for line in (out / DIGESTS).read_text().splitlines())
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in out.iterdir()}
    assert {**listed, DIGESTS: found[DIGESTS]} == found


def test_what_is_served_is_fetched_opened_and_the_same(out, tmp_path, monkeypatch):
    monkeypatch.setenv("RAISI_VISIT_CACHE", str(tmp_path / "cache"))
    data = (out / f"raisi-visit-dataset-{VERSION}.zip").read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    with serving(Files(data)) as address:
        path = rvd.fetch(f"{address}/a.zip", sha256=digest)
    assert rvd.fetch(f"{address}/a.zip", sha256=digest, offline=True) == path
    fetched, here = rvd.open(path), rvd.open(ROOT)
    assert fetched.validate().ok
    for table in here.tables():
        assert fetched.load(table.name) == here.load(table.name)
    assert rvd.diff(ROOT, path).empty


def test_the_version_must_be_high_enough_for_what_differs(tmp_path):
    older = copied(tmp_path / "older")
    earlier = rvd.open(ROOT).package
    descriptor = json.loads(earlier.data("datapackage.json"))
    files = {path: earlier.data(path) for each in earlier.resources for path in each.parts}
    # A table that the last release had is gone, and the version is the same.
    descriptor["resources"].append({**descriptor["resources"][0], "name": "more"})
    files["datapackage.json"] = json.dumps(descriptor).encode()
    for path, data in files.items():
        (tmp_path / "last" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "last" / path).write_bytes(data)
    with pytest.raises(WriteRefused, match=r"0\.2\.0"):
        release(older, tmp_path / "out", previous=tmp_path / "last")
    assert not (tmp_path / "out").exists()


def test_a_package_that_is_not_what_its_seeds_give_is_not_released(tmp_path):
    changed = copied(tmp_path / "changed")
    with (changed / "data/topics.csv").open("a") as topics:
        topics.write("more,More,More.\n")
    with pytest.raises(WriteRefused, match="differs from its seeds"):
        release(changed, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_code_and_data_have_one_version(tmp_path):
    other = copied(tmp_path / "other")
    project = (other / "pyproject.toml").read_text().replace(f'"{VERSION}"', '"9.0.0"', 1)
    (other / "pyproject.toml").write_text(project)
    with pytest.raises(WriteRefused, match=f"{VERSION} of the package and 9.0.0 of the library"):
        release(other, tmp_path / "out")


def test_a_folder_that_is_no_project_is_told(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(UsageError, match="without name or version"):
        release(tmp_path, tmp_path / "out")
