import subprocess
import sys

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.package.small import EVENTS, composed
from tests.package.small import RECORDS as SMALL

from raisi_visit_dataset.errors import PackageRefused, UnreadableError, UsageError
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.canonical import table_bytes
from raisi_visit_dataset.package.typed import records, typed_frame
from raisi_visit_dataset.records import RECORDS, Event
from raisi_visit_dataset.testing import rows

ENGINES = ["polars", "pandas", "arrow"]
every_table = pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.table.name)
HEADER = ",".join(Event.columns())


def package_with(table, data):
    return open_package({**composed(), f"data/{table}.csv": data})


def events_with(*rows):
    return package_with("events", "\n".join([HEADER, *rows, ""]).encode())


def refused(call):
    with pytest.raises(PackageRefused) as caught:
        call()
    return [str(problem) for problem in caught.value.problems]


@every_table
@settings(max_examples=5)
@given(data=st.data())
def test_records_come_back_as_they_were_written(model, data):
    made = data.draw(rows(model.table.name))
    package = package_with(model.table.name, table_bytes(model, made))
    wanted = sorted(made, key=lambda record: record.key())
    assert records(package, model.table.name) == tuple(wanted)


@settings(max_examples=20)
@given(made=rows("events"))
def test_frames_of_every_engine_hold_the_cells_of_the_records(made):
    package = package_with("events", table_bytes(Event, made))
    rows = [record.model_dump() for record in sorted(made, key=lambda record: record.key())]
    assert typed_frame(package, "events").to_dicts() == rows
    assert typed_frame(package, "events", "arrow").to_pylist() == rows
    frame = typed_frame(package, "events", "pandas")
    plain = frame.astype(object).where(frame.notna(), None).to_dict("records")
    days = {name for name, kind in frame.dtypes.items() if "datetime" in str(kind)}
    assert [
        {name: value.date() if name in days and value else value for name, value in row.items()}
        for row in plain
    ] == rows


@every_table
def test_types_do_not_depend_on_what_is_in_the_table(model):
    package = open_package(composed())
    name = model.table.name
    empty = package_with(name, table_bytes(model, []))
    assert typed_frame(package, name).schema == typed_frame(empty, name).schema
    for engine, kinds in {
        "polars": {pl.String(), pl.Int64(), pl.Date()},
        "arrow": {pa.string(), pa.int64(), pa.date32()},
        "pandas": {pd.StringDtype(), pd.Int64Dtype(), pd.Series([], dtype="datetime64[ms]").dtype},
    }.items():
        frame = typed_frame(empty, name, engine)
        found = frame.schema.types if engine == "arrow" else list(frame.dtypes)
        assert {*found} <= kinds


def test_the_types_are_those_of_the_columns():
    package = open_package(composed())
    frame = typed_frame(package, "statements")
    assert frame.schema["said_earliest"] == pl.Date
    assert frame.schema["ordinal"] == pl.Int64
    assert frame.schema["exact"] == pl.String
    assert frame["start_char"].to_list() == [10]


def test_an_empty_cell_is_null_quoted_or_not():
    row = 'visit,V,visit,"",,,,,occurred,,,'
    frame = typed_frame(events_with(row), "events")
    assert frame["parent_event_id"].to_list() == frame["note"].to_list() == [None]


def test_cells_are_kept_as_they_stand():
    row = 'visit," a  ",visit,,,,,,occurred,,,"NA"'
    assert typed_frame(events_with(row), "events").select("label", "note").rows() == [
        (" a  ", "NA")
    ]


BAD_DAYS = ["2022-1-19", "2022-02-30", "20220119", " 2022-01-19", "2022-01-19 ", "٢022-01-19", "x"]


@pytest.mark.parametrize("day", [*BAD_DAYS, "0000-01-01", "2022-01-19T00:00:00"])
def test_a_cell_that_is_no_day_is_refused_with_its_place(day):
    package = events_with("talk,T,meeting,,,,,,planned,,,", f"visit,V,visit,,,{day},,,occurred,,,")
    (told,) = refused(lambda: typed_frame(package, "events"))
    assert told.startswith(
        f"data/events.csv:3:17: found {day!r} in date_earliest of row 2; expected"
    )


@pytest.mark.parametrize(
    "number", ["1_0", " 1", "1 ", "1.0", "١", "x", "9223372036854775808", "--1", "1e3"]
)
def test_a_cell_that_is_no_integer_is_refused_with_its_place(number):
    header = "statement_id,ordinal,start_char,end_char,exact"
    package = package_with(
        "statement_quotes", f'{header}\ns-1,1,0,4,"two\nlines"\ns-1,{number},0,1,x\n'.encode()
    )
    (told,) = refused(lambda: typed_frame(package, "statement_quotes"))
    assert told.startswith(f"data/statement_quotes.csv:4:5: found {number!r} in ordinal of row 2;")


