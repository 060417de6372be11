import json

import pytest

from raisi_visit_dataset.cli.show import columns_shown
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.typed import records
from raisi_visit_dataset.records import BY_TABLE


def rows(done):
    header, *lines = (line.split("\t") for line in done.out.splitlines())
    return [dict(zip(header, line, strict=True)) for line in lines]


@pytest.mark.parametrize("table", BY_TABLE)
def test_every_table_is_shown_whole_in_a_pipe(run, river, table):
    done = run("show", table, "-p", river)
    assert (done.status, done.err) == (0, "")
    expected = records(open_package(river), table)
    shown = rows(done)
    assert len(shown) == len(expected)
    for cells, row in zip(shown, expected, strict=True):
        assert list(cells) == list(columns_shown(table))
        for name, cell in cells.items():
            value = getattr(row, name)
            if not cell.count("\\"):
                assert cell == ("" if value is None else str(value))


@pytest.mark.parametrize("table", BY_TABLE)
def test_columns_shown_are_columns_and_few(table):
    shown = columns_shown(table)
    assert 2 <= len(shown) <= 8
    assert {*shown} <= {*BY_TABLE[table].columns()}
    assert len({*shown}) == len(shown)


@pytest.mark.parametrize("table", BY_TABLE)
def test_json_has_every_column_of_every_row(run, river, table):
    done = run("show", table, "-p", river, "--json")
    shown = [json.loads(line) for line in done.out.splitlines()]
    assert shown == [row.model_dump(mode="json") for row in records(open_package(river), table)]


def ids(done):
    return {json.loads(line)["statement_id"] for line in done.out.splitlines()}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (["--speaker", "torv"], {"first-sign-the-pact", "first-praise"}),
        (
            ["--speaker", "lund"],
            {"first-fully-ready", "first-two-years", "first-praise", "second-long-enough"},
        ),
        (["--source", "second"], {"second-long-enough"}),
        (["--kind", "direct"], {"first-sign-the-pact", "second-long-enough"}),
        (["--topic", "pact"], {"first-sign-the-pact"}),
        (["--event", "speech"], {"second-long-enough"}),
        (["--event", "meeting", "--kind", "mixed"], {"first-fully-ready"}),
        (["--topic", "pact", "--source", "second"], set()),
    ],
    ids=["speaker", "co-speaker", "source", "kind", "topic", "event", "two", "none"],
)
def test_statements_are_filtered(run, pact, filters, expected):
    done = run("show", "statements", "-p", pact, "--json", *filters)
    assert done.status == 0
    assert ids(done) == expected


def test_tables_of_statements_are_filtered_by_what_they_say(run, pact):
    done = run("show", "statement_quotes", "-p", pact, "--json", "--speaker", "torv")
    assert ids(done) == {"first-sign-the-pact"}
    done = run("show", "statement_participants", "-p", pact, "--json", "--kind", "mixed")
    assert ids(done) == {"first-fully-ready"}


def test_a_column_of_its_own_comes_before_that_of_the_statement(run, pact):
    done = run("show", "event_mentions", "-p", pact, "--json", "--event", "signing")
    shown = [json.loads(line) for line in done.out.splitlines()]
    assert [(row["event_id"], row["statement_id"]) for row in shown] == [("signing", None)]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["statements", "--speaker", "torw"], "did you mean 'torv'"),
        (["statements", "--source", "frist"], "did you mean 'first'"),
        (["statements", "--kind", "indirekt"], "did you mean 'indirect'"),
        (["participants", "--kind", "persn"], "did you mean 'person'"),
        (["statements", "--topic", "pakt"], "did you mean 'pact'"),
        (["statements", "--event", "meting"], "did you mean 'meeting'"),
        (["statment"], "did you mean 'statements'"),
        (["events", "--speaker", "torv"], "one of --event"),
        (["codes", "--speaker", "torv"], "expected no filter"),
    ],
    ids=["speaker", "source", "kind", "own kind", "topic", "event", "table", "unfit", "unfit all"],
)
def test_what_cannot_be_found_is_a_wrong_call(run, pact, arguments, told):
    done = run("show", *arguments, "-p", pact)
    assert (done.status, done.out) == (2, "")
    assert told in done.err


def test_what_a_limit_leaves_out_is_told(run, pact):
    done = run("show", "statements", "-p", pact, "--limit", "2")
    assert len(rows(done)) == 2
    assert done.err == "3 more rows of 5 not shown; print more with --limit\n"
    assert "1 more row of 5 not" in run("show", "statements", "-p", pact, "--limit", "4").err
    assert run("show", "statements", "-p", pact, "--limit", "5").err == ""


def test_a_limit_of_json_is_told_too(run, pact):
    done = run("show", "statements", "-p", pact, "--limit", "0", "--json")
    assert (done.out, done.status) == ("", 0)
    assert "5 more rows" in done.err


def test_a_terminal_gets_a_table_of_twenty(on_terminal, river, capsys):
    done = on_terminal("show", "statements", "-p", river)
    assert done.status == 0
    assert "\t" not in done.out
    assert "speaker_id" in done.out
    total = len(records(open_package(river), "statements"))
    assert f"{total - 20} more rows of {total} not shown" in capsys.readouterr().err
    every = on_terminal("show", "statements", "-p", river, "--limit", "1000")
    assert capsys.readouterr().err == ""
    assert len(every.out) > len(done.out)


def test_brackets_of_the_data_are_no_markup(on_terminal, river):
    done = on_terminal("show", "anomalies", "-p", river, "--limit", "1000")
    assert "[our" in done.out
    assert "neighbours]" in done.out


def test_json_is_json_on_a_terminal(on_terminal, pact):
    done = on_terminal("show", "topics", "-p", pact, "--json")
    assert json.loads(done.out)["topic_id"] == "pact"
