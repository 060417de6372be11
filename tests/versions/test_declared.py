"""What is declared of a table, given as values: each change of it in full."""

import json

import pytest

from raisi_visit_dataset.package import Resource
from raisi_visit_dataset.validation.column import Column, Reference, Shape
from raisi_visit_dataset.versions.difference import SchemaChange
from raisi_visit_dataset.versions.renames import Renames
from raisi_visit_dataset.versions.schema_changes import resource_changes, shape_changes

NO_RENAMES = Renames({}, {"t": {}})


def resource(name="t", schema=None, **declared):
    return Resource(0, name, schema=schema, declared={"name": name, **declared})


def text(value):
    return "" if value is None else json.dumps(value, ensure_ascii=False)


# --- resources ----------------------------------------------------------------


def above(old, new):
    return list(resource_changes(resource("s", **old), resource("t", **new)))


@pytest.mark.parametrize(
    ("name", "aspect"),
    [
        *((n, "place") for n in ("path", "type", "format", "encoding", "dialect", "compression")),
        ("profile", "place"),
        *((name, "text") for name in ("title", "description", "mediatype", "sources", "paths")),
    ],
)
def test_a_property_of_a_resource_is_told_with_its_values(name, aspect):
    one, other = {"a": ["é", 1]}, [None]
    for old, new in ((one, other), (one, None), (None, other)):
        sides = [{} if each is None else {name: each} for each in (old, new)]
        told = map(text, (old, new))
        assert above(*sides) == [SchemaChange("t", "", aspect, name, "changed", *told)]


def test_null_is_told_as_nothing():
    assert above({"title": None}, {"title": "x"}) == [
        SchemaChange("t", "", "text", "title", "changed", "", '"x"')
    ]


@pytest.mark.parametrize("name", ["schema", "bytes", "hash", "data"])
def test_what_follows_from_the_cells_is_told_elsewhere(name):
    assert above({name: 1}, {name: 2}) == above({name: 1}, {}) == above({}, {name: 2}) == []


def test_properties_of_a_resource_stand_in_order_of_their_names():
    old = {"title": "a", "path": "same", "format": "csv"}
    new = {"type": "table", "path": "same", "format": "json", "about": "b"}
    assert [(e.part, e.old, e.new) for e in above(old, new)] == [
        ("about", "", '"b"'),
        ("format", '"csv"', '"json"'),
        ("title", '"a"', ""),
        ("type", "", '"table"'),
    ]


def licence(kind, value):
    told = json.dumps(value, sort_keys=True)
    sides = {"old": told} if kind == "removed" else {"new": told}
    return SchemaChange("t", "", "licence", "licenses", kind, **sides)


A, B, C, D = ({"name": name, "path": "p"} for name in "ABCD")


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ([A, B], [B, A], []),
        ([A], [{"path": "p", "name": "A"}], []),
        ([B, A, C], [C], [("removed", A), ("removed", B)]),
        ([C], [D, A, C, B], [("added", A), ("added", B), ("added", D)]),
        ([A, B], [C, D], [("removed", A), ("removed", B), ("added", C), ("added", D)]),
        (None, [A], [("added", A)]),
        ([A], None, [("removed", A)]),
        ("A", [A], [("added", A)]),
        ([A], {"name": "A"}, [("removed", A)]),
    ],
    ids=["order", "keys", "gone", "come", "both", "first", "last", "text", "object"],
)
def test_licences_are_told_one_by_one(old, new, changes):
    assert above({"licenses": old}, {"licenses": new}) == [licence(*each) for each in changes]


def test_licences_do_not_end_what_is_told():
    told = above({"licenses": [A], "path": "a", "title": "b"}, {"licenses": [B]})
    assert [each.part for each in told] == ["licenses", "licenses", "path", "title"]


# --- columns ------------------------------------------------------------------


def table(*columns, fields=None, words=None, **shape):
    """Give a table of columns, and what its schema says that the columns do not."""
    listed = [{"name": c.name} for c in columns] if fields is None else fields
    return resource(schema={"fields": listed, **(words or {})}), Shape("t", columns, **shape)


def changed(old, new, renames=NO_RENAMES):
    return list(shape_changes(old, new, renames))


