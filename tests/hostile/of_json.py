"""The descriptor as JSON, and its properties."""

from __future__ import annotations

import json

from tests.hostile.case import Case, strange, table, unpacked

__all__ = ["CASES"]

_WHOLE = strange()["datapackage.json"].decode()


def _raw(code, slug, data, *, alone=False):
    """Return a case of a descriptor that is these bytes."""
    made = data if callable(data) else lambda: data

    def files():
        told = made()
        told = told.encode() if isinstance(told, str) else told
        return {**strange(), "datapackage.json": told}

    return Case("descriptors", code, slug, unpacked(files), alone=alone)


def _with(member):
    """Return the descriptor with one member more, as it is written."""
    return _WHOLE.replace("{", "{" + member + ",", 1)


def _of(code, slug, *resources, warned=False, alone=False, **head):
    make = unpacked(lambda: strange(*resources, **head))
    return Case("descriptors", code, slug, make, warned=warned, alone=alone)


def _plain(number):
    return {"name": f"a{number}", "path": "a.csv"}


CASES = (
    _raw("refused", "byte-order-mark", b"\xef\xbb\xbf" + _WHOLE.encode()),
    _raw("refused", "utf-16", _WHOLE.encode("utf-16")),
    _raw("refused", "utf-16-without-mark", _WHOLE.encode("utf-16-le")),
    _raw("refused", "utf-32", _WHOLE.encode("utf-32")),
    _raw("refused", "latin-1", _with('"title":"caf\xe9"').encode("latin-1")),
    _raw("refused", "overlong", _with('"title":"?"').encode().replace(b"?", b"\xc0\xaf")),
    _raw(
        "refused", "surrogate-bytes", _with('"title":"?"').encode().replace(b"?", b"\xed\xa0\x80")
    ),
    _raw("refused", "nan", _with('"x":NaN')),
    _raw("refused", "minus-infinity", _with('"x":-Infinity')),
    _raw("refused", "infinite-by-exponent", _with('"x":1e999')),
    _raw("refused", "key-twice", _with('"name":"other"')),
    _raw("refused", "key-twice-by-escape", _with('"n\\u0061me":"other"')),
    _raw("refused", "path-twice", _WHOLE.replace('"path"', '"path": "/etc/passwd", "path"')),
    _raw("refused", "second-document", _WHOLE + _WHOLE),
    _raw("refused", "words-after-it", _WHOLE + "x"),
    _raw("refused", "comment", "// words\n" + _WHOLE),
    _raw("refused", "comma-at-end", _WHOLE.rstrip()[:-1] + ",}"),
    _raw("refused", "single-quotes", _WHOLE.replace('"', "'")),
    _raw("refused", "half-of-a-pair", _with('"title":"\\ud800"')),
    _raw("refused", "half-of-a-pair-in-key", _with('"\\udc00":1')),
    _raw("refused", "pair-turned-round", _with('"title":"\\udc00\\ud800"')),
    _raw("refused", "control-in-text", _with('"title":"a\x1b"')),
    _raw("refused", "nul", _WHOLE + "\0"),
    _raw("refused", "form-feed", "\f" + _WHOLE),
    _raw("refused", "depth-of-65", _with('"x":' + "[" * 64 + "]" * 64)),
    _raw("refused", "depth-of-a-million", lambda: '{"a":' * 1_000_000),
    _raw("refused", "unclosed-lists", lambda: "[" * 5_000_000),
    _raw("refused", "digits-301", _with('"x":' + "1" * 301)),
    _raw("refused", "digits-of-a-million", lambda: _with('"x":' + "9" * 1_000_000)),
    _raw("refused", "digits-behind-the-point", lambda: _with('"x":0.' + "9" * 100_000)),
    _raw("refused", "unclosed-text-of-megabytes", lambda: '{"a":"' + '\\"' * 4_000_000),
    _raw(
        "refused", "beyond-the-limit", lambda: _with('"x":"' + "a" * 17_000_000 + '"'), alone=True
    ),
    _raw("refused", "empty", b""),
    _raw("refused", "blanks", b" \n\t "),
    _raw("refused", "null", "null"),
    _raw("refused", "list", f"[{_WHOLE}]"),
    _raw("refused", "text", '"datapackage"'),
    _raw("refused", "number", "1"),
    _raw("refused", "no-resources", "{}"),
    _raw("refused", "resources-null", '{"resources":null}'),
    _raw("refused", "resources-a-text", '{"resources":"a.csv"}'),
    _raw("refused", "resources-empty", '{"resources":[]}'),
    _of("RVD012", "resource-null", None),
    _of("RVD012", "resource-a-text", "a.csv"),
    _of("refused", "resources-10001", *map(_plain, range(10_001))),
    _of("RVD012", "name-an-object", table(name={"$ref": "#"})),
    _of("RVD012", "schema-a-number", table(schema=7)),
    _of("RVD012", "dialect-a-list", table(dialect=[])),
    _of("RVD017", "name-twice", _plain(1), _plain(1)),
    _of("RVD018", "name-in-other-case", {"name": "A", "path": "a.csv"}, _plain(""), warned=True),
    _of("RVD014", "key-misspelt", table(), licenses=..., licences=[], warned=True),
    _of("good", "key-of-prototypes", table(), __proto__={"polluted": True}, constructor=1),
    _of("good", "text-of-megabytes", table(), description="a" * 5_000_000),
    _of("good", "keys-by-the-thousand", table(), **{f"x{n}": n for n in range(50_000)}),
    Case(
        "descriptors",
        "RVD026",
        "schema-file-with-key-twice",
        unpacked(strange(table(schema="s.json"), files={"s.json": b'{"fields":[],"fields":[]}'})),
    ),
    Case(
        "descriptors",
        "RVD026",
        "schema-file-deep",
        unpacked(lambda: strange(table(schema="s.json"), files={"s.json": b"[" * 200_000})),
    ),
    Case(
        "descriptors",
        "RVD026",
        "schema-file-that-names-a-file",
        unpacked(strange(table(schema="s.json"), files={"s.json": json.dumps("a.csv").encode()})),
    ),
)
