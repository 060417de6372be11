import duckdb
import pytest

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.validation.own.query import failed, unbound
from raisi_visit_dataset.validation.own.rules import read_own_rules

HEADER = {
    "code": "MINE001",
    "name": "place-missing",
    "severity": "warning",
    "table": "events",
    "field": "place_id",
    "message": "found no place of {event_id}; expected one",
    "hint": "name a place",
}
DOCS = "--\n-- An event has a place.\n--\n-- note: see {docs}\n"
QUERY = "\nSELECT row_number, event_id\nFROM events\nWHERE place_id IS NULL;\n"


def written(folder, file="a.sql", /, *, query=QUERY, docs=DOCS, **changed):
    values = {**HEADER, **changed}
    lines = [f"-- {key}: {value}\n" for key, value in values.items() if value is not None]
    (folder / file).write_text("".join(lines) + docs + query, encoding="utf-8")
    return folder


def test_a_rule_is_all_that_its_file_says(tmp_path):
    (rule,) = read_own_rules(written(tmp_path))
    assert {key: getattr(rule, key) for key in HEADER} == HEADER
    assert rule.docs == "An event has a place.\n\nnote: see {docs}"
    assert rule.summary == "An event has a place."
    assert rule.query == QUERY.strip().removesuffix(";")
    assert str(rule.place) == f"{tmp_path.as_posix()}/a.sql:13:1"


def test_what_may_lack_may_lack(tmp_path):
    (rule,) = read_own_rules(written(tmp_path, field=None, docs=""))
    assert rule.field is None
    assert rule.summary == HEADER["message"]


def test_rules_are_in_order_of_their_codes(tmp_path):
    written(tmp_path, "a.sql", code="MINE2", name="two")
    written(tmp_path, "b.sql", code="MINE1", name="one")
    (tmp_path / "c.txt").write_text("no rule")
    assert [rule.code for rule in read_own_rules(tmp_path)] == ["MINE1", "MINE2"]


@pytest.mark.parametrize(
    ("query", "tables"),
    [
        ('SELECT row_number FROM "Odd name" JOIN b USING (x)', ("Odd name", "b")),
        ("WITH a AS (SELECT * FROM b) SELECT * FROM a, A", ("b",)),
        ("SELECT 1 AS row_number WHERE EXISTS (FROM c WHERE 'FROM d' = '')", ("c",)),
        ("select row_number from events -- from f", ("events",)),
    ],
    ids=["quoted", "with", "in a condition", "in words and comments"],
)
def test_tables_that_a_query_reads(tmp_path, query, tables):
    (rule,) = read_own_rules(written(tmp_path, query=query))
    assert rule.reads == tables


@pytest.mark.parametrize(
    ("end", "whole"),
    [
        (";\n-- the end", "SELECT 'é ; --' AS row_number"),
        (" /* a */ -- b; c\n", "SELECT 'é ; --' AS row_number"),
        ("", "SELECT 'é ; --' AS row_number"),
    ],
    ids=["semicolon and comment", "comments", "nothing"],
)
def test_a_query_can_stand_within_another(tmp_path, end, whole):
    (rule,) = read_own_rules(written(tmp_path, query=f"SELECT 'é ; --' AS row_number{end}"))
    assert rule.query == whole


@pytest.mark.parametrize(
    ("changed", "line", "told"),
    [
        ({"code": None}, 1, "no key 'code'"),
        ({"hint": None}, 1, "no key 'hint'"),
        ({"severity": "eror"}, 3, "'eror'; expected one of error, warning, info; did you mean 'e"),
        ({"code": "RVD001"}, 1, "not beginning with RVD"),
        ({"code": "mine001"}, 1, "capitals"),
        ({"name": "No Name"}, 2, "small letters"),
        ({"hint": ""}, 7, "no value"),
        (
            {"sevrity": "error"},
            8,
            "'sevrity'; expected a known one; did you mean 'severity",
        ),
        ({"message": "{a.b}"}, 6, "{a.b}"),
        ({"message": "{a:>9}"}, 6, "{a}"),
        ({"message": "{a!r}"}, 6, "{a}"),
        ({"message": "{}"}, 6, "{}"),
        ({"message": "{a"}, 6, "'}'"),
        ({"query": "\nSELEC 1"}, 13, "SELEC"),
        ({"query": "\nSELECT 1,\n FROM FROM"}, 14, "FROM"),
        ({"query": "\nDELETE FROM events"}, 13, "a statement DELETE"),
        ({"query": "\nCREATE TABLE a AS SELECT 1"}, 13, "a statement CREATE"),
        ({"query": "\nCOPY events TO 'a'"}, 13, "a statement COPY"),
        ({"query": "\nPRAGMA version"}, 13, "a statement PRAGMA"),
        ({"query": "\nSET threads = 1"}, 13, "a statement SET"),
        ({"query": "\nSELECT 1; SELECT 2"}, 13, "2 statements"),
        ({"query": "\n"}, 14, "0 statements"),
    ],
    ids=str,
)
def test_what_is_wrong_is_refused_at_its_line(tmp_path, changed, line, told):
    with pytest.raises(UnreadableError) as caught:
        read_own_rules(written(tmp_path, **changed))
    assert str(caught.value).startswith(f"{tmp_path.as_posix()}/a.sql:{line}:")
    assert told in str(caught.value)


