import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.reporters.excerpt import display_width, excerpt
from raisi_visit_dataset.validation.shown import escaped

letters = st.sampled_from('ab,"\t\x1b\u202e日本кé\u0639😀\u200c')
lines = st.text(letters, max_size=60)


@given(lines, st.data())
def test_the_caret_stands_below_its_character_and_the_line_fits(line, data):
    column = data.draw(st.integers(1, len(line) + 1))
    width = data.draw(st.integers(20, 80))
    shown, mark = excerpt(line, column, width)
    assert display_width(shown) <= width
    assert mark.strip(" ") == "^"
    offset = len(mark) - 1
    ends = [end for end in range(len(shown) + 1) if display_width(shown[:end]) == offset]
    rest = [shown[end:] for end in ends]
    at = escaped(line[column - 1 :][:1])
    assert any(each.startswith(at) for each in rest)


@given(lines, st.data())
def test_what_is_shown_is_of_the_line_and_cuts_are_told(line, data):
    column = data.draw(st.integers(1, len(line) + 1))
    shown, _ = excerpt(line, column, 30)
    body = shown.removeprefix("…").removesuffix("…")
    assert body in escaped(line)
    assert shown.startswith("…") or escaped(line).startswith(body)
    assert shown.endswith("…") or escaped(line).endswith(body)


@given(lines)
def test_a_line_that_fits_is_shown_whole(line):
    width = 3 * display_width(escaped(line)) + 3
    assert excerpt(line, len(line) + 1, width)[0] == escaped(line)


def test_a_long_line_is_not_read_whole():
    line = "x" * 10_000_000
    assert excerpt(line, 5_000_000, 20) == (f"…{'x' * 6}{'x' * 12}…", f"{' ' * 7}^")


@pytest.mark.parametrize("column", [0, -1, 5])
def test_a_column_that_is_not_there_has_no_excerpt(column):
    assert excerpt("abc", column, 20) is None


@pytest.mark.parametrize(
    ("line", "column", "mark"),
    [
        ("ab,c", 4, "   ^"),
        ("日本,c", 4, "     ^"),
        ("e\u0301,c", 4, "        ^"),
        ("\t,c", 3, "   ^"),
    ],
    ids=["plain", "wide", "not in form NFC", "escaped"],
)
def test_widths(line, column, mark):
    assert excerpt(line, column, 40)[1] == mark


def test_characters_are_escaped_as_in_the_whole_line():
    line = "e\u0301 \u212b \u05d0\u05b7 x"
    assert excerpt(line, 3, 80)[0] == escaped(line)
