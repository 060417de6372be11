"""Rows more and rows less: a valid one adds nothing, one that others name leaves them dangling."""

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.properties.removed import DANGLING, TARGETS, without_rows
from tests.testing.strategies.amounts import one_in

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.testing import packages
from raisi_visit_dataset.testing.mutations.draft import Draft

OF_TABLES = ("RVD0", "RVD1")


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
