"""Cells that a file holds in a type of its own."""

import pytest
from tests.validation.lexical.fields import canonical, kinds_found


@pytest.mark.parametrize(
    ("field", "cell", "kind"),
    [
        ({"type": "integer"}, "12", None),
        ({"type": "integer", "groupChar": ","}, "1200", None),
        ({"type": "number", "decimalChar": ","}, "1.5", None),
        ({"type": "boolean", "trueValues": ["ja"], "falseValues": ["nein"]}, "true", None),
        ({"type": "date", "format": "%d/%m/%Y"}, "2022-01-19", None),
        ({"type": "time"}, "10:30:00.123", None),
        ({"type": "year"}, "-12", None),
        ({"type": "geopoint"}, "[90,45]", None),
        ({"type": "geopoint"}, '{"lon":90,"lat":45}', None),
        ({"type": "geopoint"}, "[90,145]", "wrong-type"),
        ({"type": "list", "itemType": "integer"}, "[1,2]", None),
        ({"type": "list", "itemType": "integer"}, '["1"]', "wrong-type"),
        ({"type": "list"}, '["a"]', None),
        ({"type": "list"}, "[1]", "wrong-type"),
        ({"type": "list", "itemType": "date"}, '["2022-01-19"]', None),
        ({"type": "list", "itemType": "time"}, '["10:30:00"]', None),
        ({"type": "list", "itemType": "datetime"}, '["2022-01-19T10:30:00Z"]', None),
        ({"type": "list", "itemType": "boolean"}, '["true"]', "wrong-type"),
        ({"type": "geojson"}, '{"type":"Point"}', "wrong-type"),
        ({"type": "integer", "constraints": {"maximum": 11}}, "12", "out-of-range"),
        (
            {"type": "date", "format": "%Y", "constraints": {"minimum": "2023"}},
            "2022-01-19",
            "out-of-range",
        ),
        ({"type": "any", "constraints": {"enum": [1]}}, "2", "code-unknown"),
    ],
)
def test_a_native_value_is_read_by_its_canonical_text(field, cell, kind):
    assert kinds_found(field, [cell], ["native"]) == [kind]


def test_each_kind_has_its_way():
    field = {"type": "integer", "constraints": {"required": True, "maximum": 9}}
    cells = ["1", "99", "1.5", None, None, "x", ""]
    kinds = ["native", "native", "wrong", "absent", "text", "text", "text"]
    found = [
        None,
        "out-of-range",
        "wrong-type",
        None,
        "value-missing",
        "wrong-type",
        "value-missing",
    ]
    assert kinds_found(field, cells, kinds) == found


def test_no_native_value_is_a_missing_one():
    cells, kinds = ["-1", "-1"], ["text", "native"]
    field = {"type": "integer", "constraints": {"required": True}}
    assert kinds_found(field, cells, kinds, missingValues=["-1"]) == ["value-missing", None]


@pytest.mark.parametrize(
    ("field", "text", "native"),
    [
        ({"type": "number"}, "1.50", "1.5"),
        ({"type": "number", "decimalChar": ","}, "1,50", "1.5"),
        ({"type": "boolean", "trueValues": ["ja"]}, "ja", "true"),
        ({"type": "date", "format": "%d/%m/%Y"}, "19/01/2022", "2022-01-19"),
        ({"type": "year"}, "0044", "44"),
        ({"type": "datetime"}, "2022-01-19T15:00:00.0+03:00", "2022-01-19T12:00:00Z"),
        ({"type": "geopoint"}, "90.0, 45", "[90,45.0]"),
        ({"type": "list", "itemType": "integer"}, "1,02", "[1,2]"),
        ({"type": "object"}, '{"b":1,"a":2.0}', '{"a":2,"b":1}'),
    ],
)
def test_a_text_and_a_native_value_meet_in_one_canonical_text(field, text, native):
    one, other = canonical(field, [text, native], ["text", "native"])
    assert one == other
