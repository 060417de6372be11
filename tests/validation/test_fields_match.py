import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.validation.column import Column, Shape
from raisi_visit_dataset.validation.fields_match import FIELDS_MATCH, fields_match, matched

LABELS = st.lists(st.sampled_from("abcde"), max_size=6)
FIELDS = st.lists(st.sampled_from("abcd"), min_size=1, max_size=4, unique=True)


def shape(names):
    return Shape("t", tuple(Column(name) for name in names))


def kinds(labels, names, rule):
    return [fault.kind for fault in matched(labels, shape(names), rule).faults]


CASES = {
    # labels: exact, equal, subset, superset, partial
    "ab": ("", "", "", "", ""),
    "ba": ("field-misplaced", "", "", "", ""),
    "a": ("field-missing", "field-missing", "field-missing", "", ""),
    "abc": ("field-extra", "field-extra", "", "field-extra", ""),
    "ac": (
        "field-renamed",
        "field-renamed",
        "field-missing",
        "field-extra",
        "",
    ),
    "c": (
        "field-missing field-renamed",
        "field-missing field-missing field-extra",
        "field-missing field-missing",
        "field-missing field-extra",
        "field-missing",
    ),
    "aba": ("label-repeated",) * 5,
    "": (
        "field-missing field-missing",
        "field-missing field-missing",
        "field-missing field-missing",
        "field-missing",
        "field-missing",
    ),
}


@pytest.mark.parametrize("labels", CASES)
@pytest.mark.parametrize("rule", FIELDS_MATCH)
def test_each_way_of_matching_has_its_faults(labels, rule):
    expected = CASES[labels][FIELDS_MATCH.index(rule)].split()
    assert kinds(list(labels), "ab", rule) == expected


@given(LABELS, FIELDS, st.sampled_from(FIELDS_MATCH))
def test_a_field_is_at_the_first_column_of_its_name(labels, names, rule):
    positions = matched(labels, shape(names), rule).positions
    assert len(positions) == len(names)
    for name, at in zip(names, positions, strict=True):
        assert at == (labels.index(name) if name in labels else None)


@given(LABELS, FIELDS)
def test_a_way_that_asks_for_less_finds_no_more(labels, names):
    bad = {rule: bool(kinds(labels, names, rule)) for rule in FIELDS_MATCH}
    assert bad["exact"] >= bad["equal"] >= bad["subset"] >= bad["partial"]
    assert bad["equal"] >= bad["superset"] >= bad["partial"]


@given(LABELS, FIELDS)
def test_exact_lets_just_the_same_labels_pass(labels, names):
    assert (kinds(labels, names, "exact") == []) == (labels == names)


@given(LABELS, FIELDS)
def test_sets_decide_where_no_label_stands_twice(labels, names):
    if len(set(labels)) < len(labels):
        return
    found, wanted = set(labels), set(names)
    passes = {rule: kinds(labels, names, rule) == [] for rule in FIELDS_MATCH}
    assert passes["equal"] == (found == wanted)
    assert passes["subset"] == (wanted <= found)
    assert passes["superset"] == (found <= wanted and bool(found))
    assert passes["partial"] == bool(found & wanted)


def test_a_label_is_matched_as_it_is_spelt():
    assert kinds(["A"], "a", "exact") == ["field-renamed"]


def test_a_column_of_another_label_in_the_place_of_a_field_is_one_fault():
    (told,) = matched(["a", "x"], shape("ab"), "exact").faults
    assert (told.position, told.field) == (1, "b")
    assert (told.found, told.expected) == ("the column 'x'", "'b' in its place")
    (told,) = matched(["x", "b"], shape("ba"), "equal").faults
    assert (told.position, told.field) == (0, "a")
    several = matched(["x", "y", "c"], shape("abc"), "exact").faults
    assert [(fault.kind, fault.field) for fault in several] == [
        ("field-renamed", "a"),
        ("field-renamed", "b"),
    ]


def test_faults_say_where_in_the_file_and_of_which_field():
    faults = matched(["b", "a", "x", "a", ""], shape("ab"), "exact").faults
    assert [(fault.kind, fault.position, fault.field) for fault in faults] == [
        ("label-repeated", 3, "a"),
        ("field-extra", 2, None),
        ("field-extra", 4, None),
    ]
    (moved,) = matched(["b", "a"], shape("ab"), "exact").faults
    assert (moved.position, moved.field) == (0, "b")


@pytest.mark.parametrize(
    ("schema", "rule"),
    [
        (None, "exact"),
        ({}, "exact"),
        ({"fieldsMatch": "partial"}, "partial"),
        ({"fieldsMatch": ["subset"]}, "subset"),
        ({"fieldsMatch": ["subset", "equal"]}, "exact"),
        ({"fieldsMatch": "none"}, "exact"),
        ({"fieldsMatch": 1}, "exact"),
    ],
    ids=str,
)
def test_the_schema_says_how_fields_are_matched(schema, rule):
    assert fields_match(schema) == rule
