"""What holds for every form: the same bytes, whole or absent, and no raw half of a character."""

import os
import stat
import subprocess
import sys
import zipfile

import pytest
from tests.export.truth import hostile_files
from tests.invented import write

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.export import EXPORTS
from raisi_visit_dataset.errors import UsageError, WriteRefused
from raisi_visit_dataset.export.formats import FORMS, form_of

NAMES = [form.name for form in FORMS]
FILES = [name for name in NAMES if name != "parquet"]

ELSEWHERE = """
import sys
import raisi_visit_dataset as rvd
folder, out, *forms = sys.argv[1:]
for form in forms:
    rvd.export(folder, form, f"{out}/{form}")
"""


def contents(path):
    if path.is_file():
        return path.read_bytes()
    return {p.relative_to(path).as_posix(): p.read_bytes() for p in path.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    return write(tmp_path_factory.mktemp("hostile"), hostile_files())


@pytest.fixture(scope="module")
def elsewhere(hostile, tmp_path_factory):
    """The exports as another process makes them, elsewhere in the world."""
    out = tmp_path_factory.mktemp("elsewhere")
    env = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tehran", "LC_ALL": "C"}
    command = f'umask 077; exec {sys.executable} -c "$0" "$@"'
    done = [*("sh", "-c", command, ELSEWHERE), str(hostile), str(out), *NAMES]
    subprocess.run(done, check=True, env=env, cwd=out)
    return out


@pytest.mark.parametrize("form", NAMES)
def test_the_same_package_gives_the_same_bytes_anywhere(form, hostile, elsewhere, tmp_path):
    rvd.export(hostile, form, tmp_path / form)
    assert contents(tmp_path / form) == contents(elsewhere / form)


@pytest.mark.parametrize("form", FILES)
def test_a_file_is_readable_for_all_and_nothing_else_is_left(form, elsewhere):
    assert stat.S_IMODE((elsewhere / form).stat().st_mode) == 0o644
    assert {path.name for path in elsewhere.iterdir()} == {*NAMES}


@pytest.mark.parametrize("form", FILES)
def test_texts_are_utf8_without_a_mark(form, elsewhere):
    data = contents(elsewhere / form)
    if form == "sqlite":
        assert data.startswith(b"SQLite format 3\0")
    elif form == "xlsx":
        with zipfile.ZipFile(elsewhere / form) as book:
            assert {each.date_time[0] for each in book.infolist()} == {1980}
    else:
        text = data.decode("utf-8")
        assert not text.startswith("\ufeff")
        assert text.endswith("\n")
        assert "\r" not in text


@pytest.mark.parametrize("form", FILES)
def test_a_link_or_folder_in_the_way_is_refused(form, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "mine")
    for name in ("folder", "link"):
        with pytest.raises(WriteRefused):
            rvd.export(None, form, tmp_path / name)
    assert (tmp_path / "mine").read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"folder", "mine", "link"}


def test_what_fails_on_the_way_leaves_the_old_file(tmp_path, monkeypatch):
    from raisi_visit_dataset.export import jsonl, sqlite

    def broken(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(jsonl, "_statement", broken)
    monkeypatch.setattr(sqlite, "_index", broken)
    for form in ("jsonl", "sqlite"):
        (tmp_path / form).write_text("old")
        with pytest.raises(WriteRefused, match="No space"):
            rvd.export(None, form, tmp_path / form)
        assert (tmp_path / form).read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"jsonl", "sqlite"}


def test_the_command_has_every_form():
    assert sorted(name for name, _ in EXPORTS) == sorted(NAMES)
    for name in NAMES:
        assert f"``{name}``" in rvd.export.__doc__


def test_a_form_that_there_is_not_is_refused(tmp_path):
    with pytest.raises(UsageError, match="the form 'csv'"):
        rvd.export(None, "csv", tmp_path / "x")
    assert form_of("colt").name == "colt"
