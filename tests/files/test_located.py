import sys
import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.errors import Place, UnreadableError
from raisi_visit_dataset.files import located
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS
from raisi_visit_dataset.files.located import PLACES, Places, load_yaml, places_of

# Characters that YAML holds only as escapes are left to the tests of refusal.
characters = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"])
scalars = st.text(characters, max_size=12) | st.sampled_from(
    ["NO", "000", "2022", "1e3", "null", "~", "", "true", "a\nb", "  two", "- a", "a: b", "’", "😀"]
)
keys = st.text(characters, min_size=1, max_size=6).filter(lambda key: key != PLACES)
trees = st.dictionaries(
    keys,
    st.recursive(
        scalars | st.none(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
        max_leaves=8,
    ),
    max_size=4,
)


@pytest.fixture(params=["C", "Python"], autouse=True, scope="module")
def loader(request):
    """Run every test with libyaml and with the fallback."""
    if request.param == "C" and not hasattr(yaml, "CSafeLoader"):
        pytest.skip("PyYAML was built without libyaml")
    chosen = yaml.CSafeLoader if request.param == "C" else yaml.SafeLoader
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(located, "_LOADER", chosen)
        yield request.param


def _bare(value):
    """Strip the places, after a look at them."""
    if isinstance(value, dict):
        places = places_of(value)
        assert {"", *value} - {PLACES} <= set(places.marks)
        return {key: _bare(item) for key, item in value.items() if key != PLACES}
    return [_bare(item) for item in value] if isinstance(value, list) else value


def _quoted(value):
    """Write YAML by hand, every string between double quotes."""
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "{" + ", ".join(f"? {_quoted(k)} : {_quoted(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_quoted, value)) + "]"
    return '"' + "".join(f"\\U{ord(c):08x}" for c in value) + '"'


@given(trees)
def test_reads_back_what_was_quoted(tree):
    assert _bare(load_yaml(_quoted(tree), "a.yaml")) == tree


@given(trees)
def test_reads_back_what_pyyaml_writes_in_its_own_styles(tree):
    text = yaml.safe_dump(tree, allow_unicode=True, default_style='"', width=10**6)
    text = text.replace('!!null "null"', "null")
    assert _bare(load_yaml(text, "a.yaml")) == tree


@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "no",
        "yes",
        "on",
        "true",
        "000",
        "0o7",
        "2022",
        "1e3",
        "1_000",
        "12:30",
        "2022-01-19",
        ".inf",
        ".nan",
        "NULL",
        "Null",
        "None",
        "-1",
        "=",
        "<<",
    ],
)
def test_a_plain_word_is_a_string_as_written(written):
    assert load_yaml(f"a: {written}\n{written}: b", "a.yaml")["a"] == written
    assert load_yaml(f"{written}: b", "a.yaml")[written] == "b"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("null", None),
        ("~", None),
        ("", None),
        ("  # nothing", None),
        ("'null'", "null"),
        ('"~"', "~"),
        ("''", ""),
        ("|-\n  null", "null"),
        (">-\n  one\n  line", "one line"),
        ("|\n  two\n  lines\n", "two\nlines\n"),
        ("'a''b'", "a'b"),
        ('"a\\u2028b"', "a\u2028b"),
        ("“curly”", "“curly”"),
        ("a #b", "a"),
        ("a#b", "a#b"),
    ],
)
def test_nothing_but_a_plain_null_is_none(written, value):
    assert load_yaml(f"a: {written}\n", "a.yaml")["a"] == value


TEXT = """\
# a comment
id:  s000
'quoted key': "x"
😀: ’’
folded: >-
  one
  line
empty:
items: [a, {b: c}, [d, e]]
list:
  - one
  - name: two
    note: three
  -
    - deep
"""


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("", (2, 1)),
        ("id", (2, 6)),
        ("quoted key", (3, 15)),
        ("😀", (4, 4)),
        ("folded", (5, 9)),
        ("empty", (8, 7)),
        ("items", (9, 8)),
        ("items/0", (9, 9)),
        ("items/1", (9, 12)),
        ("items/2/1", (9, 24)),
        ("list", (11, 3)),
        ("list/0", (11, 5)),
        ("list/1", (12, 5)),
        ("list/2", (15, 5)),
        ("list/2/0", (15, 7)),
    ],
)
def test_every_value_has_its_place(key, place):
    marks = places_of(load_yaml(TEXT, "a.yaml")).marks
    assert marks[key] == place


