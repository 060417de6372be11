from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report_strategies import finding

from raisi_visit_dataset.validation import file_waivers
from raisi_visit_dataset.validation.file_waivers import apply_file_waivers
from raisi_visit_dataset.validation.findings import Findings
from raisi_visit_dataset.validation.report import Waived
from raisi_visit_dataset.validation.waiver_file import FileWaiver

NOW = date(2026, 3, 1)
ALL = frozenset({"A", "B"})

parts = {
    "code": st.sampled_from("AB"),
    "key": st.sampled_from([None, "", "k"]),
    "field": st.sampled_from([None, "f", "g"]),
}
some = st.lists(
    st.builds(finding, resource=st.sampled_from("tu"), severity=st.just("error"), **parts),
    max_size=8,
)
waivers = st.lists(
    st.builds(
        FileWaiver,
        file=st.just("w.toml"),
        line=st.integers(1, 9),
        table=st.sampled_from("tu"),
        reason=st.sampled_from("xy"),
        until=st.sampled_from([None, date(2026, 2, 28), NOW, date.max]),
        **parts,
    ),
    max_size=5,
    unique_by=lambda each: (each.code, each.table, each.key, each.field),
)


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch):
    monkeypatch.setattr(file_waivers, "today", lambda: NOW)


def waiver(**parts):
    plain = {"code": "RVD301", "table": "events", "key": "visit", "reason": "known"}
    return FileWaiver(file="w.toml", line=7, **{**plain, **parts})


def accepts(waiver, each):
    return (
        (waiver.until is None or waiver.until >= NOW)
        and (waiver.code, waiver.table, waiver.key) == (each.code, each.resource, each.key)
        and waiver.field in (None, each.field)
    )


@given(some, waivers, st.sets(st.sampled_from("AB")))
def test_agrees_with_a_search_one_by_one(listed, told, ran):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_waivers, "today", lambda: NOW)
        kept, waived, faults = apply_file_waivers(Findings.of(listed), told, ran)
    firsts = [next((w for w in told if accepts(w, each)), None) for each in sorted(listed)]
    pairs = list(zip(sorted(listed), firsts, strict=True))
    assert kept == [each for each, first in pairs if first is None]
    assert waived == tuple(Waived(each, first.reason) for each, first in pairs if first)
    over = [each for each in told if each.until is not None and each.until < NOW]
    idle = [w for w in told if w not in over and not any(accepts(w, each) for each in listed)]
    assert [(each.kind, each.line, each.value) for each in faults] == [
        *(("file-waiver-stale", each.line, each.code) for each in idle if each.code in ran),
        *(("file-waiver-expired", each.line, each.code) for each in over),
    ]


def test_an_error_is_accepted_with_its_reason():
    kept, waived, faults = apply_file_waivers(Findings.of([finding()]), [waiver()], ALL)
    assert (kept, waived, faults) == ((), (Waived(finding(), "known"),), ())


def test_a_waiver_holds_on_its_last_day_and_not_after_it():
    for until, left in ((NOW, 0), (date(2026, 2, 28), 1)):
        kept, _, faults = apply_file_waivers(
            Findings.of([finding()]), [waiver(until=until)], {"RVD301"}
        )
        assert (len(kept), len(faults)) == (left, left)
    (fault,) = faults
    assert fault.kind == "file-waiver-expired"
    assert fault.found == "a waiver of RVD301 on events visit until 2026-02-28"


def test_a_stale_waiver_is_placed_in_its_own_file():
    _, _, (fault,) = apply_file_waivers(Findings(), [waiver(field="date")], {"RVD301"})
    assert (fault.kind, fault.path, fault.line, fault.column) == (
        "file-waiver-stale",
        "w.toml",
        7,
        1,
    )
    assert fault.outside
    assert fault.found == "a waiver of RVD301 on events visit date"


def test_a_waiver_of_a_rule_that_was_not_run_is_left_alone():
    assert apply_file_waivers(Findings(), [waiver()], {"RVD302"}) == ((), (), ())


def test_without_waivers_nothing_is_touched():
    findings = Findings.of([finding()])
    assert apply_file_waivers(findings, [], ALL)[0] is findings
