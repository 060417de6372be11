import pytest

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.validation.toml_file import read_toml

TEXT = '''a = 1
[b]
  c = """
d = 2
"""
d = [
  1,
  2,
]
[[e.f]]
g = 1
[[e.f]]
g = 2
'''


@pytest.mark.parametrize(
    ("keys", "line", "column"),
    [
        (("a",), 1, 1),
        (("b",), 2, 1),
        (("b", "c"), 5, 1),
        (("b", "d"), 9, 1),
        (("e", "f", 0), 10, 1),
        (("e", "f", 1), 12, 1),
        (("e", "f", 1, "g"), 13, 1),
        (("z",), 1, 1),
    ],
    ids=str,
)
def test_a_value_is_found_on_the_line_that_completes_it(tmp_path, keys, line, column):
    path = tmp_path / "a.toml"
    path.write_text(TEXT)
    place = read_toml(path).place(keys)
    assert (place.file, place.line, place.column) == (path.as_posix(), line, column)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"a = \n", ":1:5: "),
        (b"a = 1\na = 2\n", ":2:6: "),
        (b"a = \xff", ":1:5: "),
        (b"a", ":1:2: "),
    ],
    ids=["no value", "twice", "no UTF-8", "no end"],
)
def test_what_is_no_toml_is_refused_with_its_place(tmp_path, data, place):
    path = tmp_path / "a.toml"
    path.write_bytes(data)
    with pytest.raises(UnreadableError) as caught:
        read_toml(path)
    assert str(caught.value).startswith(f"{path.as_posix()}{place}")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnreadableError, match=r"nothing\.toml"):
        read_toml(tmp_path / "nothing.toml")
