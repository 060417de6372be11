"""Names of rows mean nothing: other ones change no verdict, and two packages may be one."""

import unicodedata
from collections import Counter

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.properties.many import OF_CONTENT, together
from tests.properties.removed import DANGLING, TARGETS, without_rows
from tests.properties.renaming import other_name, renamed, renamed_key
from tests.testing.strategies.amounts import one_in

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.testing import packages
from raisi_visit_dataset.testing.mutations.draft import Draft
from raisi_visit_dataset.testing.mutations.joining import joined

OF_PAIRS = {"RVD205", "RVD502", "RVD706"}
"""Codes told of the later row of two alike, whichever that is under other names."""

salts = st.text("abc", min_size=1, max_size=3)


def verdict(report):
    return Counter(
        (each.code, each.severity, each.resource, each.field, each.value is None)
        for each in report.findings
    )


def keys_told(report):
    told = (each for each in report.findings if each.code not in OF_PAIRS)
    return Counter((each.code, each.resource, each.key) for each in told)


@one_in(40)
@given(files=packages(), salt=salts)
def test_a_valid_package_stays_valid_under_other_names(files, salt):
    again = renamed(files, salt)
    assert again["data/events.csv"] != files["data/events.csv"]
    report = check(open_package(again))
    assert (report.findings, report.not_run) == ((), ())
    assert [each.finding.code for each in report.waived] == ["RVD505"]


def test_corruptions_of_every_rule_are_found_under_other_names_as_under_their_own():
    here = check(open_package(together()))
    there = check(open_package(renamed(together())))
    assert {each.code for each in here.findings} >= set(OF_CONTENT)
    assert verdict(there) == verdict(here)
    assert keys_told(there) == Counter(
        (code, table, renamed_key(table, key, "a"))
        for code, table, key in keys_told(here).elements()
    )


@one_in(10)
@given(made=without_rows(), salt=salts)
def test_what_dangles_does_so_under_other_names(made, salt):
    files, dangling, pointers = made
    report = check(open_package(renamed(files, salt)), select=[DANGLING, TARGETS])
    told = {(each.code, each.resource, each.key) for each in report.findings}
    assert told == {
        (code, table, renamed_key(table, key, salt))
        for code, rows in ((DANGLING, dangling), (TARGETS, pointers))
        for table, key in rows
    }


def test_two_names_are_given_two_names():
    names = [f"text-{number}" for number in range(1000)]
    assert len({other_name(name, "a") for name in names}) == len(names)


def words_of(draft):
    """Return the words that the statements, quotations and names of a package are made of."""
    told = [row["exact"] for row in draft.tables["statements"]]
    return {word for text in told for word in unicodedata.normalize("NFC", text).split()}


@one_in(40)
@given(one=packages(["en"]), other=packages(["ru", "fa"]))
def test_two_packages_of_other_words_are_one_valid_package(one, other):
    host, stretch = Draft.read(one), Draft.read(other)
    assume(words_of(host).isdisjoint(words_of(stretch)))
    prefix = joined(host, stretch)
    report = check(open_package(host.written()))
    assert report.findings == ()
    assert [each.finding.key for each in report.waived] == ["bystander", f"{prefix}bystander"]
