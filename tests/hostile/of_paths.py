"""Paths: as text, of resources and of what they refer to; and addresses where a path may stand."""

from __future__ import annotations

from tests.hostile.case import V1, Case, strange, table, unpacked

__all__ = ["CASES"]

_UNSAFE = {
    "parent": "../a.csv",
    "parent-on-the-way": "data/../../a.csv",
    "parent-back-inside": "data/../a.csv",
    "absolute": "/etc/passwd",
    "double-slash": "//host/a.csv",
    "backslash": "data\\a.csv",
    "backslash-parent": "..\\a.csv",
    "share": "\\\\host\\share\\a.csv",
    "device-namespace": "\\\\?\\C:\\a.csv",
    "drive": "C:/a.csv",
    "drive-relative": "c:a.csv",
    "home": "~/a.csv",
    "home-of-root": "~root/a.csv",
    "escaped-dots": "%2e%2e/a.csv",
    "escaped-slash": "data%2Fa.csv",
    "escaped-nul": "a.csv%00.png",
    "dot": "./a.csv",
    "empty-part": "data//a.csv",
    "folder": "data/",
    "hidden": ".a.csv",
    "hidden-folder": ".git/config",
    "console": "CON",
    "nul-device": "nul.csv",
    "port": "data/com1.csv",
    "superscript-port": "com¹.csv",
    "printer-in-folder": "aux/a.csv",
    "dot-at-end": "a.csv.",
    "space-at-end": "a.csv ",
    "nul-character": "a.csv\0.png",
    "newline": "a\n.csv",
    "tab": "a\t.csv",
    "terminal-escape": "\x1b[31ma.csv",
    "delete-character": "a\x7f.csv",
    "c1-control": "a\x9b.csv",
    "bidirectional": "a\u202evsc.csv",
    "isolate": "a\u2066.csv",
    "zero-width": "a\u200b.csv",
    "byte-order-mark": "\ufeffa.csv",
    "line-separator": "a\u2028.csv",
    "not-nfc": "cafe\u0301.csv",
    "too-long": "/".join(["a" * 100] * 11),
    "part-too-long": "a" * 256,
    "part-too-long-in-bytes": "ا" * 128,
    "wildcard": "*.csv",
    "question": "?.csv",
    "pipe": "|sh.csv",
    "redirect": ">a.csv",
    "quote": '"a".csv',
    "empty": "",
}

_REMOTE = {
    "http": "http://127.0.0.1:9/a.csv",
    "https": "https://127.0.0.1:9/a.csv",
    "https-upper-case": "HTTPS://127.0.0.1:9/a.csv",
    "file-address": "file:///etc/passwd",
    "ftp": "ftp://127.0.0.1:9/a.csv",
    "bucket": "s3://bucket/a.csv",
    "data-address": "data:text/csv,key",
    "jar": "jar:file:/a.zip!/a.csv",
    "stream-of-a-file": "a.csv:hidden",
    "git": "git+ssh://127.0.0.1/a.csv",
    "script": "javascript:alert(1)",
    "own-scheme": "x-y.z+1:a.csv",
}


def _of(code, slug, *resources, files=None, warned=False, **head):
    make = unpacked(lambda: strange(*resources, files=files, **head))
    return Case("paths", code, slug, make, warned=warned)


def _address(code, slug, *resources, files=None, warned=False, **head):
    make = unpacked(lambda: strange(*resources, files=files, **head))
    return Case("addresses", code, slug, make, warned=warned)


_AWAY = "https://127.0.0.1:9/x.json"
_KEY = {"fields": ["key"], "reference": {"resource": _AWAY, "fields": ["key"]}}
_FIELDS = [{"name": "key", "type": "integer"}, {"name": "word", "type": "string"}]

CASES = (
    *(_of("RVD019", slug, table(path)) for slug, path in _UNSAFE.items()),
    _of("RVD019", "second-part-parent", table(["a.csv", "../a.csv"])),
    _of("RVD026", "schema-parent", table(schema="../schema.json")),
    _of("RVD026", "schema-absolute", table(schema="/etc/passwd")),
    _of("RVD026", "dialect-parent", table(dialect="../dialect.json")),
    _of("RVD019", "file-parent", {"name": "a", "path": "../a.txt"}),
    _of("RVD012", "number", table(7)),
    _of("RVD012", "object", table({"$ref": "/etc/passwd"})),
    _of("RVD012", "part-null", table(["a.csv", None])),
    _of("RVD013", "no-part", table([])),
    _of("RVD001", "not-there", table("b.csv")),
    _of("RVD001", "other-case", table("A.csv")),
    _of("RVD001", "part-not-there", table(["a.csv", "b.csv"])),
    _of("RVD001", "file-as-folder", table("a.csv/b.csv")),
    _of("RVD022", "path-and-data", table(data=[["key", "word"]])),
    _of("RVD011", "neither-path-nor-data", table(...)),
    *(_address("RVD020", slug, table(path)) for slug, path in _REMOTE.items()),
    _address("RVD020", "schema", table(schema=_AWAY)),
    _address("RVD020", "dialect", table(dialect=_AWAY)),
    _address("RVD021", "among-files", table(["a.csv", "https://127.0.0.1:9/b.csv"])),
    _address("not_run", "profile-of-a-stranger", table(), **{"$schema": _AWAY}),
    _address("not_run", "old-profile-of-a-stranger", table(), **{"$schema": ..., "profile": _AWAY}),
    _address("good", "profile-of-a-resource", table(**{"$schema": _AWAY})),
    _address("good", "profile-of-a-schema", table(schema={"$schema": _AWAY, "fields": _FIELDS})),
    _address("good", "profile-of-a-dialect", table(dialect={"$schema": _AWAY, "delimiter": ","})),
    _address("RVD146", "foreign-key", table(schema={"fields": _FIELDS, "foreignKeys": [_KEY]})),
    _address("RVD020", "old-url", table(..., url="https://127.0.0.1:9/a.csv"), **{"$schema": V1}),
    _address(
        "RVD144",
        "json-schema",
        table(
            schema={
                "fields": [
                    {
                        "name": "key",
                        "type": "object",
                        "constraints": {"jsonSchema": {"$ref": _AWAY}},
                    },
                    {"name": "word"},
                ]
            },
            data=[["key", "word"], [{}, "one"]],
            path=...,
        ),
    ),
)
