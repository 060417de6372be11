"""Rows more and rows less: a valid one adds nothing, one that others name leaves them dangling."""

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.testing.strategies.amounts import one_in

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.testing import packages
from raisi_visit_dataset.testing.mutations.draft import Draft, row_key

DANGLING = "RVD123"
TARGETS = "RVD131"
OF_TABLES = ("RVD0", "RVD1")
POINTERS = (
    ("evidence", "target_table", "target_id"),
    ("claims", "subject_table", "subject_id"),
    ("conflicts", "target_table", "target_id"),
    ("retired_ids", "target_table", "replaced_by"),
    ("waivers", "target_table", "target_id"),
)


def add_reference(draft, name):
    cells = {"publisher": "A house", "title": f"Book {name}", "url": "https://example.org/book"}
    draft.add("outside_references", outside_reference_id=f"book-{name}", **cells)


def add_topic(draft, name):
    parent = draft.row("topics")["topic_id"]
    cells = {"label": f"Topic {name}", "definition": "A topic.", "parent_topic_id": parent}
    draft.add("topics", topic_id=f"topic-{name}", **cells)


def add_retired(draft, name):
    cells = {"retired_id": f"old-{name}", "version": "0.1.0", "reason": "Renamed."}
    draft.add("retired_ids", target_table="places", **cells)


def add_support(draft, name):
    """Let a reference support what it supports already, a second time and in other words."""
    row = dict(draft.row("evidence", basis="external", stance="supports"))
    draft.tables["evidence"].append({**row, "evidence_id": f"ev-more-{name}", "note": "Again."})


def add_role(draft, name):
    row = draft.row("roles")
    proof = list(draft.rows("evidence", target_table="roles", target_id=row["role_id"]))
    draft.tables["roles"].append({**row, "role_id": f"role-{name}", "title": f"Office {name}"})
    for number, each in enumerate(proof):
        cells = {"evidence_id": f"ev-role-{name}-{number}", "target_id": f"role-{name}"}
        value = f"Office {name}" if each["target_field"] == "title" else each["value"]
        draft.tables["evidence"].append({**each, **cells, "value": value})


ADDITIONS = (add_reference, add_topic, add_retired, add_support, add_role)


@one_in(40)
@given(
    files=packages(),
    added=st.lists(st.sampled_from(ADDITIONS), min_size=1, max_size=6),
)
def test_valid_rows_that_are_added_add_no_finding(files, added):
    draft = Draft.read(files)
    before = sum(map(len, draft.tables.values()))
    for number, add in enumerate(added):
        add(draft, f"n{number}")
    assert sum(map(len, draft.tables.values())) >= before + len(added)
    report = check(open_package(draft.written()))
    assert (report.findings, report.not_run) == ((), ())


def naming(draft, gone):
    """Return table and key of each row that refers to one of these rows by a foreign key."""
    return {
        (name, row_key(name, each))
        for name, model in BY_TABLE.items()
        for key in model.table.foreign_keys
        for row in gone.get(key.table, ())
        for each in draft.tables[name]
        if all(each[own] == row[it] for own, it in zip(key.columns, key.reference, strict=True))
    }


def pointing(draft, gone):
    """Return table and key of each row that speaks of one of these rows, by table and key."""
    return {
        (name, row_key(name, each))
        for table, rows in gone.items()
        for row in rows
        for name, table_column, key_column in POINTERS
        for each in draft.rows(name, **{table_column: table, key_column: row_key(table, row)})
    }


def pointed(draft):
    """Return a row that some row of each table of pointers speaks of, where there is one."""
    return [
        (row[table_column], target)
        for name, table_column, key_column in POINTERS
        for row in draft.tables[name][:1]
        for target in draft.rows(row[table_column])
        if row_key(row[table_column], target) == row[key_column]
    ]


@st.composite
def without_rows(draw):
    """Give a package without a row of some tables, and the rows that dangle since."""
    draft = Draft.read(draw(packages()))
    spoken_of = pointed(draft)
    named = sorted({key.table for each in BY_TABLE.values() for key in each.table.foreign_keys})
    chosen = draw(st.lists(st.sampled_from(named), min_size=1, unique=True))
    gone = {
        table: [draw(st.sampled_from(list(draft.rows(table))))]
        for table in chosen
        if draft.tables[table]
    }
    for table, row in draw(st.lists(st.sampled_from(spoken_of), max_size=2)):
        gone[table] = [row]
    for table, rows in gone.items():
        draft.drop(table, *rows)
    return draft.written(), naming(draft, gone), pointing(draft, gone)


@one_in(10)
@given(made=without_rows())
def test_rows_that_are_removed_leave_just_the_references_to_them_dangling(made):
    files, dangling, pointers = made
    assume(dangling or pointers)
    report = check(open_package(files), select=[DANGLING, TARGETS])
    told = {(each.code, each.resource, each.key) for each in report.findings}
    assert {each[1:] for each in told if each[0] == DANGLING} == dangling
    assert {each[1:] for each in told if each[0] == TARGETS} == pointers


@one_in(40)
@given(made=without_rows())
def test_what_else_follows_from_removed_rows_is_of_content(made):
    files, dangling, pointers = made
    report = check(open_package(files))
    told = {each.code for each in report.findings if each.code.startswith(OF_TABLES)}
    assert told <= {DANGLING, TARGETS, "RVD133", "RVD009"}
    assert (DANGLING in told) == bool(dangling)
    assert (TARGETS in told) == bool(pointers)
