"""Characters that hide, turn round, look alike or pile up."""

from __future__ import annotations

import json

from tests.hostile.case import Case, strange, table, unpacked

__all__ = ["CASES"]


def _cells(code, slug, *cells, kind="integer", warned=False, key=False):
    """Return a case of a table of one column, the cells quoted."""
    quoted = "".join('"' + cell.replace('"', '""') + '"\n' for cell in cells)
    schema = {"fields": [{"name": "word", "type": kind}]}
    if key:
        schema["primaryKey"] = ["word"]
    make = unpacked(strange(table(schema=schema), rows=f"word\n{quoted}".encode()))
    return Case("characters", code, slug, make, warned=warned)


def _keys(code, slug, *cells):
    return _cells(code, slug, *cells, kind="string", warned=True, key=True)


def _everywhere(slug, words):
    """Return a case of words in every text that may be shown."""
    field = {"name": words, "title": words, "type": "integer", "description": words}
    schema = {"fields": [field], "primaryKey": [words]}
    resource = table(name=words, title=words, schema=schema)
    head = {"title": words, "description": words, "name": words, words: words, "id": words}
    header = '"' + words.replace('"', '""') + '"'
    rows = f"{header}\n{header}\n1\n1\n".encode()
    make = unpacked(lambda: strange(resource, rows=rows, **head))
    return Case("characters", "RVD112", f"everywhere-{slug}", make)


_PILES = {
    "override": "ab\u202ecd\u202c",
    "embedding": "\u202a\u202bab",
    "isolates": "\u2066\u2067\u2068ab\u2069",
    "marks-of-direction": "\u200e\u200f\u061cab",
    "zero-width": "a\u200bb\u2060c\ufeff",
    "terminal-colour": "\x1b[31mred\x1b[0m",
    "terminal-title": "\x1b]0;title\x07",
    "terminal-link": "\x1b]8;;http://127.0.0.1:9/\x07x\x1b]8;;\x07",
    "c1-controls": "\x9b31m\x90x\x9c",
    "back-and-delete": "abc\x08\x08\x7f",
    "line-separators": "a\u2028b\u2029c",
    "next-line": "a\x85b\x0bc\x0cd",
    "tags": "a\U000e0041\U000e007f",
    "private": "\ue000\U000f0000",
    "unassigned": "a\u0378\U000fffff",
    "noncharacters": "a\ufdd0\uffff",
    "variation-selectors": "a\ufe0f\U000e0100",
    "pile-of-marks": "a" + "\u0301" * 2_000,
    "hangul-fillers": "\u3164\uffa0\u115f",
    "object-replacement": "\ufffc\ufffd",
}

CASES = (
    *(_everywhere(slug, words) for slug, words in _PILES.items()),
    _keys("RVD108", "keys-of-two-forms", "caf\u00e9", "cafe\u0301"),
    _keys("RVD108", "keys-but-for-case", "word", "Word"),
    _keys("RVD108", "keys-but-for-blanks", "word", "word "),
    _keys("RVD108", "keys-but-for-a-joiner", "word", "wo\u200drd"),
    _keys("RVD108", "keys-but-for-a-word-joiner", "word", "wo\u2060rd"),
    _keys("RVD108", "keys-but-for-a-mark-of-order", "word", "wo\ufeffrd"),
    _keys("RVD109", "keys-that-look-alike", "paypal", "p\u0430yp\u0430l"),
    _keys("RVD109", "keys-turned-round", "word", "wo\u202erd"),
    _cells("RVD112", "marks-by-the-million", "a" + "\u0301" * 1_000_000),
    _cells("RVD112", "digits-full-width", "１２"),
    _cells("RVD112", "minus-of-typesetters", "\u22121"),
    _cells("RVD112", "no-break-space", "\u00a012"),
    _cells("RVD112", "newlines-in-a-cell", "1\n2\n3"),
    Case(
        "characters",
        "RVD102",
        "header-looks-alike",
        unpacked(strange(rows="k\u0435y,word\n1,one\n".encode())),
    ),
    Case(
        "characters",
        "RVD102",
        "header-of-the-other-form",
        unpacked(
            strange(
                table(schema={"fields": [{"name": "caf\u00e9"}]}), rows="cafe\u0301\n1\n".encode()
            )
        ),
    ),
    Case(
        "characters",
        "RVD014",
        "key-of-the-descriptor-looks-alike",
        unpacked(
            {
                **strange(),
                "datapackage.json": json.dumps(
                    {**json.loads(strange()["datapackage.json"]), "titlе": "x"}
                ).encode(),
            }
        ),
        warned=True,
    ),
)
