"""A released version is never overwritten with other content."""

import hashlib
from dataclasses import replace

import pytest
from tests.faults.outputs import kept_candidate, tree
from tests.invented import CORPORA

from raisi_visit_dataset.errors import WriteRefused
from raisi_visit_dataset.fetching.releases import NAME, Release
from raisi_visit_dataset.files.zip import zip_bytes
from raisi_visit_dataset.workflows import build as workflow
from raisi_visit_dataset.workflows.moment import seconds_of

SEEDS = CORPORA / "harbour"


@pytest.fixture
def made(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return kept_candidate(monkeypatch)


def release(monkeypatch, made, *, files=None, name=None):
    """Say that a version of these files was released."""
    packed = zip_bytes(files or made.files, timestamp=seconds_of(made.created))
    version = made.seeds.registers.package.version
    told = Release(version, "https://example.org/a.zip", len(packed), _digest(packed))
    monkeypatch.setattr(workflow, "release_of", {version: told}.get)
    monkeypatch.setattr(workflow, "NAME", name or made.seeds.registers.package.name)


def _digest(data):
    return hashlib.sha256(data).hexdigest()


def test_the_content_that_was_released_is_built_again(monkeypatch, made, tmp_path):
    release(monkeypatch, made)
    assert workflow.build(SEEDS, tmp_path / "out").written


@pytest.mark.parametrize("there", [False, True], ids=["nothing there", "the release there"])
def test_other_content_of_the_same_version_is_refused(monkeypatch, made, tmp_path, there):
    out = tmp_path / "out"
    release(monkeypatch, made)
    if there:
        workflow.build(SEEDS, out)
    before = tree(tmp_path)
    other = replace(made, files={**made.files, "data/events.csv": b"other"})
    monkeypatch.setattr(workflow, "_make", lambda *_: other)
    with pytest.raises(WriteRefused, match=r"released version 1\.2\.0.*raise the version"):
        workflow.build(SEEDS, out, zip_file=tmp_path / "out.zip")
    assert tree(tmp_path) == before


def test_versions_of_other_packages_are_their_own(monkeypatch, made, tmp_path):
    release(monkeypatch, made, files={"a": b"other"}, name=NAME)
    assert workflow.build(SEEDS, tmp_path / "out").written