@pytest.mark.parametrize(
    ("text", "number"), [("+7", 7), ("007", 7), ("-0", 0), ("9223372036854775807", 2**63 - 1)]
)
def test_integers_are_those_of_table_schema(text, number):
    header = "statement_id,ordinal,start_char,end_char,exact"
    package = package_with("statement_quotes", f"{header}\ns-1,{text},0,4,x\n".encode())
    assert typed_frame(package, "statement_quotes")["ordinal"].to_list() == [number]


def test_every_bad_cell_is_told():
    package = events_with("a,V,visit,,,x,y,,occurred,,,", "b,V,visit,,,z,,,occurred,,,")
    assert len(refused(lambda: typed_frame(package, "events"))) == 3


@pytest.mark.parametrize("call", [typed_frame, records], ids=["frame", "records"])
@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "1:1"),
        (HEADER.encode() + b"\nvisit,V\n", "2:1"),
        (HEADER.encode() + b'\nvisit,"V\n', "2:7"),
        (HEADER.replace("label,type", "type,label").encode() + b"\n", "1:1"),
    ],
    ids=["empty file", "short row", "open quote", "header"],
)
def test_a_broken_structure_is_refused_with_its_place(call, data, told):
    (problem,) = refused(lambda: call(package_with("events", data), "events"))
    assert problem.startswith(f"data/events.csv:{told}: ")


def test_what_is_no_text_is_refused_with_its_place():
    with pytest.raises(UnreadableError, match=r"data/events[.]csv:2:2"):
        typed_frame(package_with("events", HEADER.encode() + b"\nv\xff"), "events")


def test_a_missing_file_is_refused():
    files = composed()
    del files["data/events.csv"]
    with pytest.raises(UnreadableError, match=r"data/events[.]csv"):
        typed_frame(open_package(files), "events")


def test_records_refuse_what_their_columns_do_not_take():
    package = events_with(
        "talk,T,meetng,,,,,,planned,,,", "visit,,visit,,2022-02-30,,,,occurred,,,"
    )
    told = refused(lambda: records(package, "events"))
    assert [each.split(";")[0] for each in told] == [
        "data/events.csv:2:8: found 'meetng' in type of row 1",
        "data/events.csv:3:7: found None in label of row 2",
        "data/events.csv:3:15: found '2022-02-30' in date of row 2",
    ]
    assert typed_frame(package, "events").height == 2


@pytest.mark.parametrize("call", [typed_frame, records], ids=["frame", "records"])
def test_a_table_or_engine_that_is_none_of_ours_is_refused(call):
    package = open_package(composed())
    with pytest.raises(UsageError, match="'nothing'"):
        call(package, "nothing")
    with pytest.raises(UsageError, match="'spark'"):
        typed_frame(package, "events", "spark")


def test_a_package_without_the_table_is_refused():
    only = b'{"resources": [{"name": "a", "path": "a.txt"}]}'
    with pytest.raises(PackageRefused, match="no resource 'events'"):
        typed_frame(open_package({"datapackage.json": only}), "events")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b'"path": "data/events.csv"', b'"path": ["data/events.csv", "b.csv"]', "2 files"),
        (b'"path": "data/events.csv"', b'"data": []', "0 files"),
        (b'"path": "data/events.csv"', b'"path": "../events.csv"', "faults"),
    ],
    ids=["parts", "inline", "unsafe"],
)
def test_a_table_that_is_no_single_file_is_refused(old, new, told):
    files = composed()
    files["datapackage.json"] = files["datapackage.json"].replace(old, new)
    with pytest.raises(PackageRefused, match=rf"datapackage[.]json:.*{told}"):
        typed_frame(open_package(files), "events")


def test_without_pandas_its_engine_is_refused_with_the_cure():
    code = (
        "import sys\n"
        "sys.modules['pandas'] = None\n"
        "from raisi_visit_dataset.errors import UsageError\n"
        "from raisi_visit_dataset.package.typed import typed_frame\n"
        "from tests.package.small import composed\n"
        "from raisi_visit_dataset.package import open_package\n"
        "try:\n"
        "    typed_frame(open_package(composed()), 'events', 'pandas')\n"
        "except UsageError as error:\n"
        "    print(error)\n"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert "raisi-visit-dataset[pandas]" in told.stdout


def test_opening_a_package_loads_no_data_frame_library():
    code = (
        "import sys\n"
        "import raisi_visit_dataset.package.typed, raisi_visit_dataset.package.second_opinion\n"
        "heavy = {'polars', 'pandas', 'pyarrow', 'frictionless'}\n"
        "print(*heavy & {*sys.modules})\n"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert told.stdout == "\n"


def test_the_small_package_is_read_whole():
    package = open_package(composed())
    assert {name: list(records(package, name)) for name in SMALL} == {
        **SMALL,
        "events": sorted(EVENTS, key=lambda event: event.event_id),
    }
    assert records(package, "events")[0].date_earliest is None
    assert isinstance(typed_frame(package, "codes")["code"][0], str)
