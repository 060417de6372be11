import webbrowser

import pytest
from tests.invented import package_files, write

import raisi_visit_dataset as rvd


def test_a_page_is_written(run, pact, tmp_path):
    file = tmp_path / "page.html"
    done = run("explore", pact, "-o", file)
    page = rvd.explore(pact)
    assert (done.status, done.err) == (0, "")
    assert file.read_text(encoding="utf-8") == page
    assert f"{len(page.encode())} bytes" in done.out


def test_the_page_goes_to_this_folder_if_no_file_is_named(run, pact, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("explore", pact).status == 0
    assert [each.name for each in tmp_path.iterdir()] == ["explorer.html"]


def test_the_options_are_those_of_the_function(run, pact, tmp_path):
    file = tmp_path / "page.html"
    assert run("explore", pact, "-o", file, "--most", 2, "--without-texts").status == 0
    assert file.read_text(encoding="utf-8") == rvd.explore(pact, most=2, without_texts=True)


@pytest.mark.parametrize("started", [True, False], ids=["browser", "no browser"])
def test_the_page_is_opened_on_request_alone(run, pact, tmp_path, monkeypatch, started):
    asked = []
    monkeypatch.setattr(webbrowser, "open", lambda url: asked.append(url) or started)
    file = tmp_path / "page.html"
    assert run("explore", pact, "-o", file).status == 0
    assert asked == []
    done = run("explore", pact, "-o", file, "--open")
    assert done.status == 0
    assert asked == [file.as_uri()]
    assert ("no browser" in done.err) is not started


def test_nothing_there_is_status_2_and_writes_nothing(run, tmp_path):
    file = tmp_path / "page.html"
    assert run("explore", tmp_path / "nothing", "-o", file).status == 2
    assert not file.exists()


def test_a_package_that_cannot_be_read_is_status_1_and_leaves_the_old_page(run, tmp_path):
    files = {**package_files("aldora"), "data/topics.csv": b"one,two\n"}
    broken = write(tmp_path / "broken", files)
    file = tmp_path / "page.html"
    file.write_text("old")
    done = run("explore", broken, "-o", file)
    assert done.status == 1
    assert file.read_text() == "old"


def test_fewer_statements_than_one_is_a_wrong_call(run, pact, tmp_path):
    assert run("explore", pact, "-o", tmp_path / "page.html", "--most", 0).status == 2
