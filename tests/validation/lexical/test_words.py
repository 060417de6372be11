"""What is said of a cell, a pattern or a format that is refused, word for word."""

import pickle
import time

import pytest
from tests.validation.lexical.fields import checked

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.constants import bounds_of, read_constant
from raisi_visit_dataset.validation.lexical.constraints import checks_of
from raisi_visit_dataset.validation.lexical.families import lexis_of
from raisi_visit_dataset.validation.lexical.json_schema import JsonSchemaError, breaker
from raisi_visit_dataset.validation.lexical.native import native_lexis
from raisi_visit_dataset.validation.lexical.pattern import PatternError, rust_pattern
from raisi_visit_dataset.validation.lexical.strptime import FormatError, python_format

DEGREES = ": -180 to 180 and -90 to 90"
ARRAY = f"a JSON array of two numbers, longitude and latitude{DEGREES}"
EXPECTED = {
    "integer": ({}, "an integer: ASCII digits, perhaps after a sign"),
    "number": (
        {},
        "a number: ASCII digits, perhaps after a sign, perhaps with '.' and an exponent",
    ),
    "boolean": ({}, "one of true, True, TRUE, 1, false, False, FALSE, 0"),
    "date": ({}, "a date that exists, as YYYY-MM-DD"),
    "time": ({}, "a time as hh:mm:ss, from 00:00:00 to 23:59:59"),
    "datetime": ({}, "a moment as YYYY-MM-DDThh:mm:ss, perhaps with a fraction and a zone"),
    "year": ({}, "a year as YYYY"),
    "yearmonth": ({}, "a month that exists, as YYYY-MM"),
    "duration": ({}, "a duration as PnYnMnDTnHnMnS, such as P3D or PT1H30M"),
    "object": ({}, "a JSON object, each key once"),
    "array": ({}, "a JSON array"),
    "geojson": ({}, "GeoJSON: a geometry, a Feature or a FeatureCollection"),
    "list": ({}, "a list with ',' between its items, each any text"),
}
MARKED = {
    "number with marks": (
        Column("a", "number", decimal_char=",", group_char=".", bare_number=False),
        (
            "a number: ASCII digits, perhaps after a sign, perhaps with ',' and an exponent, "
            "perhaps grouped by '.', perhaps among words"
        ),
    ),
    "integer with marks": (
        Column("a", "integer", group_char=",", bare_number=False),
        (
            "an integer: ASCII digits, perhaps after a sign, perhaps grouped by ',', "
            "perhaps among words"
        ),
    ),
    "point": (
        Column("a", "geopoint"),
        f'"lon, lat" as numbers of degrees, such as 90.50, 45.50{DEGREES}',
    ),
    "point as an array": (Column("a", "geopoint", "array"), ARRAY),
    "point as an object": (
        Column("a", "geopoint", "object"),
        f"a JSON object of two numbers, lon and lat{DEGREES}",
    ),
    "topology": (
        Column("a", "geojson", "topojson"),
        "TopoJSON: a Topology with objects and arcs",
    ),
    "list of integers": (
        Column("a", "list", delimiter=";", item_type="integer"),
        "a list with ';' between its items, each an integer: ASCII digits, perhaps after a sign",
    ),
    "date by a pattern": (
        Column("a", "date", "%d/%m/%Y"),
        "what strptime reads by %d/%m/%Y, and a real one",
    ),
    "mail": (Column("a", "string", "email"), "an address of e-mail"),
    "uri": (
        Column("a", "string", "uri"),
        "a URI: a scheme, a colon and what RFC 3986 allows behind it",
    ),
    "binary": (Column("a", "string", "binary"), "base64: its 64 characters, filled up with ="),
    "uuid": (Column("a", "string", "uuid"), "a UUID: 32 hexadecimal digits as 8-4-4-4-12"),
    "text": (Column("a", "string"), "any text"),
}


@pytest.mark.parametrize(("kind", "expected"), [(k, e) for k, (_, e) in EXPECTED.items()])
def test_a_type_says_what_it_wants_of_texts_and_of_native_cells(kind, expected):
    assert lexis_of(Column("a", kind)).expected == expected
    assert native_lexis(Column("a", kind)).expected == expected


@pytest.mark.parametrize(("column", "expected"), MARKED.values(), ids=MARKED)
def test_a_format_says_what_it_wants(column, expected):
    assert lexis_of(column).expected == expected


def test_native_cells_are_told_of_without_the_marks_of_the_texts():
    assert native_lexis(Column("a", "geopoint", "object")).expected == ARRAY
    assert native_lexis(MARKED["integer with marks"][0]).expected == EXPECTED["integer"][1]
    assert native_lexis(MARKED["topology"][0]).expected == MARKED["topology"][1]
    assert native_lexis(MARKED["list of integers"][0]).expected == MARKED["list of integers"][1]


