import datetime as dt

import polars as pl
import pytest
from tests.invented import package_files, without, write

import raisi_visit_dataset as rvd
from raisi_visit_dataset.records import BY_TABLE


@pytest.mark.parametrize("table", BY_TABLE)
def test_a_table_comes_as_records_of_its_own(river, table):
    rows = river.load(table)
    assert isinstance(rows, tuple)
    assert {type(row) for row in rows} == {BY_TABLE[table]}


def test_records_hold_real_types(pact):
    (meeting,) = [row for row in pact.load("events") if row.event_id == "meeting"]
    assert meeting.date_earliest == dt.date(2022, 2, 28)
    assert meeting.parent_event_id is None


def test_frames_hold_real_types(pact):
    frame = pact.load("statements", engine="polars")
    assert frame.schema["start_char"] == pl.Int64
    assert frame.schema["said_earliest"] == pl.Date
    assert frame["statement_id"].to_list() == [row.statement_id for row in pact.load("statements")]
    pandas = pact.load("statements", engine="pandas")
    assert str(pandas.dtypes["cue_start_char"]) == "Int64"
    assert pact.load("statements", engine="arrow").num_rows == len(pandas) == 5


def test_records_are_kept_and_frames_are_not(pact):
    assert pact.load("events") is pact.load("events")
    assert pact.load("events", "pandas") is not pact.load("events", "pandas")


@pytest.mark.parametrize(
    ("table", "engine", "told"),
    [
        ("statments", None, "did you mean 'statements'"),
        ("statments", "polars", "did you mean 'statements'"),
        ("statements", "spark", "polars, pandas or arrow"),
    ],
    ids=["table", "table as frame", "engine"],
)
def test_an_unknown_name_is_answered_by_known_ones(pact, table, engine, told):
    with pytest.raises(rvd.UsageError, match=told):
        pact.load(table, engine)


@pytest.mark.parametrize("table", [name for name in BY_TABLE if name != "evidence"])
def test_functions_of_tables_load_them(shipped, table):
    function = getattr(rvd, table)
    assert function.__name__ == table
    assert function() is shipped.load(table)
    assert function("polars").equals(shipped.load(table, "polars"))


def test_evidence_without_a_cell_is_the_table(shipped):
    assert rvd.evidence() is shipped.load("evidence")
    assert rvd.evidence(engine="polars").equals(shipped.load("evidence", "polars"))
    assert rvd.evidence("events", "meeting") == shipped.evidence("events", "meeting")
    field = rvd.evidence("events", "meeting", field="date")
    assert field == shipped.evidence("events", "meeting", field="date") != ()


@pytest.mark.parametrize(
    "arguments",
    [{"table": "events"}, {"row_id": "meeting"}, {"field": "date"}],
    ids=["table alone", "row alone", "field alone"],
)
def test_half_a_cell_is_a_wrong_call(arguments):
    with pytest.raises(rvd.UsageError, match="a table and the id of a row"):
        rvd.evidence(**arguments)


@pytest.mark.usefixtures("shipped")
def test_a_cell_has_no_engine():
    with pytest.raises(rvd.UsageError, match="a part of a cell"):
        rvd.evidence("events", "meeting", engine="polars")


def test_tables_are_counted(river):
    told = {info.name: info for info in river.tables()}
    assert list(told) == list(BY_TABLE)
    for name, info in told.items():
        assert info.rows == len(river.load(name)) > 0
        assert info.title == BY_TABLE[name].table.title


def test_a_package_without_a_table_does_not_count_it():
    dataset = rvd.open(without(package_files("aldora"), "claims"))
    assert "claims" not in {info.name for info in dataset.tables()}
    with pytest.raises(rvd.PackageRefused, match="claims"):
        dataset.load("claims")


def test_packages_are_opened_from_disk_and_from_memory(tmp_path, pact):
    folder = write(tmp_path, package_files("aldora"))
    for where in (folder, str(folder), folder / "datapackage.json"):
        assert rvd.open(where).load("events") == pact.load("events")


def test_what_is_not_there_is_refused_when_opened(tmp_path):
    with pytest.raises(rvd.UnreadableError):
        rvd.open(tmp_path / "nothing")


def test_functions_delegate_to_the_shipped_dataset(shipped):
    assert rvd.tables() == shipped.tables()
    assert rvd.load("events") is shipped.load("events")
    assert rvd.who_said_what() == shipped.who_said_what()
    assert rvd.variants("pact") == shipped.variants("pact")
    assert rvd.text("first") == shipped.text("first")
    assert rvd.describe("events") == shipped.describe("events")
    assert rvd.cite("apa") == shipped.cite("apa")
    assert rvd.validate() == shipped.validate()


def test_a_dataset_tells_what_it_is(pact):
    assert repr(pact) == "<Dataset pact 1.0.0 of package in memory>"