def columns(names):
    return table(*map(Column, names))


def test_columns_that_came_or_went_are_told_in_their_order():
    assert changed(columns("badc"), columns("fceb")) == [
        SchemaChange("t", "a", "column", "name", "removed", old="a"),
        SchemaChange("t", "d", "column", "name", "removed", old="d"),
        SchemaChange("t", "f", "column", "name", "added", new="f"),
        SchemaChange("t", "e", "column", "name", "added", new="e"),
        SchemaChange("t", "", "order", "fields", "changed", '["b", "c"]', '["c", "b"]'),
    ]


@pytest.mark.parametrize(("old", "new"), [("abc", "ac"), ("ac", "abc"), ("ab", "ab"), ("ab", "cd")])
def test_columns_are_in_another_order_only_if_those_of_both_are(old, new):
    assert "order" not in [each.aspect for each in changed(columns(old), columns(new))]


def test_a_renamed_column_is_told_once_and_keeps_what_binds_it():
    old = table(
        Column("a", "string"),
        Column("é", "string"),
        key=("a",),
        unique=(("é", "a"),),
        references=(Reference(("é",), "t", ("a",)), Reference(("a",), "other", ("x",))),
        fields=[{"name": "a", "title": "A"}, {"name": "é"}],
    )
    new = table(
        Column("b", "string"),
        Column("é", "string"),
        key=("b",),
        unique=(("é", "b"),),
        references=(Reference(("é",), "t", ("b",)), Reference(("b",), "others", ("y",))),
        fields=[{"name": "b", "title": "A"}, {"name": "é"}],
    )
    renames = Renames({"other": "others"}, {"t": {"a": "b"}, "other": {"x": "y"}})
    assert changed(old, new, renames) == [
        SchemaChange("t", "b", "column", "name", "renamed", "a", "b")
    ]


def test_a_renamed_table_is_told_under_its_new_name():
    one = Resource(0, "s", schema={"fields": []}), Shape("s", (Column("a", "string"),))
    other = Resource(0, "t", schema={"fields": []}), Shape("t", (Column("a", "integer"),))
    assert changed(one, other, Renames({"s": "t"}, {"s": {}})) == [
        SchemaChange("t", "a", "reading", "type", "changed", '"string"', '"integer"')
    ]


READINGS = [
    ("type", {"type": "string"}, {"type": "integer"}, "string", "integer"),
    ("format", {"format": "email"}, {"format": "é"}, "email", "é"),
    ("missingValues", {"missing_values": ("", "-")}, {"missing_values": ()}, ["", "-"], []),
    ("trueValues", {"true_values": ("1",)}, {"true_values": ("y",)}, ["1"], ["y"]),
    ("falseValues", {"false_values": ("0",)}, {"false_values": ("n",)}, ["0"], ["n"]),
    ("decimalChar", {"decimal_char": ","}, {"decimal_char": "."}, ",", "."),
    ("groupChar", {"group_char": ","}, {"group_char": ""}, ",", ""),
    ("bareNumber", {"bare_number": False}, {"bare_number": True}, False, True),
    ("delimiter", {"delimiter": ";"}, {"delimiter": ","}, ";", ","),
    ("itemType", {"item_type": "date"}, {"item_type": "time"}, "date", "time"),
    ("categoriesOrdered", {"categories_ordered": True}, {"categories_ordered": None}, True, None),
]


@pytest.mark.parametrize(
    ("part", "old", "new", "before", "after"), READINGS, ids=lambda v: str(v)[:9]
)
def test_another_reading_is_told_with_its_property(part, old, new, before, after):
    told = [text(each) for each in (before, after)]
    for sides, words in (((old, new), told), ((new, old), told[::-1])):
        assert changed(*(table(Column("a", **side)) for side in sides)) == [
            SchemaChange("t", "a", "reading", part, "changed", *words)
        ]


def test_missing_values_of_the_table_hold_for_its_columns():
    one = table(Column("a"), Column("b", missing_values=("-",)), missing_values=("-",))
    other = table(Column("a"), Column("b"), missing_values=("",))
    assert changed(one, other) == [
        SchemaChange("t", name, "reading", "missingValues", "changed", '["-"]', '[""]')
        for name in "ab"
    ]
    assert changed(one, table(Column("a"), Column("b"), missing_values=("-",))) == []


