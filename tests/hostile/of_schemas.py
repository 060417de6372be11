"""Schemas: patterns, names, lists and keys of strangers."""

from __future__ import annotations

from tests.hostile.case import Case, strange, table, unpacked

__all__ = ["CASES"]

_LONG = "a" * 5_000 + "!"


def _schema(code, slug, schema, rows=None, *, warned=False, alone=False, **properties):
    def files():
        told = schema() if callable(schema) else schema
        options = {} if rows is None else {"rows": rows() if callable(rows) else rows}
        return strange(table(schema=told, **properties), **options)

    return Case("schemas", code, slug, unpacked(files), warned=warned, alone=alone)


def _pattern(code, slug, pattern, cell=_LONG):
    fields = [{"name": "word", "type": "string", "constraints": {"pattern": pattern}}]
    return _schema(code, slug, {"fields": fields}, f"word\n{cell}\n".encode())


def _field(code, slug, cells=("1", "2"), *, warned=False, **field):
    rows = "".join(f"{cell}\n" for cell in ("word", *cells)).encode()
    return _schema(code, slug, {"fields": [{"name": "word", **field}]}, rows, warned=warned)


def _named(code, slug, name, *, warned=False):
    """Return a case of a field of this name, with a key and a wrong cell in it."""
    quoted = '"' + name.replace('"', '""') + '"'
    schema = {"fields": [{"name": name, "type": "integer"}], "primaryKey": [name]}
    return _schema(code, slug, schema, f"{quoted}\n1\n1\nx\n".encode(), warned=warned)


def _many(count):
    return {"fields": [{"name": f"f{n}"} for n in range(count)]}


def _row(count):
    return b",".join(b"f%d" % n for n in range(count)) + b"\n" + b"," * (count - 1) + b"\n"


def _key(*fields, to="a", at=("key",)):
    return {"fields": [*fields], "reference": {"resource": to, "fields": [*at]}}


_FIELDS = [{"name": "key", "type": "integer"}, {"name": "word", "type": "string"}]
_DROP = 'x"; DROP TABLE "a"; --'
_READ = "x\" , (SELECT content FROM read_text('/etc/passwd')) AS \"y"

