"""What is declared of a column: whether it takes fewer values than before, or more."""

import pytest
from tests.versions.draft import Draft, small

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.versions.compare import compare

OPPOSITE = {"narrower": "wider", "wider": "narrower"}


def package(field):
    draft = Draft(small())
    draft.add_table("values", ["v"], [])
    draft.schema("values")["fields"] = [{"name": "v", **field}]
    return open_package(draft.packed())


def kinds(old, new):
    schema = compare(package(old), package(new)).schema
    return [(each.aspect, each.part, each.kind) for each in schema]


def constrained(kind, **constraints):
    return {"type": kind, "constraints": constraints}


NARROWER = [
    ("required", constrained("string"), constrained("string", required=True)),
    ("required", constrained("string", required=False), constrained("string", required=True)),
    ("pattern", constrained("string"), constrained("string", pattern="a*")),
    ("enum", constrained("string"), constrained("string", enum=["a"])),
    ("enum", constrained("string", enum=["a", "b"]), constrained("string", enum=["b"])),
    ("minimum", constrained("integer"), constrained("integer", minimum=0)),
    ("minimum", constrained("integer", minimum=9), constrained("integer", minimum="10")),
    ("minimum", constrained("number", minimum="0.5"), constrained("number", minimum="0.50001")),
    (
        "minimum",
        constrained("date", minimum="2022-01-19"),
        constrained("date", minimum="2022-01-20"),
    ),
    ("maximum", constrained("integer", maximum=10), constrained("integer", maximum=9)),
    ("maximum", constrained("integer"), constrained("integer", maximum=0)),
    (
        "exclusiveMinimum",
        constrained("integer", exclusiveMinimum=-1),
        constrained("integer", exclusiveMinimum=0),
    ),
    (
        "exclusiveMaximum",
        constrained("year", exclusiveMaximum="2023"),
        constrained("year", exclusiveMaximum="2022"),
    ),
    ("minLength", constrained("string"), constrained("string", minLength=1)),
    ("minLength", constrained("string", minLength=1), constrained("string", minLength=2)),
    ("maxLength", constrained("string", maxLength=2), constrained("string", maxLength=1)),
    ("maxLength", constrained("string"), constrained("string", maxLength=0)),
    ("jsonSchema", constrained("object"), constrained("object", jsonSchema={"type": "object"})),
    (
        "categories",
        {"type": "string", "categories": ["a", "b"]},
        {"type": "string", "categories": ["a"]},
    ),
    ("categories", {"type": "string"}, {"type": "string", "categories": ["a"]}),
]


@pytest.mark.parametrize(("part", "old", "new"), NARROWER)
def test_narrower_and_the_other_way_round_wider(part, old, new):
    assert kinds(old, new) == [("constraint", part, "narrower")]
    assert kinds(new, old) == [("constraint", part, "wider")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (constrained("integer", minimum=1), constrained("integer", minimum="1")),
        (constrained("number", maximum=1), constrained("number", maximum="1.0")),
        (constrained("string", enum=["a", "b"]), constrained("string", enum=["b", "a"])),
        (constrained("string"), constrained("string", required=False)),
        ({"type": "string", "format": "default"}, {"type": "string"}),
        ({"type": "string", "missingValues": [""]}, {"type": "string"}),
        (
            {"type": "string", "categories": ["a"]},
            {"type": "string", "categories": [{"value": "a"}]},
        ),
    ],
    ids=["text of a bound", "digits of a bound", "order", "false", "format", "missing", "labels"],
)
def test_the_same_in_other_words_is_no_change(old, new):
    assert kinds(old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        (
            constrained("string", enum=["a", "b"]),
            constrained("string", enum=["b", "c"]),
            [("constraint", "enum", "narrower"), ("constraint", "enum", "wider")],
        ),
        (
            constrained("string", pattern="a*"),
            constrained("string", pattern="a+"),
            [("constraint", "pattern", "changed")],
        ),
        (
            constrained("object", jsonSchema={"type": "object"}),
            constrained("object", jsonSchema={"minProperties": 1}),
            [("constraint", "jsonSchema", "changed")],
        ),
        (
            constrained("integer", minimum=1),
            constrained("date", minimum="2022-01-01"),
            [("reading", "type", "changed"), ("constraint", "minimum", "changed")],
        ),
        ({"type": "string"}, {"type": "integer"}, [("reading", "type", "changed")]),
        (
            {"type": "date"},
            {"type": "date", "format": "any"},
            [("reading", "format", "changed")],
        ),
        (
            {"type": "boolean"},
            {"type": "boolean", "trueValues": ["yes"]},
            [("reading", "trueValues", "changed")],
        ),
        (
            {"type": "number"},
            {"type": "number", "decimalChar": ","},
            [("reading", "decimalChar", "changed")],
        ),
        (
            {"type": "string", "title": "A"},
            {"type": "string", "description": "B"},
            [("text", "description", "changed"), ("text", "title", "changed")],
        ),
        (
            {"type": "string", "categories": [{"value": "a", "label": "A"}]},
            {"type": "string", "categories": [{"value": "a", "label": "B"}]},
            [("text", 'category "a"', "changed")],
        ),
        (
            {"type": "string", "categories": ["a", "b"]},
            {"type": "string", "categories": ["a", "b"], "categoriesOrdered": True},
            [("reading", "categoriesOrdered", "changed")],
        ),
    ],
)
def test_other_changes(old, new, changes):
    assert kinds(old, new) == changes
    back = [(aspect, part, OPPOSITE.get(kind, kind)) for aspect, part, kind in changes]
    assert sorted(kinds(new, old)) == sorted(back)


def test_a_change_names_column_property_and_both_values():
    old, new = constrained("integer", minimum=0), constrained("integer", minimum=-5)
    (change,) = compare(package(old), package(new)).schema
    assert (change.resource, change.column, change.old, change.new) == ("values", "v", "0", "-5")


def keys(old, new):
    drafts = Draft(small()), Draft(small())
    for draft, schema in zip(drafts, (old, new), strict=True):
        draft.schema("participants").update(schema)
    packages = (open_package(draft.packed()) for draft in drafts)
    return [(each.column, each.part, each.kind) for each in compare(*packages).schema]


def reference(*columns, table=""):
    return {"fields": [*columns], "reference": {"resource": table, "fields": ["topic_id"]}}


TOPICS = reference("kind", table="topics")


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ({}, {"uniqueKeys": [["kind", "name"]]}, [("kind, name", "uniqueKeys", "narrower")]),
        ({"uniqueKeys": [["kind", "name"]]}, {}, [("kind, name", "uniqueKeys", "wider")]),
        ({}, {"foreignKeys": [TOPICS]}, [("kind", "foreignKeys", "narrower")]),
        ({"foreignKeys": [TOPICS]}, {}, [("kind", "foreignKeys", "wider")]),
        ({"foreignKeys": [TOPICS]}, {"foreignKeys": [TOPICS]}, []),
        (
            {"foreignKeys": [TOPICS]},
            {"foreignKeys": [reference("name", table="topics")]},
            [("kind", "foreignKeys", "wider"), ("name", "foreignKeys", "narrower")],
        ),
        ({"primaryKey": ["name"]}, {}, [("", "primaryKey", "changed")]),
        (
            {"uniqueKeys": [["name"]]},
            {"primaryKey": ["name"], "uniqueKeys": [["participant_id"]]},
            [("", "primaryKey", "changed")],
        ),
    ],
)
def test_keys(old, new, changes):
    assert keys(old, new) == changes