def test_a_mapping_in_a_list_has_places_of_its_own():
    inner = load_yaml(TEXT, "a.yaml")["list"][1]
    assert places_of(inner) == Places("a.yaml", {"": (12, 5), "name": (12, 11), "note": (13, 11)})


@given(trees)
def test_a_mark_points_at_the_first_character_of_its_value(tree):
    text = _quoted(tree).replace(", ", ",\n    ")
    lines = text.split("\n")

    def look(mapping):
        for key, (line, column) in places_of(mapping).marks.items():
            if key in mapping:
                opener = {str: '"', type(None): "n", list: "[", dict: "{"}[type(mapping[key])]
                assert lines[line - 1][column - 1] == opener
                if isinstance(mapping[key], dict):
                    look(mapping[key])

    look(load_yaml(text, "a.yaml"))


def test_places_are_asked_by_key_and_index():
    places = places_of(load_yaml(TEXT, "a.yaml"))
    assert places.at("id") == Place("a.yaml", 2, 6)
    assert places.at("list", 1) == Place("a.yaml", 12, 5)
    assert places.at() == places.at("no such key") == Place("a.yaml", 2, 1)


def test_a_key_that_looks_like_an_item_keeps_its_own_mark():
    for text in ("a/0: x\na: [y]", "a: [y]\na/0: x"):
        marks = places_of(load_yaml(text, "a.yaml")).marks
        assert marks["a/0"][1] == 6


def test_a_mapping_of_other_making_has_no_places():
    with pytest.raises(TypeError, match="found None under __places__"):
        places_of({"a": "b"})


def test_windows_line_ends_count_as_one():
    assert places_of(load_yaml("a: b\r\nc: d\r\n", "a.yaml")).at("c") == Place("a.yaml", 2, 4)


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ("a: 1\nb: 2\na: 3", "3:1", "the key 'a' a second time"),
        ("a:\n  'b': 1\n  b: 2", "3:3", "the key 'b' a second time"),
        ("a: &x 1", "1:4", "the anchor &x"),
        ("a: &x [1]", "1:4", "the anchor &x"),
        ("a: &x {b: 1}", "1:4", "the anchor &x"),
        ("&x a: 1", "1:1", "the anchor &x"),
        ("a: b\nc: *x", "2:4", "the alias *x"),
        ("*x : 1", "1:1", "a key that is no string"),
        ("a: !!str 1", "1:4", "the tag tag:yaml.org,2002:str"),
        ("a: !!python/name:os.system x", "1:4", "the tag tag:yaml.org,2002:python/name:os.system"),
        ("a: ! 1", "1:4", "the tag !"),
        ("a: !own [1]", "1:4", "the tag !own"),
        ("!!map {a: 1}", "1:1", "the tag tag:yaml.org,2002:map"),
        ("? [a]\n: 1", "1:3", "a key that is no string"),
        ("{a: 1}: 1", "1:1", "a key that is no string"),
        ("~: 1", "1:1", "the key '~'"),
        (": 1", "1:1", ""),
        ("?\n: 1", "1:2", "the key ''"),
        ("'': 1", "1:1", "the key ''"),
        ("__places__: 1", "1:1", "the key '__places__'"),
        ("a: 1\n---\nb: 2", "2:1", "a second document"),
        ("a: 1\n--- x", "2:1", "a second document"),
        ("%YAML 1.1\n---\na: 1", "1:1", "a directive"),
        ("%TAG ! tag:x,2000:\n---\na: 1", "1:1", "a directive"),
        ("", "1:1", "an empty file"),
        ("# only a comment\n", "1:1", "an empty file"),
        ("---\n", "2:1", "a document that is no mapping"),
        ("- a", "1:1", "a document that is no mapping"),
        ("word", "1:1", "a document that is no mapping"),
        ("\ufeffa: 1", "1:1", "the character U+FEFF"),
        ("a: 1\nb: x\u2028y", "2:5", "the character U+2028"),
        ("a: x\x85y", "1:5", "the character U+0085"),
        ("a: x\ry: z", "1:5", "the character U+000D"),
        ("a: x\r\ny: z\x00", "2:5", "the character U+0000"),
        ("a: x\x7f", "1:5", "the character U+007F"),
        ("a: \ud800", "1:4", "half of a surrogate pair"),
        ("a: 1\nb: [1,", "", ""),
        ("b: 1\na: 'never\nclosed", "2:4", "the end of the text while scanning a quoted scalar"),
        ("a: 1\n\tb: 2", "", ""),
        ("a: b: c", "1:5", "mapping values are not allowed"),
        ("a: @b", "1:4", "a character "),
        ("a: 1\n]", "2:1", ""),
    ],
)
def test_refuses_with_the_place(text, place, found):
    with pytest.raises(UnreadableError) as caught:
        load_yaml(text, "a.yaml")
    assert found in caught.value.found
    assert caught.value.line is not None
    if place:
        assert f"{caught.value.line}:{caught.value.column}" == place