def limited(kind, **constraints):
    return {"type": kind, "constraints": constraints}


TWELVE = [f"{n:02}" for n in range(31)]
BROKEN = {
    "minimum": (limited("integer", minimum=3), "2", "3 or more"),
    "maximum": (limited("number", maximum=1.5), "2", "1.5 or less"),
    "exclusive minimum": (limited("integer", exclusiveMinimum="3"), "3", "more than 3"),
    "exclusive maximum": (
        limited("date", exclusiveMaximum="2022-01-19"),
        "2022-01-19",
        "less than 2022-01-19",
    ),
    "unsure": (
        limited("duration", minimum="P30D"),
        "P1M",
        "P30D or more: which of the two is larger cannot be told",
    ),
    "enum": (limited("integer", enum=[1, "2"]), "3", "one of 1, 2"),
    "thirty": (limited("string", enum=TWELVE[:30]), "x", f"one of {', '.join(TWELVE[:30])}"),
    "thirty-one": (limited("string", enum=TWELVE), "x", f"one of {', '.join(TWELVE[:30])}, …"),
    "categories": ({"type": "string", "categories": ["a", "b"]}, "c", "one of a, b"),
    "few characters": (limited("string", minLength=2), "a", "2 characters or more"),
    "many characters": (limited("string", maxLength=1), "ab", "1 characters or fewer"),
    "few items": (limited("list", minLength=2), "a", "2 items or more"),
    "many items": (limited("list", maxLength=1), "a,b", "1 items or fewer"),
    "an array too short": (limited("array", minLength=2), "[1]", "2 items or more"),
    "few keys": (limited("object", minLength=2), "{}", "2 keys or more"),
    "pattern": (limited("string", pattern="a+"), "b", "a match of a+"),
    "JSON Schema": (
        limited("array", jsonSchema={"minItems": 1}),
        "[]",
        "what the JSON Schema of the field allows",
    ),
    "required": (limited("string", required=True), "", "a value"),
}


