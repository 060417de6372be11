import json

import pytest
from tests.invented import write
from tests.versions.draft import Draft, small

import raisi_visit_dataset as rvd
from raisi_visit_dataset.versions.bump import judged
from raisi_visit_dataset.versions.formats import FORMATS


@pytest.fixture
def pair(tmp_path):
    """Write a package, and one with a new row and a version too low for that."""
    draft = Draft(small())
    draft.rows("participants").append(["new", "person", "New", ""])
    draft.descriptor["version"] = "1.4.3"
    return write(tmp_path / "old", small()), write(tmp_path / "new", draft.packed())


@pytest.mark.parametrize("form", FORMATS)
def test_a_difference_in_each_form(run, pair, form):
    done = run("diff", *pair, "--format", form, "--limit", 7)
    difference = rvd.diff(*pair)
    text = FORMATS[form](difference, judged(difference), 7)
    assert (done.status, done.err) == (0, "")
    assert done.out == text


@pytest.mark.parametrize("form", FORMATS)
def test_a_difference_written_to_a_file(run, pair, form, tmp_path):
    file = tmp_path / "told"
    done = run("diff", *pair, "--format", form, "-o", file)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert file.read_text(encoding="utf-8") == run("diff", *pair, "--format", form).out


def test_text_is_the_form_if_none_is_named(run, pair):
    assert run("diff", *pair).out == run("diff", *pair, "--format", "text").out


@pytest.mark.parametrize("form", ["text", "json", "markdown", "html", "changelog"])
def test_check_fails_when_the_version_is_too_low_and_says_so(run, pair, form):
    done = run("diff", *pair, "--check", "--format", form)
    assert done.status == 1
    assert "is too low" in done.out + done.err


def test_check_says_what_is_wrong_when_the_difference_goes_to_a_file(run, pair, tmp_path):
    done = run("diff", *pair, "--check", "-o", tmp_path / "told")
    assert done.status == 1
    assert "the version 1.4.3 is too low" in done.err
    assert (tmp_path / "told").exists()


def test_check_passes_when_the_version_is_high_enough(run, pair, tmp_path):
    draft = Draft(small())
    draft.rows("participants").append(["new", "person", "New", ""])
    draft.descriptor["version"] = "1.5.0"
    new = write(tmp_path / "high", draft.packed())
    assert run("diff", pair[0], new, "--check").status == 0
    assert run("diff", pair[0], pair[0], "--check").status == 0


def test_the_json_printed_is_read_back(run, pair):
    told = json.loads(run("diff", *pair, "--format", "json").out)
    assert rvd.Difference.from_json(json.dumps(told["difference"])) == rvd.diff(*pair)


def test_an_unknown_form_is_a_wrong_call(run, pair):
    done = run("diff", *pair, "--format", "yaml")
    assert (done.status, done.out) == (2, "")
    assert "markdown" in done.err


@pytest.mark.parametrize("side", [0, 1], ids=["old", "new"])
def test_a_path_that_is_not_there_is_status_2(run, pair, tmp_path, side):
    paths = [*pair]
    paths[side] = tmp_path / "nothing"
    assert run("diff", *paths).status == 2


@pytest.mark.parametrize("side", [0, 1], ids=["old", "new"])
def test_a_package_that_cannot_be_read_is_refused_with_status_1(run, pair, tmp_path, side):
    files = small()
    files["data/topics.csv"] += b"one,two,three\n"
    paths = [*pair]
    paths[side] = write(tmp_path / "broken", files)
    done = run("diff", *paths)
    assert (done.status, done.out) == (1, "")
    assert "data/topics.csv:3:1" in done.err


def test_a_released_version_is_fetched(run, pair, monkeypatch, tmp_path):
    asked = []

    def fetched(version):
        asked.append(version)
        return pair[0]

    monkeypatch.setattr(rvd, "fetch", fetched)
    monkeypatch.chdir(tmp_path)
    assert run("diff", "1.4.2", pair[1]).out == run("diff", *pair).out
    assert asked == ["1.4.2"]
    write(tmp_path / "1.4.2", small())
    assert run("diff", "1.4.2", pair[0]).out.endswith("nothing differs\n")
    assert asked == ["1.4.2"]


def test_a_version_that_nobody_released_is_a_wrong_call(run, pair):
    assert run("diff", "777.0.0", pair[1]).status == 2


def test_a_fault_of_ours_is_status_3(run, pair, monkeypatch):
    def fail(*_):
        raise RuntimeError

    monkeypatch.setitem(FORMATS, "text", fail)
    assert run("diff", *pair).status == 3
