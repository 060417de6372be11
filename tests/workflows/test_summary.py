import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.workflows.summary import digest_of

FILES = st.dictionaries(st.text("ab/.", min_size=1), st.binary(max_size=4), max_size=4)


@given(FILES)
def test_the_digest_does_not_depend_on_the_order(files):
    assert digest_of(files) == digest_of(dict(reversed(files.items())))


@given(FILES, FILES)
def test_other_files_have_another_digest(files, others):
    assert (digest_of(files) == digest_of(others)) == (files == others)


@pytest.mark.skipif(sys.platform == "win32", reason="no sha256sum there")
def test_anybody_can_compute_the_digest(tmp_path):
    files = {"datapackage.json": b"{}", "data/a.csv": b"a\n", "data/b.csv": b"b\n"}
    (tmp_path / "data").mkdir()
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    command = f"sha256sum {' '.join(sorted(files))} | sha256sum"
    run = subprocess.run(
        ["/bin/sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert run.stdout.split()[0] == digest_of(files)
