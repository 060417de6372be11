"""A draft is written as it was read, and two valid packages joined are a valid one."""

import pytest
from tests.invented import package_files

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.shipped import shipped_folder
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.testing.mutations import NothingToBreak, files_of
from raisi_visit_dataset.testing.mutations.copying import prove
from raisi_visit_dataset.testing.mutations.draft import Draft
from raisi_visit_dataset.testing.mutations.joining import joined, renamed_key
from raisi_visit_dataset.testing.mutations.placing import in_cell, in_text

PACKAGES = {
    "shipped": lambda: files_of(shipped_folder()),
    "minimal": minimal_package,
    "harbour": lambda: package_files("harbour"),
    "river summit": lambda: package_files("river_summit"),
}


@pytest.mark.parametrize("name", PACKAGES)
def test_what_is_read_and_not_changed_is_written_byte_for_byte(name):
    files = dict(PACKAGES[name]())
    assert Draft.read(files).written() == files


@pytest.mark.parametrize("name", PACKAGES)
def test_every_cell_of_a_row_is_found_at_its_place(name):
    draft = Draft.read(PACKAGES[name]())
    for table in ("sources", "evidence"):
        row = list(draft.rows(table))[-1]
        for column, cell in row.items():
            broken = in_cell(draft, table, row, column)
            lines = broken.files[broken.path].decode().split("\n")
            rest = "\n".join([lines[broken.line - 1][broken.column - 1 :], *lines[broken.line :]])
            doubled = cell.replace('"', '""')
            assert rest.startswith((cell + ",", cell + "\n", f'"{doubled}"'))


def test_words_of_a_text_are_found_at_their_place():
    draft = Draft.read(minimal_package())
    start = draft.texts["s900"].index("The trip")
    broken = in_text(draft, "s900", start)
    line = broken.files[broken.path].decode().split("\n")[broken.line - 1]
    assert line[broken.column - 1 :].startswith("The trip")


@pytest.mark.parametrize("name", ["shipped", "harbour", "river summit"])
def test_two_packages_joined_are_valid(name):
    whole = Draft.read(PACKAGES[name]())
    part = Draft.read(minimal_package())
    prefix = joined(whole, part)
    report = check(open_package(whole.written()))
    assert report.findings == ()
    assert whole.row("events", event_id=f"{prefix}meeting-ashby-berg-2022-03") is not None


def test_packages_that_share_names_items_and_addresses_are_valid_together():
    whole = Draft.read(package_files("harbour"))
    part = Draft.read(minimal_package())
    cells = {"scope_source_id": "", "kind": "full", "surface": "Cay Dale"}
    somebody = whole.tables["participants"][0]
    whole.add(
        "participant_names",
        participant_name_id="zz",
        participant_id=somebody["participant_id"],
        **cells,
    )
    known = part.row("participants", participant_id="ashby")
    whole.change("participants", somebody, wikidata_id=known["wikidata_id"])
    whole.change("participants", somebody, wikidata_status="verified")
    for evidence in whole.evidence("participants", somebody, "wikidata_id"):
        whole.change("evidence", evidence, value=known["wikidata_id"])
    if not whole.evidence("participants", somebody, "wikidata_id"):
        assert prove(whole, "participants", somebody, "wikidata_id")
    address = part.row("sources", source_id="s900")["origin_url"]
    whole.change("sources", whole.tables["sources"][0], origin_url=address)
    joined(whole, part)
    assert check(open_package(whole.written())).findings == ()


def test_a_second_join_has_another_prefix():
    whole = Draft.read(package_files("harbour"))
    assert [joined(whole, Draft.read(minimal_package())) for _ in range(3)] == [
        "graft1-",
        "graft2-",
        "graft3-",
    ]


@pytest.mark.parametrize(
    ("table", "key", "renamed"),
    [
        ("events", "visit", "x-visit"),
        ("event_participants", "visit/ann/host", "x-visit/x-ann/host"),
        ("segments", "s900/4", "x-s900/4"),
        ("strangers", "one", "x-one"),
    ],
)
def test_identifiers_in_a_key_are_renamed_and_ordinals_and_roles_are_not(table, key, renamed):
    assert renamed_key(table, key, "x-") == renamed


def test_a_package_without_one_of_the_tables_is_refused_by_its_name():
    files = minimal_package()
    files["datapackage.json"] = files["datapackage.json"].replace(
        b'"name": "waivers"', b'"name": "others"'
    )
    with pytest.raises(NothingToBreak, match="waivers"):
        Draft.read(files)


def test_an_appended_paragraph_leaves_what_stands_before_it():
    draft = Draft.read(minimal_package())
    before = draft.texts["s901"]
    start = draft.append("s901", "It rained.\n")
    assert draft.texts["s901"].startswith(before)
    assert draft.texts["s901"][start:] == "It rained.\n"
    draft.narrate("s901", start, start + len("It rained."))
    assert check(open_package(draft.written())).findings == ()