@pytest.mark.parametrize(("field", "cell", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_constraint_says_what_it_wants(field, cell, expected):
    faults = checked(field, [cell]).faults
    assert faults["expected"].to_list() == [expected]
    assert faults["value"].to_list() == [cell or None]


LINEAR = "a pattern in the syntax of XML Schema, without look-around or back-references"
ESCAPES = "an escape of XML Schema"
CLASS = "a class of characters as XML Schema has them"
COUNT = f"{LINEAR}: write \\{{ for a brace"
REFUSED = [
    ("(?=a)", "a look-ahead", LINEAR),
    ("(?!a)", "a look-ahead", LINEAR),
    ("(?<=a)", "a look-behind", LINEAR),
    ("(?<!a)", "a look-behind", LINEAR),
    ("(?P=n)", "a back-reference", LINEAR),
    ("(?>a)", "a group with (?", LINEAR),
    (r"(a)\1", r"the back-reference \1", "a pattern without back-references"),
    (r"[\1]", r"the escape \1", ESCAPES),
    (r"\k", r"the escape \k", ESCAPES),
    (r"\p{Foo}", r"the class \p{Foo}", ESCAPES),
    (r"\P{IsFoo}", r"the class \P{IsFoo}", ESCAPES),
    (r"\p{BasicLatin}", r"the class \p{BasicLatin}", ESCAPES),
    (r"\p", r"\p without a name in braces", ESCAPES),
    ("\\", "a pattern that ends too early", "a whole pattern"),
    ("[a", "a pattern that ends too early", "a whole pattern"),
    ("[]", "an empty class", CLASS),
    ("[z-a]", "a range that does not rise from one character to another", CLASS),
    (r"[a-\d]", "a range that does not rise from one character to another", CLASS),
    (r"[\n-\t]", "a range that does not rise from one character to another", CLASS),
    (r"[\]-A]", "a range that does not rise from one character to another", CLASS),
    (r"[\d-z]", "a range that begins with a class", CLASS),
    (r"[\p{L}-z]", "a range that begins with a class", CLASS),
    (r"[\P{L}-z]", "a range that begins with a class", CLASS),
    (r"[\s-z]", "a range that begins with a class", CLASS),
    ("[a-b-[c]d]", "something behind a class that is taken out", CLASS),
    ("[a-[" * 21 + "b", "classes more than 20 deep", CLASS),
    ("[a-" * 20 + "[b]" + "]" * 20, "classes more than 20 deep", CLASS),
    (r"\X{L}", r"the escape \X", ESCAPES),
    ("(", "a parenthesis that never closes", LINEAR),
    ("a)", "a parenthesis that nothing opens", LINEAR),
    ("(" * 101 + ")" * 101, "parentheses more than 100 deep", LINEAR),
    ("*", "* behind nothing that it can repeat", LINEAR),
    ("^*", "* behind nothing that it can repeat", LINEAR),
    ("(*a)", "* behind nothing that it can repeat", LINEAR),
    ("a|*", "* behind nothing that it can repeat", LINEAR),
    ("a*+", "a possessive quantifier", LINEAR),
    ("a{", "a brace that is no count", COUNT),
    ("a{3,2}", "the count {3,2}", "a count up to 100,000, smaller first"),
    ("a{100001}", "the count {100001}", "a count up to 100,000, smaller first"),
    ("(x{999}){999}", "a pattern too large for a linear engine", LINEAR),
    ("(a" * 100 + ")*" * 100, "a pattern refused for a linear engine", LINEAR),
    ("a" * 10_001, "10001 characters", "10,000 or fewer"),
]


@pytest.mark.parametrize(("pattern", "found", "expected"), REFUSED, ids=lambda p: p[:24])
def test_a_refused_pattern_is_told_with_the_reason(pattern, found, expected):
    with pytest.raises(PatternError) as refused:
        rust_pattern(pattern)
    assert (refused.value.found, refused.value.expected) == (found, expected)
    assert refused.value.args == (found, expected)


@pytest.mark.parametrize(
    ("pattern", "translated"),
    [
        (r"\p{L}\P{IsGreek}", r"\p{L}[^\x{0370}-\x{03FF}]"),
        (r"[\n\]-]", r"[\n\]\-]"),
        (r"[\t-\r]", r"[\t-\r]"),
        (r"[!-\]]", r"[!-\]]"),
        ("[a-b-c]", r"[a-b\-c]"),
        ("[^a-z-[b]]", "[[^a-z]--[b]]"),
        ("[a-ce-[b]]", "[[a-ce]--[b]]"),
        ("a??b*?c{2,}?", "a?b*c{2,}"),
        ("(?:a)(?<n>b)(?P<m>c)|d", "(?:a)(?:b)(?:c)|d"),
        ("^.$", r"\A[^\n\r]\z"),
        ("a" * 10_000, "a" * 10_000),
        ("(" * 100 + ")" * 100, "(?:" * 100 + ")" * 100),
        ("[a-" * 19 + "[b]" + "]" * 19, "[[a]--" * 19 + "[b]" + "]" * 19),
        ("(?:){100000}", "(?:){100000}"),
        (r"[a-a][\.-/][+-\-]", r"[a-a][\.-/][\+-\-]"),
        (r"\p{IsBasicLatin}", r"[\x{0000}-\x{007F}]"),
        (r"[^a-c-[x]]", "[[^a-c]--[x]]"),
    ],
    ids=lambda p: p[:24],
)
def test_a_pattern_at_the_limits_is_taken(pattern, translated):
    assert rust_pattern(pattern) == translated


FORMATS = {
    "%D": "%m/%d/%y",
    "%F": "%Y-%m-%d",
    "%R": "%H:%M",
    "%T": "%H:%M:%S",
    "%e": "%d",
    "%h": "%b",
    "%n%Y": "\n%Y",
    "%r": "%I:%M:%S %p",
    "%t%Y": "\t%Y",
    "%d %% %m": "%d %% %m",
    "%G-%V-%u": "%G-%V-%u",
    "%d": "%d",
}


@pytest.mark.parametrize(("pattern", "written"), FORMATS.items(), ids=FORMATS)
def test_a_format_is_written_in_the_directives_of_python(pattern, written):
    assert python_format(pattern) == written


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("%Q", "the directive %Q"),
        ("%Y%", "the directive %"),
        ("%-d", "the directive %-"),
        ("%%", "no directive"),
        ("abc", "no directive"),
        ("%Y%Y", "a directive twice"),
        ("%G", "ISO year directive '%G' must be used"),
        ("%Y-%V", "ISO week directive '%V'"),
        ("%V", "ISO week directive '%V' must be used"),
    ],
)
def test_a_format_that_can_read_nothing_is_refused(pattern, told):
    with pytest.raises(FormatError, match=f"^{told}"):
        python_format(pattern)


def test_what_is_wrong_with_a_format_is_told_and_nothing_more():
    for pattern, told in (("abc", "no directive"), ("%Y%Y", "a directive twice")):
        with pytest.raises(FormatError) as refused:
            python_format(pattern)
        assert str(refused.value) == told


