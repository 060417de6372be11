"""Statements as JSON lines: nothing of five tables is lost, and offsets point at the words."""

import json

import pytest
from tests.export.truth import rows_of, stranger_files

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import UsageError


@pytest.fixture(scope="module")
def lines(exported):
    text = exported("jsonl").read_text(encoding="utf-8")
    assert text.endswith("\n")
    return [json.loads(line) for line in text.removesuffix("\n").split("\n")]


def span(told, *, text=True):
    told = told or {}
    return ([told.get("text")] if text else []) + [told.get("start"), told.get("end")]


def statement(told):
    said, source = told["said"], told["source"]["participant"] or {}
    return {
        "statement_id": told["id"],
        "source_id": told["document"]["id"],
        "ordinal": told["ordinal"],
        "kind": told["kind"],
        "speaker_id": source.get("id"),
        "speaker_unknown": told["source"]["unknown"],
        **dict(zip(("exact", "start_char", "end_char"), span(told["content"]), strict=True)),
        "segment_ordinal": told["document"]["segment"],
        **dict(zip(("cue", "cue_start_char", "cue_end_char"), span(told["cue"]), strict=True)),
        "event_id": (told["occasion"] or {}).get("id"),
        "said": said["date"],
        "said_earliest": said["earliest"],
        "said_latest": said["latest"],
        "said_basis": said["basis"],
        "parent_statement_id": told["parent"],
        "note": told["note"],
    }


def participant(told, statement_id):
    text, start, end = span(told["span"])
    return [
        *(statement_id, told["id"], told["role"], told["ordinal"], told["resolution"]),
        *(start, end, text, *span(told["antecedent"], text=False)),
    ]


def linked(lines):
    """Return the rows of the tables that a line holds, but for the statements."""
    found = {
        "statement_quotes": [],
        "statement_participants": [],
        "statement_topics": [],
        "statement_utterances": [],
    }
    for line in lines:
        own = line["id"]
        for each in line["quotes"]:
            row = [own, each["ordinal"], each["start"], each["end"], each["text"]]
            found["statement_quotes"].append(row)
        for each in line["utterances"]:
            row = [own, each["id"], each["relation"], each["start"], each["end"]]
            found["statement_utterances"].append(row)
        found["statement_participants"] += [participant(each, own) for each in line["participants"]]
        found["statement_topics"] += [[own, topic] for topic in line["topics"]]
    return found


def texts(rows):
    return [[None if cell is None else str(cell) for cell in row] for row in rows]


def test_every_cell_of_the_statements_and_what_is_linked_is_there(lines, package, tell):
    header, rows = rows_of(package, "statements")
    told = [statement(line) for line in lines]
    assert [list(each) for each in told] == [header] * len(rows)
    assert texts(each.values() for each in told) == rows
    cells = len(header) * len(rows)
    for table, found in linked(lines).items():
        header, rows = rows_of(package, table)
        assert sorted(texts(found), key=str) == sorted(rows, key=str), table
        cells += len(header) * len(rows)
    tell("JSON lines", cells)


def test_offsets_are_code_points_of_the_text_that_is_named(lines, package):
    for line in lines:
        text = package.text(line["document"]["path"])
        for each in (line["content"], line["cue"], line["source"]["span"], *line["quotes"]):
            if each is not None:
                assert text[each["start"] : each["end"]] == each["text"]


def test_names_stand_beside_ids(lines, package):
    header, rows = rows_of(package, "participants")
    names = {row[0]: row[header.index("name")] for row in rows}
    for line in lines:
        for each in (*line["participants"], *filter(None, [line["source"]["participant"]])):
            assert each["name"] == names[each["id"]]


def test_a_package_of_another_shape_is_refused(tmp_path):
    for form in ("jsonl", "annotations", "colt"):
        with pytest.raises(UsageError, match="a package of another shape"):
            rvd.export(stranger_files(), form, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