@pytest.mark.parametrize(
    ("old", "new", "part", "kind", "told"),
    [
        ({}, {"required": True}, "required", "narrower", ("false", "true")),
        ({"pattern": "é"}, {}, "pattern", "wider", ('"é"', "")),
        ({"enum": ("a",)}, {"enum": ("é",)}, "enum", "narrower", ('["a"]', '["é"]')),
        ({"min_length": 2}, {"min_length": 1}, "minLength", "wider", ("2", "1")),
        ({"minimum": 0}, {"minimum": 2}, "minimum", "narrower", ("0", "2")),
    ],
)
def test_a_constraint_is_told_with_both_its_values(old, new, part, kind, told):
    kinds = ["narrower", "wider"] if part == "enum" else [kind]
    assert changed(table(Column("a", "integer", **old)), table(Column("a", "integer", **new))) == [
        SchemaChange("t", "a", "constraint", part, each, *told) for each in kinds
    ]


def test_a_column_of_either_key_is_required_by_it():
    loose, strict = Column("a"), Column("a", required=True)
    assert changed(table(loose, key=("a",)), table(strict, key=("a",))) == []
    for one, other in ((("a",), ()), ((), ("a",))):
        told = changed(table(loose, key=one), table(strict, key=other))
        assert [(each.part, each.kind) for each in told] == [("primaryKey", "changed")]
    told = changed(table(loose, key=("b",)), table(strict, key=("b",)))
    assert [(each.part, each.kind) for each in told] == [("required", "narrower")]


# --- words --------------------------------------------------------------------


def test_words_of_a_column_are_told_under_its_name():
    old = {"name": "a", "title": "é", "note": {"x": 1}, "same": [1]}
    new = {"name": "a", "description": "d", "title": "f", "same": [1]}
    tables = (table(Column("a"), fields=[each]) for each in (old, new))
    assert changed(*tables) == [
        SchemaChange("t", "a", "text", "description", "changed", "", '"d"'),
        SchemaChange("t", "a", "text", "note", "changed", '{"x": 1}', ""),
        SchemaChange("t", "a", "text", "title", "changed", '"é"', '"f"'),
    ]


KNOWN = ["constraints", "categories", *(part for part, *_ in READINGS)]


@pytest.mark.parametrize("name", KNOWN)
def test_what_says_how_a_column_is_read_is_not_told_as_words(name):
    tables = (table(Column("a"), fields=[{"name": "a", name: each}]) for each in ("x", "y"))
    assert changed(*tables) == []


@pytest.mark.parametrize(
    "name", ["fields", "primaryKey", "uniqueKeys", "foreignKeys", "missingValues"]
)
def test_what_binds_a_table_is_not_told_as_words(name):
    tables = (table(words={name: [each]}) for each in ("x", "y"))
    assert changed(*tables) == []


def test_words_of_a_schema_are_told_of_the_table():
    tables = (table(words=each) for each in ({"title": "é", "x": 1}, {"title": None, "x": 1}))
    assert changed(*tables) == [SchemaChange("t", "", "text", "title", "changed", '"é"', "")]
    bare = Resource(0, "t"), Shape("t", ())
    assert changed(bare, table(words={"title": "é"})) == [
        SchemaChange("t", "", "text", "title", "changed", "", '"é"')
    ]
    assert changed(table(words={"title": "é"}), bare) == [
        SchemaChange("t", "", "text", "title", "changed", '"é"', "")
    ]


@pytest.mark.parametrize("fields", [None, "a", {"name": "a"}, ["a", 1, None], [{"title": "b"}]])
def test_fields_that_are_no_fields_have_no_words(fields):
    worded = table(Column("a"), fields=[{"name": "a", "title": "é"}])
    bare = (
        table(Column("a"), fields=fields) if fields else table(Column("a"), words={"fields": None})
    )
    told = SchemaChange("t", "a", "text", "title", "changed", '"é"', "")
    assert changed(worded, bare) == [told]


def labelled(*categories):
    return table(Column("a"), fields=[{"name": "a", "categories": [*categories]}])


