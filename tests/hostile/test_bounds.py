"""Limits that the bombs asked for: one less, as many, one more."""

import pytest
from tests.hostile.case import strange, table

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import PackageRefused, UnreadableError
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS
from raisi_visit_dataset.files.strict_json import load_json_strict
from raisi_visit_dataset.validation import reading
from raisi_visit_dataset.validation.csv import blocks

ODD = {"delimiter": ",", "commentChar": "#"}


@pytest.mark.parametrize("dialect", [{}, ODD], ids=["blocks", "cell by cell"])
@pytest.mark.parametrize("row", [b"x,one\n", b"1\n", b"\n"], ids=["wrong", "ragged", "blank"])
def test_one_fault_more_than_are_noted_ends_the_reading(row, dialect):
    files = strange(table(dialect=dialect), rows=b"key,word\n" + row * 3)
    for most in (4, 3):
        report = rvd.validate(files, limit={"faults": most})
        assert [each.row_number for each in report.findings] == [1, 2, 3]
    report = rvd.validate(files, limit={"faults": 2})
    passed = [each for each in report.findings if each.code == "RVD107"]
    assert [each.row_number for each in passed] == [3]
    assert "limit faults" in passed[0].message
    assert any(each.check == "cells" and not each.accepted for each in report.not_run)


@pytest.mark.parametrize("dialect", [{}, ODD], ids=["blocks", "cell by cell"])
@pytest.mark.parametrize(
    ("match", "header"),
    [("subset", "key,word,more"), ("superset", "key"), ("partial", "key"), ("partial", "no,key")],
)
def test_rows_of_another_width_than_the_schema_are_read_to_the_last(match, header, dialect):
    schema = {"fieldsMatch": [match], "fields": table()["schema"]["fields"]}
    lines = [",".join(["1"] * len(header.split(",")))] * 20
    bad = ",".join("x" for _ in header.split(","))
    rows = "\n".join([header, *lines, bad, ""]).encode()
    schema["fields"][0] |= {"type": "integer"}
    files = strange(table(dialect=dialect, schema=schema), rows=rows)
    report = rvd.validate(files, limit={"faults": 5})
    assert dict(report.rows) == {report.rows[0][0]: 21}
    assert [(each.code, each.row_number) for each in report.findings] == [("RVD112", 21)]


@pytest.mark.parametrize("more", [0, 1, 40])
def test_rows_that_break_a_key_are_told_up_to_the_limit(more):
    schema = {**table()["schema"], "primaryKey": ["key"]}
    files = strange(table(schema=schema), rows=b"key,word\n1,one\n" + b"1,one\n" * (5 + more))
    report = rvd.validate(files, limit={"faults": 5})
    assert [(each.code, each.row_number) for each in report.findings] == [
        ("RVD121", row) for row in range(2, 7)
    ]
    told = [each for each in report.not_run if each.check == "keys"]
    assert [(each.subject, each.accepted) for each in told] == [("a: key", False)] * bool(more)
    assert all("limit faults" in each.reason for each in told)


@pytest.mark.parametrize("uneven", [6, 7, 100])
def test_rows_are_left_out_only_where_it_is_said(uneven):
    files = strange(rows=b"key,word\n" + b"1\n" * uneven + b"2,two\n" * 50)
    report = rvd.validate(files, limit={"faults": 6})
    passed = [each.row_number for each in report.findings if each.code == "RVD107"]
    assert passed == ([] if uneven == 6 else [7])
    assert report.rows[0][1] == (uneven + 50 if uneven == 6 else 7)


def test_what_is_told_at_a_limit_is_not_how_far_the_reader_was_ahead(monkeypatch):
    files = strange(rows=b"key,word\n" + b"1\n" * 50)
    monkeypatch.setattr(blocks, "_BLOCK", 16)

    def told(ahead):
        monkeypatch.setattr(reading, "ahead", ahead)
        report = rvd.validate(files, limit={"faults": 5})
        return [(each.code, each.row_number) for each in report.findings]

    as_asked = told(lambda made, **_: made)
    assert len(as_asked) == 7
    assert told(lambda made, **_: iter(list(made))) == as_asked


def test_a_header_has_no_more_labels_than_a_table_has_fields():
    files = strange(rows=b"key,word,more\n")
    assert len(rvd.validate(files, limit={"fields": 3}).findings) == 1
    (found,) = rvd.validate(files, limit={"fields": 2}).findings
    assert (found.code, found.line) == ("RVD102", 1)
    assert "limit fields" in found.message


def test_json_has_no_more_parts_than_the_limit():
    limits = DEFAULT_LIMITS.changed({"json_parts": 5})
    assert load_json_strict("[1,2,3]", "a.json", limits=limits) == [1, 2, 3]
    with pytest.raises(UnreadableError, match="limit json_parts"):
        load_json_strict("[1,2,3,4]", "a.json", limits=limits)
    with pytest.raises(PackageRefused, match="limit json_parts"):
        rvd.validate(strange(), limit={"json_parts": 5})
