import json
import shutil
from pathlib import Path

import pytest

from raisi_visit_dataset.errors import (
    BusyError,
    CodingRefused,
    InternalError,
    Problem,
    UsageError,
    WriteRefused,
)
from raisi_visit_dataset.files.lock import LOCK_NAME, exclusive
from raisi_visit_dataset.files.write import TEMPORARY_PREFIX
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.check import check as check_rules
from raisi_visit_dataset.workflows import build as workflow
from raisi_visit_dataset.workflows.build import build

HARBOUR = Path(__file__).parent.parent / "corpora" / "harbour"
SOURCE = "coding/sources/harbour.yaml"
EVENTS = "coding/events.yaml"


@pytest.fixture
def seeds(tmp_path):
    return Path(shutil.copytree(HARBOUR, tmp_path / "repository" / "seeds"))


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def tree(root):
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_a_build_writes_a_package_that_its_rules_accept_beside_the_seeds(seeds):
    summary = build(seeds)

    root = seeds.parent
    assert summary.ok
    assert "datapackage.json" in summary.written
    assert not any(path.startswith("seeds/") for path in summary.written)
    assert check_rules(open_package(root)).exit_status(strict=True) == 0
    assert LOCK_NAME not in tree(root)


def test_the_summary_counts(seeds):
    summary = build(seeds)
    figures, rows = dict(summary.report.figures), dict(summary.report.rows)
    assert summary.version == "1.2.0"
    assert (rows["sources"], rows["participants"], rows["statements"]) == (1, 2, 1)
    assert (figures["quotations_found"], figures["quotations_accounted_for"]) == (1, 1)
    assert figures["cells_needing_evidence_found"] == 15
    assert figures["cells_needing_evidence_accounted_for"] == 15
    assert summary.report.counts() == {"error": 0, "warning": 0, "info": 0, "waived": 0}


def test_a_second_build_changes_nothing_and_a_check_agrees(seeds):
    first = build(seeds)
    before = tree(seeds.parent)
    second = build(seeds)
    assert second.written == ()
    assert second.digest == first.digest
    assert build(seeds, check=True).ok
    assert tree(seeds.parent) == before


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("data/events.csv", lambda data: data.replace(b"occurred", b"planned")),
        ("data/events.csv", None),
        ("datapackage.json", lambda data: data.replace(b"1.2.0", b"1.3.0")),
        ("data/more.csv", lambda _: b"a,b\n"),
    ],
    ids=["cell", "missing-table", "descriptor", "table-too-many"],
)
def test_a_check_tells_what_differs_and_writes_nothing(seeds, path, change):
    build(seeds)
    file = seeds.parent / path
    if change is None:
        file.unlink()
    else:
        file.write_bytes(change(file.read_bytes() if file.exists() else b""))
    before = tree(seeds.parent)

    summary = build(seeds, check=True)

    assert {each.file for each in summary.changes} == {path}
    assert not summary.ok
    assert tree(seeds.parent) == before


def test_a_table_that_is_made_no_more_is_told_and_left(seeds):
    build(seeds)
    extra = seeds.parent / "data" / "more.csv"
    extra.write_bytes(b"a\n")
    assert build(seeds).stale == ("data/more.csv",)
    assert extra.exists()


@pytest.mark.parametrize("check", [False, True])
def test_what_breaks_a_rule_is_refused_and_the_old_package_stands(seeds, check):
    build(seeds)
    before = tree(seeds.parent / "data")
    edit(seeds / SOURCE, 'rule: explicit, weekday: "1"', 'rule: explicit, weekday: "2"')

    summary = build(seeds, check=check)

    assert summary.refused
    assert not summary.ok
    assert summary.written == ()
    assert {finding.field for finding in summary.report.findings} == {"weekday"}
    assert tree(seeds.parent / "data") == before


def test_a_warning_refuses_too_unless_it_is_waived(seeds):
    edit(seeds / "coding" / "participants.yaml", "participants:\n", UNUSED)
    summary = build(seeds)
    assert summary.refused
    [finding] = summary.report.findings
    assert finding.severity == "warning"

    waiver = (
        f"waivers:\n  - {{id: nobody, code: {finding.code}, target_table: participants, "
        "target_id: nobody, reason: A test.}\n"
    )
    (seeds / "coding" / "waivers.yaml").write_text(waiver, encoding="utf-8")
    summary = build(seeds)
    assert summary.ok
    assert [each.reason for each in summary.report.waived] == ["A test."]


