"""Tables in CSV and JSON."""

from __future__ import annotations

import json

from tests.hostile.case import Case, strange, table, unpacked

__all__ = ["CASES"]

_MIB = 1024**2


def _csv(code, slug, rows, *, warned=False, alone=False, files=None, path="a.csv", **properties):
    def make():
        told = rows() if callable(rows) else rows
        return strange(table(path, **properties), rows=told, files=files)

    return Case("csv", code, slug, unpacked(make), warned=warned, alone=alone)


def _dialect(code, slug, rows=b"key,word\n1,one\n", *, warned=False, **dialect):
    return _csv(code, slug, rows, dialect=dialect, warned=warned)


def _json(code, slug, data, *, alone=False, **properties):
    def make():
        told = data() if callable(data) else data
        return strange(table("a.json", **properties), files={"a.json": told})

    return Case("json", code, slug, unpacked(make), alone=alone)


def _inline(code, slug, data, **properties):
    return Case("json", code, slug, unpacked(strange(table(..., data=data, **properties))))


def _lines(count, line):
    return lambda: b"key,word\n" + line * count


_WIDE = table()["schema"]

CASES = (
    _csv("RVD101", "quote-unclosed", b'key,word\n1,"one\n2,two\n'),
    _csv("RVD101", "quote-unclosed-at-end", b'key,word\n1,"'),
    _csv("RVD101", "quote-in-the-middle", b'key,word\n1,o"ne\n'),
    _csv("RVD101", "words-behind-a-quote", b'key,word\n1,"one"x\n'),
    _csv("RVD101", "quotes-by-the-million", lambda: b"key,word\n1," + b'"' * 4_000_001),
    _csv("RVD101", "lone-return", b"key,word\n1,one\r2,two\n"),
    _csv("RVD101", "returns-alone", b"key,word\r1,one\r2,two\r"),
    _csv("RVD112", "nul", b"key,word\n1\0,one\n"),
    _csv("RVD004", "byte-order-mark", b"\xef\xbb\xbfkey,word\n1,one\n"),
    _csv("RVD004", "utf-16", "key,word\n1,one\n".encode("utf-16")),
    _csv("RVD102", "utf-16-without-mark", "key,word\n1,one\n".encode("utf-16-le")),
    _csv("RVD004", "latin-1", b"key,word\n1,caf\xe9\n"),
    _csv("RVD004", "overlong", b"key,word\n1,\xc0\xaf\n"),
    _csv("RVD004", "surrogate", b"key,word\n1,\xed\xa0\x80\n"),
    _csv("RVD004", "character-cut", b"key,word\n1,\xe2\x82"),
    _csv("RVD103", "row-short", b"key,word\n1\n"),
    _csv("RVD103", "row-long", b"key,word\n1,one,more\n"),
    _csv("RVD103", "row-of-a-million-cells", lambda: b"key,word\n1" + b"," * 1_000_000 + b"\n"),
    _csv("RVD106", "row-blank", b"key,word\n\n1,one\n"),
    _csv("RVD102", "empty", b""),
    _csv("RVD102", "header-turned-round", b"word,key\none,1\n"),
    _csv("RVD102", "header-with-blanks", b"key, word\n1,one\n"),
    _csv("RVD102", "header-of-a-million-cells", lambda: b"," * 1_000_000 + b"\n"),
    _csv("RVD112", "blanks-around", b"key,word\n 1 ,one\n"),
    _csv("RVD112", "line-ends-mixed", b"key,word\r\n1x,one\n2,two\r\n"),
    _csv("RVD107", "cell-of-9-mebibytes", lambda: b"key,word\n1," + b"a" * (9 * _MIB), alone=True),
    _csv("RVD101", "row-of-65-megabytes", lambda: b"key,word\n1," + b"a" * (65 * _MIB), alone=True),
    _csv(
        "RVD101",
        "quoted-row-of-65-megabytes",
        lambda: b'key,word\n1,"' + b"a\n" * (33 * _MIB),
        alone=True,
    ),
    _csv("RVD106", "blank-lines-by-the-million", _lines(5_000_000, b"\n"), alone=True),
    _csv("RVD112", "wrong-cells-by-the-million", _lines(2_000_000, b"x,one\n"), alone=True),
    _csv("RVD103", "ragged-rows-by-the-million", _lines(2_000_000, b"1\n"), alone=True),
    _csv(
        "RVD121",
        "keys-repeated-by-the-million",
        _lines(2_000_000, b"1,one\n"),
        schema={**_WIDE, "primaryKey": ["key"]},
        alone=True,
    ),
    _csv("RVD023", "encoding-utf-16", b"key,word\n", encoding="utf-16"),
    _csv("RVD023", "encoding-of-escapes", b"key,word\n", encoding="unicode_escape"),
    _csv("RVD023", "encoding-of-names", b"key,word\n", encoding="idna"),
    _csv("RVD023", "encoding-unknown", b"key,word\n", encoding="../../x"),
    _csv("RVD012", "encoding-a-number", b"key,word\n", encoding=8),
    _csv("not_run", "format-of-another-name", b"key,word\n1,one\n", format="xlsx"),
    _csv("good", "formula", b"key,word\n1,=cmd|' /C calc'!A0\n"),
    _csv("good", "header-alone", b"key,word\n"),
    _dialect("RVD013", "delimiter-empty", delimiter=""),
    _dialect("RVD102", "delimiter-long", delimiter=", "),
    _dialect("RVD102", "delimiter-a-line-end", delimiter="\n"),
    _dialect("RVD027", "delimiter-a-quote", delimiter='"'),
    _dialect("RVD012", "delimiter-a-number", delimiter=7),
    _dialect("RVD027", "quote-is-the-delimiter", quoteChar=","),
    _dialect("RVD102", "escape-is-the-delimiter", escapeChar=","),
    _dialect("RVD102", "line-end-of-letters", lineTerminator="word"),
    _dialect("RVD012", "header-rows-no-list", headerRows=1),
    _dialect("RVD102", "header-rows-beyond", headerRows=[1_000_000_000]),
    _dialect("RVD102", "comments-eat-the-header", commentChar="k"),
    _csv(
        "RVD107",
        "odd-dialect-cell-of-9-mebibytes",
        lambda: b"key;word\n1;" + b"a" * (9 * _MIB),
        dialect={"delimiter": ";", "commentChar": "#"},
        alone=True,
    ),
    _csv(
        "RVD103",
        "odd-dialect-rows-by-the-million",
        lambda: b"key;word\n" + b"1\n" * (7 * _MIB),
        dialect={"delimiter": ";", "commentChar": "#"},
        alone=True,
    ),
    _csv("RVD102", "zip-named-csv", b"", files={"b.csv": b"PK\3\4" + bytes(99)}, path="b.csv"),
    _json("RVD030", "no-json", b"{"),
    _json("RVD030", "key-twice", b'[{"key":1,"key":2,"word":"one"}]'),
    _json("RVD030", "nan", b'[{"key":NaN,"word":"one"}]'),
    _json("RVD030", "second-document", b"[][]"),
    _json("RVD004", "byte-order-mark", b"\xef\xbb\xbf[]"),
    _json("RVD030", "an-object", b"{}"),
    _json("RVD030", "null", b"null"),
    _json("RVD030", "deep", lambda: b"[" * 1_000_000),
    _json("RVD030", "digits", lambda: b'[{"key":' + b"9" * 100_000 + b',"word":"one"}]'),
    _json("RVD030", "half-of-a-pair", b'[{"key":1,"word":"\\ud800"}]'),
    _json("RVD004", "latin-1", b'[{"key":1,"word":"\xe9"}]'),
    _json("RVD031", "rows-of-kinds", b'[{"key":1,"word":"one"},null,7,[1,"one"]]'),
    _json("RVD102", "keys-of-others", b'[{"key":1,"wrod":"one"}]'),
    _json("RVD103", "rows-short", b'[["key","word"],[1]]'),
    _json("RVD112", "values-of-kinds", b'[{"key":{"a":[]},"word":[]}]'),
    _json("RVD001", "of-17-mebibytes", lambda: b" " * (17 * _MIB) + b"[]", alone=True),
    _json("RVD030", "path-of-rows-nowhere", b"[]", dialect={"property": "a.b.c"}),
    _inline("RVD013", "data-a-text", "key,word\n1,one\n"),
    _inline("RVD013", "data-an-object", {"path": "/etc/passwd"}),
    _inline("RVD013", "data-null", None),
    _inline("RVD031", "data-of-kinds", [{"key": 1, "word": "one"}, "x", 7]),
    _inline("RVD112", "data-wrong", [{"key": "<script>", "word": "one"}]),
)


def _rows(mebibytes, row):
    return lambda: b"[" + row + (b"," + row) * (mebibytes * _MIB // (len(row) + 1) - 2) + b"]"


_ROW = json.dumps({"key": 1, "word": "one"}).encode()

BOMBS = (
    _json("RVD030", "empty-lists-most-held", _rows(15, b"[]"), alone=True),
    _json("RVD030", "numbers-most-held", _rows(15, b"1"), alone=True),
    _json("good", "objects-most-held", _rows(15, _ROW), alone=True),
    Case(
        "descriptors",
        "refused",
        "empty-lists-most-held",
        unpacked(lambda: {**strange(), "datapackage.json": _rows(15, b"[]")()}),
        alone=True,
    ),
)
