"""``raisi-visit export``: every form, from any package."""

import pytest
from tests.invented import write

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.export import EXPORTS
from raisi_visit_dataset.rules.minimal import minimal_package

FORMS = [name for name, _ in EXPORTS]


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_what_the_library_writes(run, river, form, tmp_path):
    done = run("export", form, river, "-o", tmp_path / "told")
    exported = rvd.export(river, form, tmp_path / ("told" if form == "parquet" else "expected"))
    assert done.status == 0
    assert done.err == "".join(f"{note}\n" for note in exported.notes)
    assert [line.split()[0] for line in done.out.splitlines()] == [n for n, _ in exported.rows]
    if form != "parquet":  # a folder, which was written over
        assert (tmp_path / "told").read_bytes() == (tmp_path / "expected").read_bytes()


def test_rows_are_told_by_table(run, river, tmp_path):
    done = run("export", "jsonl", river, "--out", tmp_path / "told")
    (table, rows) = done.out.split()
    assert (table, int(rows)) == ("statements", len(rvd.open(river).load("statements")))


def test_what_is_wrong_is_counted_and_the_status_is_1(run, tmp_path):
    files = minimal_package()
    path = "data/segments.csv"
    files[path] = files[path].replace(b"s901,1,", b"s901,one,", 1)
    folder = write(tmp_path / "package", files)
    done = run("export", "jsonl", folder, "-o", tmp_path / "told")
    assert done.status == 1
    assert "wrong-type: 1; raisi-visit validate says where" in done.err
    assert (tmp_path / "told").exists()


def test_a_package_that_is_not_there_is_refused(run, tmp_path):
    done = run("export", "jsonl", tmp_path / "nothing", "-o", tmp_path / "told")
    assert done.status == 2
    assert not (tmp_path / "told").exists()


def test_the_help_tells_every_form(run):
    done = run("export", "--help")
    assert all(form in done.out for form in FORMS)
    assert "FILE is replaced" in run("export", "sqlite", "--help").out
