import json
import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS
from raisi_visit_dataset.files.strict_json import JsonNumber, load_json_strict

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**200), 10**200)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(values, st.sampled_from([None, 0, 2]), st.booleans())
def test_reads_whatever_json_writes(value, indent, ascii_only):
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert load_json_strict(text, "a.json") == value


@given(st.text('{}[]",:\\u09eE+-.tfnaul \n', max_size=20))
def test_accepts_nothing_that_the_standard_library_refuses(text):
    try:
        value = load_json_strict(text, "a.json")
    except UnreadableError:
        return
    assert json.loads(text) == value


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ('{"a": 1,\n "a": 2}', "2:2", "the key 'a' a second time"),
        ('{"a": 1, "\\u0061": 2}', "1:10", "the key 'a' a second time"),
        ('{"a": {"b": 1, "b" : 2}}', "1:16", "the key 'b' a second time"),
        ('[{"x": [{}]}, {"a": [], "a": 2}]', "1:25", "the key 'a' a second time"),
        ("[1,\n NaN]", "2:2", "found NaN; expected a finite"),
        ("Infinity", "1:1", "found Infinity"),
        ("[-Infinity]", "1:2", "found -Infinity"),
        ("[1e999]", "1:2", "the number '1e999'"),
        ("[-1.5E+400]", "1:2", "the number '-1.5E+400'"),
        ('["\\ud800"]', "1:2", "half of a surrogate pair"),
        ('{"\\udfff": 1}', "1:2", "half of a surrogate pair"),
        ("\ufeff{}", "1:1", "a byte order mark"),
        ("", "1:1", "the end of the text; expected a value of JSON"),
        ("[1,}", "1:3", "a comma before a closing bracket; expected a value behind"),
        ("[1,\n ]", "1:3", "a comma before a closing bracket"),
        ('{"a": 1 , }', "1:9", "a comma before a closing bracket"),
        ("{'a': 1}", "1:2", 'the character "\'"; expected a key in double quotes'),
        ('{"a" 1}', "1:6", "the character '1'; expected a colon"),
        ("{} {}", "1:4", "the character '{'; expected nothing behind"),
        ('["a\tb"]', "1:4", "the character '\\t'; expected its escape"),
        ('["\\x"]', "1:3", "an escape that JSON does not have"),
        ('["never closed', "1:2", "a string that does not close"),
        ("[01]", "1:3", "the character '1'; expected a comma, or the closing bracket"),
        ("['a']", "1:2", "expected a value of JSON"),
        ('["x", "NaN Infinity', "1:7", "a string that does not close"),
        ("]", "1:1", "the character ']'; expected a value of JSON"),
        ('"a": 1', "1:4", "the character ':'; expected nothing behind"),
    ],
)
def test_refuses_with_the_place(text, place, found):
    with pytest.raises(UnreadableError) as caught:
        load_json_strict(text, "a.json")
    assert str(caught.value).startswith(f"a.json:{place}: ")
    assert found in str(caught.value)


def test_the_same_key_in_two_objects_is_fine():
    text = '[{"a": {"a": "a"}, "b": {"a": 1}}, {"a": ["a", "a"]}]'
    assert load_json_strict(text, "a.json") == json.loads(text)


@pytest.mark.parametrize(("depth", "fits"), [(4, True), (5, True), (6, False)])
@pytest.mark.parametrize("pair", ["[]", "{}"])
def test_depth(depth, fits, pair):
    opener = "[" if pair == "[]" else '{"[[[[[[":'
    text = opener * (depth - 1) + pair + pair[1] * (depth - 1)
    limits = DEFAULT_LIMITS.changed({"json_depth": 5})
    if fits:
        assert load_json_strict(text, "a.json", limits=limits) == json.loads(text)
    else:
        with pytest.raises(UnreadableError, match=r"6 nested levels.*5 levels \(limit json_depth"):
            load_json_strict(text, "a.json", limits=limits)


def test_closed_brackets_do_not_add_up():
    assert load_json_strict("[" + "[]," * 200 + "[]]", "a.json") == [[]] * 201


@pytest.mark.parametrize(("digits", "fits"), [(9, True), (10, True), (11, False)])
def test_digits(digits, fits):
    limits = DEFAULT_LIMITS.changed({"json_digits": 10})
    if fits:
        assert load_json_strict("1" * digits, "a.json", limits=limits) == int("1" * digits)
    else:
        with pytest.raises(UnreadableError, match=r"1:1: found a number of 11 .*json_digits"):
            load_json_strict("1" * digits, "a.json", limits=limits)


@pytest.mark.parametrize(
    "text", ["9" * 5000, "[" * 200_000 + "]" * 200_000], ids=["digits", "depth"]
)
def test_raised_limits_still_end_in_our_own_error(text):
    limits = DEFAULT_LIMITS.changed({"json_digits": 10**6, "json_depth": 10**6})
    with pytest.raises(UnreadableError, match="what Python can hold"):
        load_json_strict(text, "a.json", limits=limits)


def test_large_and_small_numbers_that_are_finite_pass():
    assert load_json_strict("[1e308, 1e-999, -0.0]", "a.json") == [1e308, 0.0, 0.0]
    assert not math.isinf(load_json_strict("1" * 300, "a.json"))


@pytest.mark.parametrize(
    "text",
    ['"' + "\\" * 1_000_001, '"' * 300_001, "[" * 300_000, "9" * 10**6, "a" * 10**6, "-" * 10**6],
    ids=["escapes", "quotes", "brackets", "digits", "letters", "signs"],
)
def test_hostile_texts_end_soon(text):
    begin = time.perf_counter()
    with pytest.raises(UnreadableError):
        load_json_strict(text, "a.json")
    assert time.perf_counter() - begin < 5


@given(st.decimals(allow_nan=False, allow_infinity=False).map(str))
def test_exact_numbers_are_kept_as_they_are_written(written):
    found = load_json_strict(f"[{written}, 1, true, null]", "x.json", exact=True)
    assert found == [written, "1", True, None]
    assert [type(each) for each in found[:2]] == [JsonNumber, JsonNumber]
