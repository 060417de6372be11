"""Each mutation of package, schema or cells is found at its place, and nothing else is."""

import pytest
from tests.testing.stranger import stranger, with_tides

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.testing.mutations import NothingToBreak
from raisi_visit_dataset.testing.mutations.package_faults import MUTATIONS
from raisi_visit_dataset.testing.mutations.package_faults.bench import Bench
from raisi_visit_dataset.testing.mutations.package_faults.cells import CELLS
from raisi_visit_dataset.testing.mutations.package_faults.own import own_bench
from raisi_visit_dataset.testing.mutations.package_faults.present import BAD
from raisi_visit_dataset.testing.mutations.package_faults.structure import MUTATIONS as OF_ROWS

PACKAGES = {
    "minimal": minimal_package(),
    "stranger": stranger(),
    "stranger of version 1": stranger(1),
    "stranger with constraints": with_tides(),
}
ON_TWO = [
    pytest.param(mutation, PACKAGES[name], id=f"{mutation.code} {mutation.name} {name}")
    for mutation in MUTATIONS
    for name in ("minimal", "stranger")
]
BY_VERSION = [
    mutation
    for mutation in MUTATIONS
    if mutation.code in ("RVD011", "RVD015", "RVD016", "RVD018", "RVD028", "RVD112", "RVD132")
]


def found(broken):
    report = check(open_package(broken.files), **broken.options)
    return [
        (each.code, each.resource, each.key, each.field, each.file, each.line, each.column)
        for each in report.findings
    ]


def named(code, broken):
    place = (broken.path, broken.line, broken.column)
    return [(code, broken.table, broken.key, broken.field, *place)]


def test_each_code_of_package_and_cells_has_one_mutation():
    codes = [rule.code for rule in RULES if rule.code < "RVD2"]
    assert sorted(mutation.code for mutation in MUTATIONS) == sorted(codes)


def test_no_two_mutations_share_a_name():
    names = {mutation.name for mutation in MUTATIONS}
    assert len(names) == len(MUTATIONS)


@pytest.mark.parametrize("files", PACKAGES.values(), ids=PACKAGES)
def test_before_a_mutation_nothing_is_found_and_all_is_checked(files):
    report = check(open_package(files))
    assert report.findings == ()
    assert report.ok


@pytest.mark.parametrize(("mutation", "files"), ON_TWO)
def test_a_mutation_gives_its_code_alone_at_its_place(mutation, files):
    kept = dict(files)
    broken = mutation.breaks(files)
    assert found(broken) == named(mutation.code, broken)
    assert files == kept


@pytest.mark.parametrize("mutation", BY_VERSION, ids=lambda each: each.name)
def test_a_package_of_version_1_is_broken_as_well(mutation):
    broken = mutation.breaks(PACKAGES["stranger of version 1"])
    assert found(broken) == named(mutation.code, broken)


@pytest.mark.parametrize("fault", CELLS, ids=lambda each: each.name)
def test_what_is_grafted_for_a_cell_is_valid_with_a_good_one(fault):
    grafted = fault.grafted(stranger(), fault.good)
    assert found(grafted) == []


def test_the_tables_that_are_grafted_for_our_rules_are_valid():
    bench = own_bench(stranger())
    report = check(open_package(bench.written()))
    assert report.findings == ()
    assert report.rows


@pytest.mark.parametrize("mutation", OF_ROWS, ids=lambda each: each.name)
def test_structure_is_broken_in_a_table_that_is_there(mutation):
    broken = mutation.breaks(stranger())
    assert not broken.grafted
    assert broken.path == "winds.csv"


@pytest.mark.parametrize("mutation", OF_ROWS, ids=lambda each: each.name)
def test_structure_is_broken_in_a_graft_where_no_table_is_plain(mutation):
    files = stranger()
    files["winds.csv"] = b'"at",wind\n2022-03-10,calm\n'
    broken = mutation.breaks(files)
    assert broken.grafted
    assert found(broken) == named(mutation.code, broken)


@pytest.mark.parametrize("code", BAD)
def test_a_cell_is_broken_in_a_table_that_is_there(code):
    (mutation,) = (each for each in MUTATIONS if each.code == code)
    broken = mutation.breaks(with_tides())
    assert (broken.table, broken.key, broken.grafted) == ("tides", "b", False)
    assert found(broken) == named(code, broken)


@pytest.mark.parametrize("code", BAD)
@pytest.mark.parametrize(
    "held",
    [
        {"uniqueKeys": [["why"], ["kind"], ["code"], ["height"], ["name"], ["sky"]]},
        {"primaryKey": ["height"]},
        {"fieldsMatch": "equal"},
    ],
    ids=["keys", "numbers as keys", "fields in any order"],
)
def test_a_cell_whose_breaking_has_consequences_is_left_alone(code, held):
    files = with_tides()
    bench = Bench(files)
    bench.resources[-1]["schema"] |= held
    (mutation,) = (each for each in MUTATIONS if each.code == code)
    broken = mutation.breaks(bench.written())
    assert broken.table != "tides"
    assert found(broken) == named(code, broken)


def test_grafts_keep_clear_of_names_and_paths_that_are_taken():
    bench = Bench(stranger())
    schema = {"fields": [{"name": "id", "type": "string"}]}
    for _ in range(3):
        bench.graft("notes", schema["fields"], [["a"]])
    names = [each["name"] for each in bench.resources[-3:]]
    assert names == ["grafted-notes", "grafted-notes-2", "grafted-notes-3"]
    assert check(open_package(bench.written())).findings == ()


def test_a_package_of_another_model_with_our_names_is_left_alone():
    files = stranger()
    files["datapackage.json"] = files["datapackage.json"].replace(b'"ships"', b'"events"')
    with pytest.raises(NothingToBreak, match="names of ours"):
        own_bench(files)