def test_labels_of_categories_are_told_by_their_values():
    old = labelled({"value": "é", "label": "E"}, {"value": 1, "label": "é"}, {"value": "x"}, "y")
    new = labelled("y", {"value": 1, "label": None}, {"value": "x", "label": "X"}, {"value": "é"})
    assert changed(old, new) == [
        SchemaChange("t", "a", "text", 'category "x"', "changed", "", '"X"'),
        SchemaChange("t", "a", "text", 'category "é"', "changed", '"E"', ""),
        SchemaChange("t", "a", "text", "category 1", "changed", '"é"', ""),
    ]
    assert changed(old, old) == []
    assert changed(old, labelled({"value": "z", "label": "E"}, "é", "x")) == []
    assert changed(labelled(), old) == changed(old, labelled()) == []


def test_categories_of_a_schema_are_no_categories_of_a_column():
    sides = ([{"value": "x", "label": each}] for each in "AB")
    (told,) = changed(*(table(words={"categories": side}) for side in sides))
    assert (told.part, told.old) == ("categories", '[{"value": "x", "label": "A"}]')


# --- keys ---------------------------------------------------------------------


def bound(**shape):
    return table(Column("a"), Column("b"), Column("é"), **shape)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ((), ("a", "é"), ("", '["a", "é"]')),
        (("a", "é"), (), ('["a", "é"]', "")),
        (("a", "b"), ("b", "a"), ('["a", "b"]', '["b", "a"]')),
    ],
)
def test_another_primary_key_is_told_of_the_table(old, new, told):
    assert changed(bound(key=old), bound(key=new)) == [
        SchemaChange("t", "", "key", "primaryKey", "changed", *told)
    ]


def test_a_unique_key_is_told_with_its_columns():
    one, other = bound(), bound(unique=(("a", "é"), ("b",)))
    assert changed(one, other) == [
        SchemaChange("t", "a, é", "constraint", "uniqueKeys", "narrower", new='["a", "é"]'),
        SchemaChange("t", "b", "constraint", "uniqueKeys", "narrower", new='["b"]'),
    ]
    assert changed(other, one) == [
        SchemaChange("t", "a, é", "constraint", "uniqueKeys", "wider", old='["a", "é"]'),
        SchemaChange("t", "b", "constraint", "uniqueKeys", "wider", old='["b"]'),
    ]
    assert changed(other, bound(unique=(("b",), ("a", "é")))) == []


def test_a_key_of_all_columns_is_one_of_columns_that_both_have():
    one, other = bound(), bound(unique=(("a", "b", "é"),))
    assert [each.kind for each in changed(one, other)] == ["narrower"]
    assert [each.kind for each in changed(other, one)] == ["wider"]


def test_what_is_unique_as_the_other_key_is_so_still():
    primary, unique = bound(key=("a",)), bound(unique=(("a",),))
    for pair in ((primary, unique), (unique, primary)):
        assert [each.part for each in changed(*pair)] == ["primaryKey"]
    both = bound(key=("b",), unique=(("a",),))
    assert [each.part for each in changed(both, bound(key=("b",)))] == ["uniqueKeys"]


def test_a_reference_is_told_with_what_it_points_to():
    one, other = bound(), bound(references=(Reference(("a", "b"), "o", ("x", "é"), 3),))
    words = '{"resource": "o", "fields": ["x", "é"]}'
    assert changed(one, other) == [
        SchemaChange("t", "a, b", "constraint", "foreignKeys", "narrower", new=words)
    ]
    assert changed(other, one) == [
        SchemaChange("t", "a, b", "constraint", "foreignKeys", "wider", old=words)
    ]
    assert changed(other, bound(references=(Reference(("a", "b"), "o", ("x", "é"), 0),))) == []


def test_what_binds_columns_that_came_or_went_is_told_apart():
    alone = table(Column("a"))
    both = table(
        Column("a"), Column("b"), unique=(("a", "b"),), references=(Reference(("b",), "", ("a",)),)
    )
    binding = [("column", "name"), ("constraint", "uniqueKeys"), ("constraint", "foreignKeys")]
    for pair, kind in (((alone, both), "added"), ((both, alone), "removed")):
        assert [(e.aspect, e.part, e.kind) for e in changed(*pair)] == [
            (*each, kind) for each in binding
        ]