UNUSED = """participants:
  - id: nobody
    kind: person
    name: Nobody
    wikidata_status: none
    description: Nobody speaks of them.
    evidence:
      - {gives: [name, kind], outside: book}
"""


def test_a_coding_with_problems_raises_and_the_old_package_stands(seeds):
    build(seeds)
    before = tree(seeds.parent / "data")
    edit(seeds / EVENTS, "type: meeting", "type: meting")
    with pytest.raises(CodingRefused, match="did you mean 'meeting'"):
        build(seeds)
    assert tree(seeds.parent / "data") == before
    assert LOCK_NAME not in tree(seeds.parent)


def test_another_folder_gets_the_seeds_as_well(seeds, tmp_path):
    out = tmp_path / "new" / "place"
    build(seeds, out)
    assert check_rules(open_package(out)).ok
    assert tree(out / "seeds") == tree(seeds)


def test_a_seed_that_changes_while_it_is_built_is_not_overwritten(seeds):
    def meddle(stage):
        if stage == "checking rules":
            edit(seeds / EVENTS, "status: occurred", "status: planned")

    with pytest.raises(WriteRefused, match=r"seeds/coding/events.yaml.*build again"):
        build(seeds, progress=meddle)
    assert "status: planned" in (seeds / EVENTS).read_text(encoding="utf-8")
    assert not (seeds.parent / "datapackage.json").exists()


def test_the_zip_holds_the_package_and_is_the_same_each_time(seeds, tmp_path):
    build(seeds, zip_file=tmp_path / "a.zip")
    build(seeds, tmp_path / "elsewhere", zip_file=tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    packed = open_package(tmp_path / "a.zip")
    assert packed.data("data/events.csv") == (seeds.parent / "data/events.csv").read_bytes()
    assert check_rules(packed).ok


def test_the_epoch_of_the_environment_dates_descriptor_and_zip(seeds, tmp_path, monkeypatch):
    build(seeds, zip_file=tmp_path / "a.zip")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1642550400")
    build(seeds, zip_file=tmp_path / "b.zip")
    descriptor = json.loads((seeds.parent / "datapackage.json").read_bytes())
    assert descriptor["created"] == "2022-01-19T00:00:00Z"
    days = [_first_zip_day(tmp_path / name) for name in ("a.zip", "b.zip")]
    assert days == [(2026, 1, 31), (2022, 1, 19)]


def _first_zip_day(path):
    # The day in the local header of the first entry, as MS-DOS packs it.
    packed = int.from_bytes(path.read_bytes()[12:14], "little")
    return (1980 + (packed >> 9), packed >> 5 & 15, packed & 31)


def test_an_epoch_that_is_no_number_is_refused_before_anything_is_made(seeds, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH='yesterday'"):
        build(seeds)
    assert not (seeds.parent / "data").exists()


def test_a_second_build_waits_and_then_fails(seeds, monkeypatch):
    monkeypatch.setattr(workflow, "_WAIT", 0.1)
    with exclusive(seeds.parent), pytest.raises(BusyError):
        build(seeds)
    assert build(seeds).ok


def test_what_a_dead_build_left_is_swept_away(seeds):
    litter = seeds.parent / "data" / f"{TEMPORARY_PREFIX}abc"
    litter.parent.mkdir()
    litter.write_bytes(b"half a table")
    build(seeds)
    assert not litter.exists()


def test_a_check_needs_no_lock(seeds):
    build(seeds)
    with exclusive(seeds.parent):
        assert build(seeds, check=True).ok


@pytest.mark.parametrize("asked", ["check_tables", "check_descriptor"])
def test_a_second_opinion_that_differs_is_a_fault_of_ours(seeds, monkeypatch, asked):
    monkeypatch.setattr(workflow, asked, lambda _: (Problem(None, "a cell", "another", ""),))
    with pytest.raises(InternalError, match="found a cell"):
        build(seeds)
    assert not (seeds.parent / "data").exists()


def test_each_stage_is_told(seeds):
    stages = []
    build(seeds, zip_file=seeds.parent / "harbour.zip", progress=stages.append)
    assert stages == [
        "reading seeds",
        "coding texts",
        "checking rules",
        "asking for second opinions",
        "writing",
        "packing",
    ]


def test_a_folder_that_cannot_be_made_is_refused(seeds, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(WriteRefused, match="a folder to write to"):
        build(seeds, tmp_path / "file" / "out")