@pytest.mark.parametrize("text", ["---\na: b\n", "a: b\n...\n", "--- {a: b}", "\n\n# c\na: b"])
def test_one_document_may_be_marked_as_such(text):
    assert _bare(load_yaml(text, "a.yaml")) == {"a": "b"}


@pytest.mark.parametrize(("depth", "fits"), [(4, True), (5, True), (6, False)])
@pytest.mark.parametrize(("opener", "closer"), [("[", "]"), ("{a: ", "}")])
def test_depth(depth, fits, opener, closer):
    limits = DEFAULT_LIMITS.changed({"coding_depth": 5})
    text = "a: " + opener * (depth - 1) + closer * (depth - 1)
    if fits:
        assert "a" in load_yaml(text, "a.yaml", limits=limits)
    else:
        with pytest.raises(
            UnreadableError, match=r"6 nested levels.*5 levels \(limit coding_depth"
        ):
            load_yaml(text, "a.yaml", limits=limits)


@pytest.mark.parametrize("closed", ["[], ", "{b: c}, "])
def test_closed_levels_neither_add_up_nor_make_room(closed):
    limits = DEFAULT_LIMITS.changed({"coding_depth": 5})
    with pytest.raises(UnreadableError, match="6 nested levels"):
        load_yaml("a: [" + closed * 9 + "[[[[]]]]]", "a.yaml", limits=limits)


def test_closed_levels_do_not_add_up():
    assert len(load_yaml("a: [" + "[], {b: c}, " * 100 + "]", "a.yaml")["a"]) == 200


@pytest.mark.parametrize(("size", "fits"), [(9, True), (10, True), (11, False)])
@pytest.mark.parametrize("by_path", [True, False], ids=["path", "text"])
def test_size_in_bytes(tmp_path, size, fits, by_path):
    text = "a: ’".ljust(size - 2, "b")
    assert len(text.encode()) == size
    path = tmp_path / "a.yaml"
    path.write_bytes(text.encode())
    source = path if by_path else text
    limits = DEFAULT_LIMITS.changed({"coding_bytes": 10})
    if fits:
        assert load_yaml(source, "a.yaml", limits=limits)["a"] == text[3:]
    else:
        message = r"a\.yaml: found 11 bytes; .*10 bytes \(limit coding_bytes\)"
        with pytest.raises(UnreadableError, match=message):
            load_yaml(source, "a.yaml", limits=limits)


def test_a_path_is_read_and_named_by_its_label(tmp_path):
    path = tmp_path / "elsewhere.yaml"
    path.write_bytes(b"a: b\nc: \xff")
    with pytest.raises(UnreadableError, match=r"^seeds/a\.yaml:2:4: found byte 0xFF"):
        load_yaml(path, "seeds/a.yaml")
    path.write_bytes(b"a: b")
    assert places_of(load_yaml(path, "seeds/a.yaml")).file == "seeds/a.yaml"


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "a: " + "[" * 100_000, "a: " + "{a: " * 50_000, "- " * 50_000, "? " * 50_000],
    ids=["brackets", "value", "braces", "dashes", "marks"],
)
def test_deep_nesting_ends_soon_and_in_our_own_error(text):
    begin = time.perf_counter()
    with pytest.raises(UnreadableError):
        load_yaml(text, "a.yaml")
    assert time.perf_counter() - begin < 5


@pytest.mark.skipif(sys.gettrace() is not None, reason="a tracer makes it slow")
def test_five_megabytes_of_coding_take_seconds_not_minutes(loader):
    record = "- id: s000\n  exact: “We will”\n  note: >-\n    two\n    lines\n  topics: [a, b]\n"
    size = 5_000_000 if loader == "C" else 100_000
    text = "statements:\n" + record * (size // len(record.encode()))
    begin = time.perf_counter()
    load_yaml(text, "a.yaml")
    assert time.perf_counter() - begin < 30
