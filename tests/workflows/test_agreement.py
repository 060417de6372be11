import pytest
from tests.invented import CORPORA, package_files, write

from raisi_visit_dataset.errors import CodingRefused, UnreadableError
from raisi_visit_dataset.files.zip import zip_bytes
from raisi_visit_dataset.workflows.agreement import compare, read_coding


def test_seeds_folder_and_zip_hold_the_same_coding(tmp_path):
    files = package_files("aldora")
    folder = write(tmp_path / "package", files)
    packed = tmp_path / "pact.zip"
    packed.write_bytes(zip_bytes(files))
    seeds = read_coding(CORPORA / "aldora")
    for where in (folder, folder / "datapackage.json", packed):
        coding = read_coding(where)
        assert coding.label == where.as_posix()
        assert coding.sources == seeds.sources
        assert sorted(coding.statements, key=str) == sorted(seeds.statements, key=str)
        assert coding.mentions == seeds.mentions != ()
        assert coding.events == seeds.events


def test_seeds_are_compared_with_a_package(tmp_path):
    found = compare(CORPORA / "aldora", write(tmp_path, package_files("aldora")))
    assert found.disagreements == found.unpaired == ()
    assert found.first == (CORPORA / "aldora").as_posix()


def test_a_coding_that_breaks_rules_can_be_compared(tmp_path):
    files = {path.relative_to(CORPORA / "aldora"): path.read_bytes() for path in corpus()}
    write(tmp_path, files)
    events = tmp_path / "coding/events.yaml"
    events.write_text(events.read_text().replace("date: 2022-02-28", "date: 2022-06-28"))
    assert {row.field for row in compare(CORPORA / "aldora", tmp_path).disagreements} == {
        "occasion_day",
        "event_day",
    }


def corpus():
    return [path for path in (CORPORA / "aldora").rglob("*") if path.is_file()]


def test_seeds_that_cannot_be_built_are_refused(tmp_path):
    write(tmp_path, {p.relative_to(CORPORA / "aldora"): p.read_bytes() for p in corpus()})
    (tmp_path / "coding/topics.yaml").write_text("topics: nothing\n")
    with pytest.raises(CodingRefused, match=r"topics\.yaml:1:9"):
        read_coding(tmp_path)


def test_nothing_cannot_be_read(tmp_path):
    with pytest.raises(UnreadableError):
        read_coding(tmp_path / "nothing")
