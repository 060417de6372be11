"""A corruption of any valid package is found as its code alone, at its place."""

import os
import pickle
from functools import cache
from pathlib import Path

import pytest
from tests.invented import package_files

from raisi_visit_dataset.errors import PackageRefused, UnreadableError, UsageError
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.shipped import shipped_folder
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.testing.mutations import MUTATIONS, NothingToBreak, corrupt, files_of

CONTENT = [rule.code for rule in RULES if rule.code >= "RVD2"]
PACKAGE = [rule.code for rule in RULES if rule.code < "RVD2"]
deep = pytest.mark.skipif(
    os.environ.get("HYPOTHESIS_PROFILE") != "deep", reason="HYPOTHESIS_PROFILE=deep runs it"
)
GRAFTED = 22
"""How many rules of content the repository's package has nothing for, at most."""


@cache
def valid(name):
    """Return the files of a valid package."""
    if name == "shipped":
        return files_of(shipped_folder())
    return minimal_package() if name == "minimal" else package_files(name)


def place(each):
    return each.table, each.key, each.field, each.path, each.line, each.column


def found(files, **options):
    report = check(open_package(files), **options)
    return [
        (each.code, (each.resource, each.key, each.field, each.file, each.line, each.column))
        for each in report.findings
    ]


def trips_its_code_alone(name, code):
    corruption = corrupt(valid(name), code)
    return found(corruption.files, **corruption.options) == [(code, place(corruption))]


@pytest.mark.parametrize("code", CONTENT)
def test_the_repository_s_package_is_broken_just_there(code):
    assert trips_its_code_alone("shipped", code)


@deep
@pytest.mark.parametrize("code", PACKAGE)
def test_the_repository_s_package_is_broken_just_there_in_its_form(code):
    assert trips_its_code_alone("shipped", code)


@deep
@pytest.mark.parametrize("name", ["minimal", "harbour", "river_summit"])
@pytest.mark.parametrize("code", CONTENT)
def test_any_package_is_broken_just_there(name, code):
    assert trips_its_code_alone(name, code)


@pytest.mark.parametrize("name", ["minimal", "harbour", "river_summit", "shipped"])
def test_what_is_broken_was_valid(name):
    assert found(valid(name)) == []


def test_every_code_has_one_mutation_in_the_order_of_codes():
    codes = [mutation.code for mutation in MUTATIONS]
    assert codes == sorted(rule.code for rule in RULES)
    assert len({mutation.name for mutation in MUTATIONS}) == len(MUTATIONS)


@pytest.mark.parametrize("name", ["minimal", "harbour", "river_summit", "shipped"])
@pytest.mark.parametrize("code", ["RVD104", "RVD241", "RVD407", "RVD513", "RVD802"])
def test_the_same_package_gives_the_same_corruption_and_stays_as_it_is(name, code):
    files = dict(valid(name))
    assert corrupt(files, code) == corrupt(files, code)
    assert files == valid(name)


def test_most_rules_break_rows_of_the_package_itself():
    grafted = [code for code in CONTENT if corrupt(valid("shipped"), code).grafted]
    assert len(grafted) <= GRAFTED


def test_the_place_of_a_cell_holds_what_was_written_there():
    corruption = corrupt(valid("shipped"), "RVD504")
    line = corruption.files[corruption.path].decode().split("\n")[corruption.line - 1]
    assert line[corruption.column - 1 :].startswith("USR,")


def test_packages_are_taken_as_files_opened_and_by_path():
    folder = shipped_folder()
    by_path = corrupt(folder, "RVD241")
    assert by_path == corrupt(str(folder), "RVD241")
    assert by_path == corrupt(open_package(folder), "RVD241")
    assert by_path == corrupt(valid("shipped"), "RVD241")


def test_a_corruption_survives_pickling():
    corruption = corrupt(valid("minimal"), "RVD241")
    assert pickle.loads(pickle.dumps(corruption)) == corruption  # noqa: S301 - made here


@pytest.mark.parametrize("code", ["RVD999", "", "rvd241", "evidence-missing"])
def test_an_unknown_code_is_refused(code):
    with pytest.raises(UsageError, match="code"):
        corrupt(valid("minimal"), code)


@pytest.mark.parametrize("files", [{}, {"datapackage.json": b"{}"}], ids=["no files", "no tables"])
def test_what_is_no_package_is_refused(files):
    with pytest.raises(PackageRefused):
        corrupt(files, "RVD241")


def test_a_package_of_another_shape_lacks_what_is_to_be_broken():
    files = {
        "datapackage.json": b'{"resources": [{"name": "a", "path": "a.csv"}]}',
        "a.csv": b"id\n1\n",
    }
    with pytest.raises(NothingToBreak, match="every table of the data model"):
        corrupt(files, "RVD241")


def test_a_package_without_rows_is_given_some():
    emptied = {
        path: data.partition(b"\n")[0] + b"\n" if path.endswith(".csv") else data
        for path, data in valid("minimal").items()
    }
    assert corrupt(emptied, "RVD713").grafted


def test_a_folder_that_is_not_there_is_told_of():
    with pytest.raises(UnreadableError, match="nowhere"):
        corrupt(Path("nowhere"), "RVD241")