@pytest.mark.parametrize("key", ["code", "name"])
def test_what_two_rules_share_is_refused(tmp_path, key):
    written(tmp_path)
    other = {"code": "MINE002", "name": "other", key: HEADER[key]}
    written(tmp_path, "b.sql", **other)
    with pytest.raises(UnreadableError, match=rf"b\.sql:\d:1: found the {key} .* as in .*a\.sql"):
        read_own_rules(tmp_path)


def test_a_key_stands_once(tmp_path):
    written(tmp_path, field="a\n-- field: b")
    with pytest.raises(UnreadableError, match=r"a\.sql:6:1: found the key 'field' once more"):
        read_own_rules(tmp_path)


@pytest.mark.parametrize("name", ["nothing", "a.sql", "empty"])
def test_a_folder_without_rules_is_refused(tmp_path, name):
    written(tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnreadableError, match=name):
        read_own_rules(tmp_path / name)


class Locked:
    """Answer queries over one table, as the engine does."""

    def __init__(self):
        self.connection = duckdb.connect(":memory:")
        self.connection.execute("CREATE TABLE events (row_number BIGINT, event_id VARCHAR, n INT)")
        self.connection.execute("INSERT INTO events VALUES (1, 'a', 0)")
        self.connection.execute("SET enable_external_access = false")

    def rows(self, query):
        cursor = self.connection.execute(query)
        names = [each[0] for each in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@pytest.fixture
def engine():
    locked = Locked()
    yield locked
    locked.connection.close()


@pytest.mark.parametrize(
    ("query", "place", "told"),
    [
        ("\nSELECT row_number, event_id\nFROM evnts", "14:6", 'did you mean "events"'),
        ("\nSELECT row_number,\n  event_di AS event_id FROM events", "14:3", '"event_di"'),
        ("\nSELECT event_di FROM events", "13:8", '"event_di"'),
        ("\nSELECT event_id FROM events", "13:1", "no row_number and no source_id"),
        ("\nSELECT row_number FROM events", "13:1", "no event_id"),
        ("\nSELECT row_number, 1 AS event_id FROM read_csv('/etc/passwd')", "13:39", "file system"),
        ("\nSELECT row_number, nope(n) AS event_id FROM events", "13:20", "nope"),
    ],
    ids=["table", "column", "first line", "no row", "not in message", "outside", "function"],
)
def test_what_cannot_run_is_told_with_its_place(tmp_path, engine, query, place, told):
    (rule,) = read_own_rules(written(tmp_path, query=query))
    missed = unbound(rule, engine)
    assert missed.check == "MINE001 place-missing"
    assert missed.subject == f"{tmp_path.as_posix()}/a.sql:{place}"
    assert told.casefold() in missed.reason.casefold()
    assert "\n" not in missed.reason
    assert not missed.accepted


def test_what_can_run_is_let_run(tmp_path, engine):
    (rule,) = read_own_rules(written(tmp_path, query="\nSELECT row_number, event_id FROM events"))
    assert unbound(rule, engine) is None


def test_what_breaks_off_is_told(tmp_path, engine):
    query = "\nSELECT row_number, event_id FROM events WHERE event_id::INT = 1"
    (rule,) = read_own_rules(written(tmp_path, query=query))
    assert unbound(rule, engine) is None
    with pytest.raises(duckdb.Error) as caught:
        engine.rows(rule.query)
    missed = failed(rule, caught.value)
    assert missed.subject == f"{tmp_path.as_posix()}/a.sql:13:55"
    assert "'a'" in missed.reason
