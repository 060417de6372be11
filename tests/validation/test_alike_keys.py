"""Keys that look alike are found wherever Python finds them, and no others."""

import csv
import io
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import raisi_visit_dataset as rvd

HIDDEN = ["\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\ufe0f", "\u3164"]
LETTERS = st.sampled_from(
    ["a", "A", "ａ", "é", "e\u0301", "e", "\u0301", " ", "ſ", "K", "k", "1", "①", *HIDDEN]
)
KEYS = st.lists(LETTERS, min_size=1, max_size=3).map("".join)


def folded(key):
    return seen(unicodedata.normalize("NFKC", seen(key))).lower().strip()


def seen(key):
    return "".join(each for each in key if each not in (*HIDDEN, "\u1160"))


def package(rows, **schema):
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([("key", "other"), *rows])
    fields = [{"name": "key", "type": "string"}, {"name": "other", "type": "string"}]
    resource = {
        "name": "towns",
        "type": "table",
        "path": "towns.csv",
        "schema": {"fields": fields, **schema},
    }
    descriptor = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "resources": [resource],
    }
    return {
        "datapackage.json": json.dumps(descriptor).encode(),
        "towns.csv": text.getvalue().encode(),
    }


def alike(rows, **schema):
    report = rvd.validate(package(rows, **schema), select=["key-alike"])
    return {each.row_number for each in report.findings}


@given(st.lists(KEYS, min_size=1, max_size=5, unique=True))
def test_a_key_is_told_where_another_row_has_the_same_but_for_case_spaces_and_form(keys):
    found = alike([(key, "") for key in keys], primaryKey="key")
    groups = {}
    for row, key in enumerate(keys, start=1):
        groups.setdefault(folded(key), []).append(row)
    several = [rows for rows in groups.values() if len(rows) > 1]
    # Of each group one row may be the one that all others look like.
    assert all(len(found.intersection(rows)) == len(rows) - 1 for rows in several)
    assert found <= {row for rows in several for row in rows}


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_character_that_is_not_seen_makes_keys_alike_and_is_none_alone(hidden):
    plain, joined = "\u0645\u06cc\u0634\u0648\u062f", f"\u0645\u06cc{hidden}\u0634\u0648\u062f"
    assert alike([(plain, ""), (joined, "")], primaryKey="key") == {2}
    assert alike([(joined, ""), ("other", "")], primaryKey="key") == set()


def test_a_control_of_direction_is_told_of_once():
    report = rvd.validate(package([("word", ""), ("wo\u202erd", "")], primaryKey="key"))
    told = [each for each in report.findings if each.row_number == 2]
    assert [each.code for each in told] == ["RVD109"]


def test_a_key_of_two_columns_is_compared_as_a_whole():
    rows = [("a", "b"), ("A", "c"), ("a", "B")]
    assert alike(rows, primaryKey=["key", "other"]) == {3}
    assert alike(rows[:2], primaryKey=["key", "other"]) == set()


def test_a_key_that_stands_twice_looks_like_no_other():
    assert alike([("A", ""), ("A", "")], uniqueKeys=[["key"]]) == set()
