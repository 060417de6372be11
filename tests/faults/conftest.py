import hashlib
import os
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.cli.conftest import run  # noqa: F401 - a fixture
from tests.faults.injecting import Faults
from tests.faults.outputs import Output, kept_candidate, old_of, tree
from tests.fetching.server import Files, serving
from tests.invented import CORPORA, package_files, write

from raisi_visit_dataset.cli import settled
from raisi_visit_dataset.cli.reports import FORMS
from raisi_visit_dataset.files.zip import zip_bytes
from raisi_visit_dataset.reporters import Setting
from raisi_visit_dataset.workflows.moment import seconds_of

OUTPUTS = ("build", "zip", "fetch", "copy", "diff", "parquet", *FORMS)


@pytest.fixture
def faults(monkeypatch, tmp_path):
    """Let operations below the folder ``out`` fail."""
    if not os.path.isdir("/proc/self/fd"):  # noqa: PTH112 - no path of ours
        pytest.skip("files of descriptors are not told by this system")
    return Faults(monkeypatch, tmp_path / "out")


@pytest.fixture
def output(request, monkeypatch, tmp_path):
    """Return one command that writes, its old output not yet in place."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    root, name = tmp_path / "out", request.param
    if name in FORMS:
        yield _report(monkeypatch, tmp_path, root, name)
    elif name == "parquet":
        package = _little_package(tmp_path / "package")
        old = {"manifest.json": b"{}", "gone/part-00000.parquet": b"x"}
        command = ("export", "parquet", package, "-o", root)
        yield Output(command, root, old, "manifest.json")
    elif name == "diff":
        package = write(tmp_path / "package", package_files("harbour"))
        command = ("diff", package, package, "-o", root / "changes")
        yield Output(command, root, {"changes": b"old changes"})
    elif name in ("fetch", "copy"):
        yield from _fetched(monkeypatch, tmp_path, root, copied=name == "copy")
    else:
        yield _built(monkeypatch, root, zipped=name == "zip")


def _built(monkeypatch, root, *, zipped):
    made = kept_candidate(monkeypatch)
    command = ("build", CORPORA / "harbour", "-o", root / "package")
    old = {f"package/{name}": data for name, data in old_of(made.files).items()}
    parts = ("package/",)
    if zipped:
        command, old = (*command, "--zip", root / "harbour.zip"), {**old, "harbour.zip": b"old zip"}
        parts = ("package/", "harbour.zip")
        assert zip_bytes(made.files, timestamp=seconds_of(made.created))
    return Output(command, root, old, "package/datapackage.json", parts)


def _report(monkeypatch, tmp_path, root, form):
    package = tmp_path / "package"
    told = _told()
    monkeypatch.setattr(settled, "checked", lambda *_: told)
    command = ("validate", package, "--no-config", "--format", form, "-o", root / "report")
    return Output(command, root, {"report": b"an old report"})


@cache
def _told():
    with TemporaryDirectory() as folder:
        package = write(Path(folder), package_files("harbour"))
        settings = settled.settled({}, config=None, no_config=True)
        report, setting = settled.checked(str(package), settings)
        return report, replace(setting, lines=Setting().lines)


def _fetched(monkeypatch, tmp_path, root, *, copied):
    body = bytes(range(256)) * 2000
    digest = hashlib.sha256(body).hexdigest()
    cache = tmp_path / "cache" if copied else root
    monkeypatch.setenv("RAISI_VISIT_CACHE", str(cache))
    old = {"copy.zip": b"an old copy"} if copied else {f"{digest}/package.zip": b"damaged"}
    with serving(Files(body)) as server:
        command = ("fetch", f"{server}/a.zip", "--sha256", digest)
        if copied:
            command = (*command, "-o", root / "copy.zip")
        yield Output(command, root, old)


def _little_package(folder):
    resources = ",".join(
        f'{{"name": "{name}", "path": "{name}.csv", "type": "table", "schema": {{"fields": '
        f'[{{"name": "n", "type": "integer"}}]}}}}'
        for name in ("one", "two")
    )
    files = {
        "datapackage.json": f'{{"name": "little", "resources": [{resources}]}}'.encode(),
        "one.csv": b"n\n1\n",
        "two.csv": b"n\n1\n2\n",
    }
    return write(folder, files)


@pytest.fixture
def new(output, run):  # noqa: F811 - the fixture of the same name
    """Return what the command writes when nothing fails, over its old output."""
    output.set_old()
    done = run(*output.arguments)
    assert done.status == 0, done.err
    return tree(output.root)