CASES = (
    _pattern("RVD113", "backtracking", "(a+)+"),
    _pattern("RVD113", "backtracking-alternatives", "(a|a)*"),
    _pattern("RVD113", "backtracking-optional", "(a?){50}a{50}"),
    _pattern("RVD113", "backtracking-words", "([a-zA-Z]+)*"),
    _pattern("RVD113", "backtracking-overlap", "(.*a){25}"),
    _pattern("RVD145", "look-ahead", "(?=a)a+"),
    _pattern("RVD145", "look-behind", "(?<=a)a+"),
    _pattern("RVD145", "reference-back", r"(a)\1"),
    _pattern("RVD145", "conditional", "(a)?(?(1)b|c)"),
    _pattern("RVD145", "recursive", "(?R)"),
    _pattern("RVD145", "possessive", "a*+"),
    _pattern("RVD145", "flags", "(?i)a"),
    _pattern("RVD145", "code", "(?{print 1})"),
    _pattern("RVD145", "unclosed", "(a"),
    _pattern("RVD145", "range-turned-round", "[z-a]"),
    _pattern("RVD145", "repeated-a-million-times", "a{1000000}"),
    _pattern("RVD145", "repeated-in-repeated", "((a{100}){100}){100}"),
    _pattern("RVD145", "repeated-from-many", "(.{1,500}){1,500}"),
    _pattern("RVD145", "nested-groups", "(" * 5_000 + "a" + ")" * 5_000),
    _pattern("RVD145", "of-a-megabyte", "(abc|" * 100_000),
    _pattern("RVD144", "number", 7),
    _field("RVD115", "comparing-sql", ["5"], type="integer", constraints={"minimum": 9}),
    _field(
        "RVD144", "bound-that-is-sql", type="integer", constraints={"minimum": "1; DROP TABLE a"}
    ),
    _field("RVD114", "enum-that-is-sql", type="string", constraints={"enum": ["' OR 1=1 --"]}),
    _field("RVD144", "enum-empty", constraints={"enum": []}),
    _field("RVD144", "enum-no-list", constraints={"enum": "1"}),
    _field("RVD144", "length-negative", type="string", constraints={"minLength": -1}),
    _field("RVD144", "length-of-a-boolean", type="boolean", constraints={"minLength": 1}),
    _field("RVD143", "type-unknown", type="__import__('os')"),
    _field("RVD147", "type-a-list", type=["string"]),
    _field("RVD143", "format-unknown", type="string", format="{0.__class__}"),
    _field("RVD143", "format-endless", type="date", format="%Y" * 50_000),
    _field(
        "RVD115",
        "number-of-many-digits",
        ["9" * 100_000],
        type="integer",
        constraints={"maximum": 5},
    ),
    _field(
        "RVD115",
        "number-of-huge-exponent",
        ["1e999999999"],
        type="number",
        constraints={"maximum": 5},
    ),
    _field("RVD112", "digits-of-other-scripts", ["١٢"], type="integer"),
    _field("RVD112", "year-beyond", ["99999999999999"], type="date"),
    _field("RVD112", "duration-endless", ["P" + "9" * 100_000 + "Y"], type="duration"),
    _field("RVD112", "json-deep", ["[" * 100_000], type="array"),
    _field("RVD112", "json-of-many-digits", ["[" + "9" * 100_000 + "]"], type="array"),
    _field("RVD112", "map-deep", ['"' + '{""a"":' * 1_000 + '"'], type="geojson"),
    _field("good", "decimal-mark-long", type="number", decimalChar="::error::"),
    _field("RVD147", "true-words-no-list", type="boolean", trueValues="yes"),
    _field("RVD142", "key-misspelt", type="string", constraint={}, warned=True),
    _named("RVD112", "name-drops-a-table", _DROP),
    _named("RVD112", "name-reads-a-file", _READ),
    _named("RVD112", "name-of-our-column", "row_number"),
    _named("RVD112", "name-of-the-engine", "rowid"),
    _named("RVD112", "name-reserved", "select"),
    _named("RVD112", "name-star", "*"),
    _named("RVD112", "name-of-a-pattern", "^.*$"),
    _named("RVD112", "name-of-a-placeholder", "{0} %s $1 :x ?"),
    _named("RVD112", "name-with-escapes", "a\x1b[31m\u202e"),
    _named("RVD112", "name-of-a-kilobyte", "n" * 10_000),
    _named("RVD112", "name-empty", ""),
    _schema(
        "RVD112",
        "names-but-for-case",
        {
            "fields": [{"name": "Key", "type": "integer"}, {"name": "key"}],
            "primaryKey": ["Key", "key"],
        },
        b"Key,key\nx,1\n",
    ),
    _schema("RVD148", "name-twice", {"fields": [{"name": "a"}, {"name": "a"}]}, b"a,a\n1,2\n"),
    _schema("good", "fields-4999", lambda: _many(4_999), lambda: _row(4_999), alone=True),
    _schema("RVD107", "fields-5001", lambda: _many(5_001), lambda: _row(5_001), alone=True),
    _schema("RVD005", "fields-none", {"fields": []}, b"\n"),
    _schema("RVD005", "fields-no-list", {"fields": {"name": "a"}}),
    _schema("RVD005", "no-fields", {}),
    _schema("RVD005", "field-null", {"fields": [None]}),
    _schema("RVD005", "field-without-name", {"fields": [{"type": "string"}, {"name": "b"}]}),
    _schema("RVD146", "key-of-no-field", {"fields": _FIELDS, "primaryKey": ["nothing"]}),
    _schema("RVD146", "key-no-list", {"fields": _FIELDS, "primaryKey": 7}),
    _schema(
        "RVD146", "reference-nowhere", {"fields": _FIELDS, "foreignKeys": [_key("key", to="b")]}
    ),
    _schema(
        "RVD146",
        "reference-of-other-width",
        {"fields": _FIELDS, "foreignKeys": [_key("key", "word")]},
    ),
    _schema(
        "good", "reference-to-itself", {"fields": _FIELDS, "foreignKeys": [_key("key", to="")]}
    ),
    _schema("RVD147", "missing-values-no-list", {"fields": _FIELDS, "missingValues": "NA"}),
    _schema("RVD147", "fields-match-unknown", {"fields": _FIELDS, "fieldsMatch": "all"}),
    _schema(
        "good",
        "enum-of-megabytes",
        lambda: {
            "fields": [
                {"name": "a", "constraints": {"enum": [f"value {n}" for n in range(300_000)]}}
            ]
        },
        b"a\nvalue 7\n",
        alone=True,
    ),
    _schema(
        "good",
        "missing-values-by-the-thousand",
        lambda: {"fields": _FIELDS, "missingValues": [f"m{n}" for n in range(50_000)]},
    ),
    _schema(
        "RVD118",
        "json-schema-endless",
        {
            "fields": [
                {
                    "name": "a",
                    "type": "object",
                    "constraints": {"jsonSchema": {"required": ["b"], "$ref": "#"}},
                }
            ]
        },
        b'a\n"{}"\n',
    ),
    _schema(
        "RVD118",
        "json-schema-backtracking",
        {
            "fields": [
                {
                    "name": "a",
                    "type": "array",
                    "constraints": {"jsonSchema": {"items": {"pattern": "^(a+)+$"}}},
                }
            ]
        },
        f'a\n"[""{"a" * 40}!""]"\n'.encode(),
    ),
)
