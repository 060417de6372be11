import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.package.json_place import json_places, key_places, pointer

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)


def paths_of(value, at=()):
    """Give each value inside a value with its path."""
    yield at, value
    if isinstance(value, dict):
        items = list(value.items())
    else:
        items = list(enumerate(value)) if isinstance(value, list) else []
    for step, inner in items:
        yield from paths_of(inner, (*at, step))


@given(values, st.sampled_from([None, 1, 2]), st.booleans())
def test_the_place_of_a_value_is_where_it_stands(value, indent, ascii_only):
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only, allow_nan=False)
    found = list(paths_of(value))
    places = json_places(text, [path for path, _ in found], "x.json")
    lines = text.split("\n")
    for (_, inner), place in zip(found, places, strict=True):
        rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
        decoded, _ = json.JSONDecoder().raw_decode(rest)
        assert (decoded, type(decoded)) == (inner, type(inner))


@pytest.mark.parametrize(
    ("path", "place"),
    [(("b",), "1:1"), (("a", 7), "1:7"), (("a", 1, "x"), "2:2"), ((), "1:1")],
    ids=["no such key", "no such position", "inside a number", "the whole"],
)
def test_a_path_that_leads_nowhere_ends_at_the_innermost_value_that_is_there(path, place):
    (found,) = json_places('{"a": [1,\n 22]}', [path], "x.json")
    assert str(found) == f"x.json:{place}"


def test_a_pointer_escapes_what_would_end_a_step():
    assert pointer(("a/b", 0, "c~d", "")) == "/a~1b/0/c~0d/"
    assert pointer(()) == ""


@given(values, st.sampled_from([None, 1, 2]), st.booleans())
def test_the_place_of_a_key_is_where_it_stands(value, indent, ascii_only):
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only, allow_nan=False)
    paths = [path for path, _ in paths_of(value)]
    wheres = zip(key_places(text, paths, "x.json"), json_places(text, paths, "x.json"), strict=True)
    lines = text.split("\n")
    for path, (key, inside) in zip(paths, wheres, strict=True):
        if not path or isinstance(path[-1], int):
            assert key == inside
        else:
            decoded, end = json.JSONDecoder().raw_decode(lines[key.line - 1], key.column - 1)
            assert decoded == path[-1]
            assert lines[key.line - 1][end] == ":"


def test_the_place_of_a_key_that_is_not_there_is_that_of_its_object():
    places = key_places('{"a": {"b": 1}}', [("a", "c"), ("a", "b"), ("d",)], "x.json")
    assert [place.column for place in places] == [7, 8, 1]
