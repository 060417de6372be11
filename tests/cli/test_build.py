import shutil

import pytest
from tests.invented import CORPORA

from raisi_visit_dataset.package import open_package


@pytest.fixture
def seeds(tmp_path):
    return shutil.copytree(CORPORA / "harbour", tmp_path / "seeds")


def test_a_build_is_summed_up(run, seeds):
    done = run("build", seeds)
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert "statements                    1" in lines
    assert "quotations: 1 of 1 accounted for" in lines
    assert any(line.startswith("cells needing evidence: ") for line in lines)
    assert "findings: 0 error, 0 warning, 0 info, 0 waived" in lines
    assert "written: datapackage.json" in lines
    assert lines[-1].startswith("version 1.2.0, sha256 ")
    assert open_package(seeds.parent).version == "1.2.0"


def test_a_second_build_writes_nothing_and_says_the_same_digest(run, seeds):
    first, second = run("build", seeds), run("build", seeds)
    assert "written:" not in second.out
    assert first.out.splitlines()[-1] == second.out.splitlines()[-1]


def test_a_package_goes_where_it_is_told(run, seeds, tmp_path):
    out, packed = tmp_path / "out", tmp_path / "harbour.zip"
    assert run("build", seeds, "-o", out, "--zip", packed).status == 0
    assert open_package(out).version == open_package(packed).version == "1.2.0"
    assert not (tmp_path / "datapackage.json").exists()


def test_a_check_finds_a_difference_and_writes_nothing(run, seeds):
    assert run("build", seeds, "--check").status == 1
    assert not (seeds.parent / "data").exists()
    run("build", seeds)
    same = run("build", seeds, "--check")
    assert same.status == 0
    assert "differs" not in same.out
    events = seeds.parent / "data/events.csv"
    events.write_bytes(events.read_bytes().replace(b"Meeting in", b"Meeting at"))
    changed = run("build", seeds, "--check")
    assert changed.status == 1
    assert "data/events.csv: meeting: label: 'Meeting at Porto Vell' -> 'Meeting in" in changed.out
    assert b"Meeting at" in events.read_bytes()


def test_problems_of_a_coding_come_one_a_line_with_their_places(run, seeds):
    source = seeds / "coding/sources/harbour.yaml"
    text = source.read_text()
    source.write_text(text.replace("who: torv", "who: torw").replace("cue: said", "cue: sayd"))
    done = run("build", seeds)
    assert (done.status, done.out) == (1, "")
    head, *lines = done.err.splitlines()
    assert head == "the coding is refused: 2 problems"
    for line, told in zip(lines, ("'sayd'", "'torw'"), strict=True):
        place, _, rest = line.partition(": ")
        file, row, column = place.rsplit(":", 2)
        assert file == source.as_posix()
        assert told.strip("'") in source.read_text().splitlines()[int(row) - 1][int(column) - 1 :]
        assert rest.startswith("found ")
        assert told in rest
        assert "; expected " in rest
    assert not (seeds.parent / "datapackage.json").exists()


def test_a_package_that_breaks_a_rule_is_refused_with_its_findings(run, seeds):
    source = seeds / "coding/sources/harbour.yaml"
    source.write_text(source.read_text().replace('weekday: "1"', 'weekday: "2"'))
    done = run("build", seeds)
    assert done.status == 1
    assert "weekday" in done.out
    assert "nothing was written" in done.err
    assert not (seeds.parent / "datapackage.json").exists()


def test_seeds_that_are_not_there_are_status_2(run, tmp_path):
    done = run("build", tmp_path / "nothing", "-o", tmp_path)
    assert (done.status, done.out) == (2, "")
