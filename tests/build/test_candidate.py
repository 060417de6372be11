import json
import os
import subprocess
import sys

import pytest
from tests.build import corpus

from raisi_visit_dataset.build.candidate import build_candidate
from raisi_visit_dataset.coding.read import read_seeds
from raisi_visit_dataset.package import open_package

PRINT_DIGESTS = """
import hashlib, os, sys
from pathlib import Path
from raisi_visit_dataset.build.candidate import build_candidate
from raisi_visit_dataset.coding.read import read_seeds
os.umask(int(sys.argv[2], 8))
for path, data in build_candidate(read_seeds(Path(sys.argv[1]))).items():
    print(hashlib.sha256(data).hexdigest(), path)
"""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    return corpus.write(tmp_path_factory.mktemp("pact") / "seeds")


def test_every_file_of_the_seeds_is_carried_byte_for_byte(seeds):
    candidate = build_candidate(read_seeds(seeds))
    carried = {path: data for path, data in candidate.items() if path.startswith("seeds/")}
    assert carried == {f"seeds/{name}": text.encode() for name, text in corpus.FILES.items()}


def test_the_descriptor_tells_what_the_coders_wrote_of_the_package(seeds):
    package = open_package(build_candidate(read_seeds(seeds)))
    assert package.version == "1.0.0"
    assert package.descriptor["title"] == "The pact"
    assert package.descriptor["created"] == "2026-01-31T00:00:00Z"
    assert package.descriptor["contributors"] == [{"title": "Nobody", "roles": ["creator"]}]


def test_a_moment_may_take_the_place_of_the_day(seeds):
    candidate = build_candidate(read_seeds(seeds), created="2022-01-19T00:00:00Z")
    assert json.loads(candidate["datapackage.json"])["created"] == "2022-01-19T00:00:00Z"


def digests(seeds, cwd, umask="022", **environment):
    run = subprocess.run(
        [sys.executable, "-c", PRINT_DIGESTS, os.path.relpath(seeds, cwd), umask],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


def test_the_same_seeds_give_the_same_bytes_whatever_is_around(seeds, tmp_path):
    backwards = {name: corpus.FILES[name] for name in reversed(corpus.FILES)}
    other = corpus.write(tmp_path / "elsewhere" / "seeds", backwards)

    first = digests(seeds, seeds.parent, PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8")
    second = digests(
        other,
        tmp_path,
        umask="077",
        PYTHONHASHSEED="4711",
        TZ="Asia/Tehran",
        LC_ALL="tr_TR.UTF-8",
        PYTHONUTF8="0",
    )

    assert first == second
    assert len(first.splitlines()) > 30
