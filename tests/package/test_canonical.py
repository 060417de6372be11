import csv
import datetime as dt
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raisi_visit_dataset.package.canonical import table_bytes
from raisi_visit_dataset.records import RECORDS, Event, Segment
from raisi_visit_dataset.testing import rows

every_table = pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.table.name)


def event(event_id, **cells):
    return Event(
        **{"event_id": event_id, "label": "L", "type": "visit", "status": "occurred", **cells}
    )


def segment(ordinal, source_id="s000"):
    return Segment(source_id=source_id, ordinal=ordinal, kind="paragraph", start_char=0, end_char=1)


@every_table
def test_an_empty_table_is_its_header(model):
    assert table_bytes(model, []) == f"{','.join(model.columns())}\n".encode()


@every_table
@settings(max_examples=5)
@given(data=st.data())
def test_a_csv_reader_finds_the_cells_again_sorted_by_key(model, data):
    records = data.draw(rows(model.table.name))
    written = table_bytes(model, data.draw(st.permutations(records)))
    assert written == table_bytes(model, records)
    found = list(csv.reader(io.StringIO(written.decode(), newline=""), strict=True))
    wanted = [
        ["" if value is None else str(value) for value in record.model_dump().values()]
        for record in sorted(records, key=lambda record: record.key())
    ]
    assert found == [[*model.columns()], *wanted]


@pytest.mark.parametrize(
    ("label", "cell"),
    [
        ("plain text", b"plain text"),
        (" kept ", b" kept "),
        ("a,b", b'"a,b"'),
        ('a "b"', b'"a ""b"""'),
        ("a\nb", b'"a\nb"'),
        ("a\rb", b'"a\rb"'),
        ("a\r\nb", b'"a\r\nb"'),
        ("“é”", "“é”".encode()),
        ("\u2028", "\u2028".encode()),
        ("'#;\t", b"'#;\t"),
    ],
)
def test_a_cell_is_quoted_where_it_must_be_and_only_there(label, cell):
    row = table_bytes(Event, [event("visit", label=label)]).partition(b"\n")[2]
    assert row == b"visit," + cell + b",visit,,,,,,occurred,,,\n"


def test_days_are_iso_and_null_is_empty():
    day = event("visit", date="0999-01-02", date_earliest=dt.date(999, 1, 2))
    row = table_bytes(Event, [day]).splitlines()[1]
    assert row == b"visit,L,visit,,0999-01-02,0999-01-02,,,occurred,,,"


def test_numbers_sort_as_numbers_and_words_by_code_point():
    table = table_bytes(Segment, [segment(10), segment(9), segment(1, "s0"), segment(2, "s-1")])
    keys = [line.split(b",")[:2] for line in table.splitlines()[1:]]
    assert keys == [[b"s-1", b"2"], [b"s0", b"1"], [b"s000", b"9"], [b"s000", b"10"]]


def test_rows_with_one_key_are_all_kept():
    assert len(table_bytes(Segment, [segment(1), segment(1)]).splitlines()) == 3
