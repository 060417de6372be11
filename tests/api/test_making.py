import shutil

import pytest
from tests.invented import CORPORA, package_files

import raisi_visit_dataset as rvd


@pytest.fixture
def seeds(tmp_path):
    return shutil.copytree(CORPORA / "harbour", tmp_path / "seeds")


def test_a_build_is_written_and_opened_again(seeds):
    summary = rvd.build(str(seeds), zip_file=str(seeds.parent / "harbour.zip"))
    assert summary.ok
    assert "datapackage.json" in summary.written
    built = rvd.open(seeds.parent)
    assert [row.statement_id for row in built.load("statements")] == ["harbour-widen"]
    assert rvd.open(seeds.parent / "harbour.zip").load("events") == built.load("events")


def test_a_check_writes_nothing(seeds):
    summary = rvd.build(seeds, seeds.parent / "elsewhere", check=True)
    assert not summary.ok
    assert not (seeds.parent / "elsewhere").exists()


def test_validation_takes_what_open_takes_and_options_of_rules():
    good = rvd.validate(package_files("harbour"))
    assert good.ok
    assert good.rows
    some = rvd.validate(package_files("harbour"), select=["RVD3"], ignore=["weekday-differs"])
    assert {code[:4] for code in some.checks} == {"RVD3"}
    assert {*some.checks} < {*good.checks}


def test_texts_may_be_missing_by_leave_alone():
    files = {k: v for k, v in package_files("harbour").items() if k != "seeds/harbour.txt"}
    assert not rvd.validate(files).ok
    assert rvd.validate(files, without_texts=True).ok


def test_the_name_of_no_rule_is_a_wrong_call():
    with pytest.raises(rvd.UsageError, match="RVD999"):
        rvd.validate(package_files("harbour"), select=["RVD999"])


def test_codings_are_compared():
    compared = rvd.compare_codings(str(CORPORA / "aldora"), CORPORA / "aldora")
    assert compared.sources == ("first", "second")
    assert compared.disagreements == ()
