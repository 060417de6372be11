import json

import pytest

import raisi_visit_dataset as rvd


def test_tables_are_counted(run, pact):
    lines = run("tables", "-p", pact).out.splitlines()
    assert lines[0] == "name\ttitle\trows"
    assert "statements\tStatements\t5" in lines
    assert len(lines) == 29


def test_tables_as_json(run, pact):
    rows = [json.loads(line) for line in run("tables", "-p", pact, "--json").out.splitlines()]
    assert {"name": "events", "title": "Events", "rows": 3} in rows


def test_a_table_is_described(run):
    done = run("describe", "roles")
    assert done.status == 0
    assert done.out.startswith("roles\n\nOne office or function")


def test_an_unknown_table_is_a_wrong_call(run):
    assert run("describe", "role").status == 2


@pytest.mark.parametrize("style", ["text", "apa", "bibtex", "ris", "cff"])
def test_citations_are_those_of_the_library(run, pact, style):
    assert run("cite", "--style", style, "-p", pact).out == rvd.open(pact).cite(style)


def test_the_first_style_is_text(run, pact):
    assert run("cite", "-p", pact).out == "Nobody (2026): The pact, version 1.0.0 [data set].\n"


def test_a_package_that_is_not_there_cannot_be_opened(run, tmp_path):
    done = run("tables", "-p", tmp_path / "nothing")
    assert (done.status, done.out) == (2, "")
    assert "nothing" in done.err
