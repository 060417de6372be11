import csv
import io
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.package.structure import (
    cell_places,
    first_fault,
    is_well_formed,
    split_rows,
)

# Small, so that quotes, commas and line ends meet in every way.
texts = st.text('ab",\n\r', max_size=14)
cells = st.text('ab",\n\ré', max_size=5)
tables = st.integers(2, 3).flatmap(
    lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=4)
)


def as_csv(rows):
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    return buffer.getvalue()


@given(texts)
def test_the_quick_look_and_the_slow_one_agree(rest):
    text = f"a,b\n{rest}"
    fault = first_fault(text, ["a", "b"], "x.csv")
    assert is_well_formed(text.encode(), 2) == (fault is None)


def test_they_agree_on_every_short_text():
    for size in range(6):
        for characters in itertools.product('a",\n\r', repeat=size):
            text = f"a,b\n{''.join(characters)}"
            fault = first_fault(text, ["a", "b"], "x.csv")
            assert is_well_formed(text.encode(), 2) == (fault is None), text


@given(texts)
def test_what_is_well_formed_a_strict_reader_reads_alike(rest):
    text = f"a,b\n{rest}"
    if is_well_formed(text.encode(), 2):
        read = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert split_rows(text) == read


@given(tables)
def test_what_a_writer_writes_is_well_formed_and_found_again(rows):
    text = as_csv(rows)
    assert is_well_formed(text.encode(), len(rows[0]))
    assert split_rows(text) == rows


@given(tables)
def test_the_place_of_a_cell_is_where_it_begins(rows):
    text = as_csv(rows)
    wanted = [(row, column) for row, cells in enumerate(rows) for column in range(len(cells))]
    lines = text.split("\n")
    for (row, column), place in zip(wanted, cell_places(text, wanted, "x.csv"), strict=True):
        rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
        written = rows[row][column].replace('"', '""')
        assert rest.startswith(f'"{written}"')


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("1\n", "2:1: found a row of 1 cell; expected 2 cells"),
        ("1,2,3\n", "2:1: found a row of 3 cells; expected 2 cells"),
        ("1,2\n\n", "3:1: found a row of 1 cell; expected 2 cells"),
        ('1,"2\n', "2:3: found a quotation mark that does not close"),
        ('1,2"\n', "2:4: found a quotation mark inside a cell"),
        ('1,"2"3\n', "2:6: found '3' after a closing quotation mark"),
        ("1,2\r\n", "2:4: found a carriage return; expected lines that end with LF"),
        ('"\n",2\n3\n', "4:1: found a row of 1 cell; expected 2 cells"),
    ],
    ids=["short", "long", "blank", "open", "inside", "after", "carriage return", "later line"],
)
def test_a_fault_is_told_with_its_place(rest, told):
    assert str(first_fault(f"a,b\n{rest}", ["a", "b"], "x.csv")).startswith(f"x.csv:{told}")


@pytest.mark.parametrize("header", ["", "a", "b,a", "a,b,c", "a, b", "A,b", '"a",b', "a,b\r"])
def test_another_header_is_a_fault(header):
    assert str(first_fault(f"{header}\n", ["a", "b"], "x.csv")).startswith("x.csv:1:1: ")


@pytest.mark.parametrize("text", ["a,b\n1", 'a,b\n1,"2', "a,b\n1,2\r\n"])
def test_what_is_not_well_formed_is_not_split(text):
    assert split_rows(text) is None


@pytest.mark.parametrize("rest", ["1,2", "1,", ",", '"",""'])
def test_the_last_line_may_lack_its_end(rest):
    assert first_fault(f"a,b\n{rest}", ["a", "b"], "x.csv") is None
    assert is_well_formed(f"a,b\n{rest}".encode(), 2)