@pytest.mark.parametrize(
    ("schema", "found", "expected"),
    [
        ({"minItems": "1"}, "'1' is not of type 'integer'", "a valid JSON Schema"),
        (
            {"$ref": "a.json"},
            "the reference 'a.json'",
            "references to what is in the schema, as #/…",
        ),
        ({"$ref": "#/a"}, "the reference '#/a'", "references to what is in the schema, as #/…"),
        ({"$dynamicRef": "b"}, "the reference 'b'", "references to what is in the schema, as #/…"),
        (
            {"$recursiveRef": "b"},
            "the reference 'b'",
            "references to what is in the schema, as #/…",
        ),
        (
            {"allOf": [{"pattern": "(?=a)"}]},
            "the pattern '(?=a)'",
            "a pattern that a linear engine takes",
        ),
        (
            {"patternProperties": {"a": {}}, "unevaluatedProperties": False},
            "unevaluatedProperties beside patternProperties",
            "one without the other",
        ),
    ],
)
def test_a_refused_json_schema_is_told_with_the_reason(schema, found, expected):
    with pytest.raises(JsonSchemaError) as refused:
        breaker(schema)
    told = f"{found} in the JSON Schema"
    assert (refused.value.found, refused.value.expected) == (told, expected)
    assert refused.value.args == (told, expected)
    assert pickle.loads(pickle.dumps(refused.value)).found == told  # noqa: S301 - made here


@pytest.mark.parametrize(
    "target",
    ["#", "#/$defs/a", "#/$defs/b/allOf/0", "#/$defs/c~1d", "#/$defs/e~0f", "#/$defs/g%20h"],
)
def test_a_reference_into_the_schema_is_followed(target):
    parts = {"a": {}, "b": {"allOf": [{}]}, "c/d": {}, "e~f": {}, "g h": {}}
    assert not breaker({"items": {"$ref": target}, "$defs": parts})([[]])


@pytest.mark.parametrize(
    "target", ["#/$defs/b/allOf/1", "#/$defs/b/allOf/x", "#/$defs/b/allOf/0/c", "#/$defs/a/b/c"]
)
def test_a_reference_to_nothing_is_refused(target):
    with pytest.raises(JsonSchemaError, match="the reference"):
        breaker({"items": {"$ref": target}, "$defs": {"a": {}, "b": {"allOf": [{}]}}})


@pytest.mark.parametrize(
    "schema",
    [
        {"patternProperties": {"^(a+)+$": False}},
        {"patternProperties": {"^(a+)+$": {}}, "additionalProperties": {"type": "null"}},
        {"propertyNames": {"not": {"pattern": "^(a+)+$"}}},
    ],
)
def test_patterns_of_a_json_schema_run_on_the_linear_engine(schema):
    before = time.perf_counter()
    assert not breaker(schema)({"a" * 40 + "b": None})
    assert time.perf_counter() - before < 5


@pytest.mark.parametrize("key", ["$ref", "$dynamicRef"])
def test_references_that_multiply_come_to_an_end(key):
    parts = {f"a{n}": {"allOf": [{key: f"#/$defs/a{n + 1}"}] * 2} for n in range(30)}
    assert breaker({key: "#/$defs/a0", "$defs": {**parts, "a30": {}}})({})


@pytest.mark.parametrize(
    "schema",
    [
        {"patternProperties": {"a": False}},
        {"additionalProperties": False},
        {"pattern": "x"},
    ],
)
def test_a_keyword_of_objects_or_strings_leaves_other_values_alone(schema):
    assert not breaker(schema)([1])


def test_further_properties_may_be_allowed():
    assert not breaker({"additionalProperties": True})({"a": 1})


def test_constraints_that_a_schema_could_not_have_are_no_checks():
    refused = Column("a", "string", pattern="(")
    assert checks_of(refused, lexis_of(refused), 0, "a") == []
    unknown = Column("a", "interger", minimum=1)
    assert checks_of(unknown, lexis_of(unknown), 0, "a") == []
    assert bounds_of(unknown) == []
    assert bounds_of(Column("a", "interger", minimum="1")) == []


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        ("any", 1, "1"),
        ("any", 2.0, "2"),
        ("any", 1.5, "1.5"),
        ("any", True, "true"),
        ("any", [1, {"é": 2}], '[1,{"é":2}]'),
        ("string", 1, None),
        ("integer", True, None),
    ],
)
def test_a_constant_of_another_type_is_read_by_fields_of_any_type_alone(kind, value, read):
    assert read_constant(Column("a", kind), value) == read
