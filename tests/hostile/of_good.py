"""Good packages, from several makers' habits: each must pass."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

from tests.hostile.case import V1, Case, packed, strange, table, unpacked
from tests.hostile.zips import Piece, pieces_of, zipped

__all__ = ["CASES"]

_ROWS = b"key,word\n1,one\n2,two\n"
_FIELDS = [{"name": "key", "type": "integer"}, {"name": "word", "type": "string"}]


def _case(slug, *resources, rows=_ROWS, files=None, **head):
    made = strange(*resources, rows=rows, files=files, **head)
    return Case("good", "good", slug, unpacked(made))


def _words(slug, rows, **field):
    schema = {"fields": [{"name": "word", **field}]}
    return _case(slug, table(schema=schema), rows=rows.encode())


def _quoted_everything():
    return b'"key","word"\r\n"1","one"\r\n"2","say ""two"""\r\n'


def _of_python(method):
    def make():
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", method) as archive:
            for name, data in strange().items():
                archive.writestr(name, data)
        return buffer.getvalue()

    return make


def _streamed():
    class Unseekable(io.BytesIO):
        def seekable(self):
            return False

        def tell(self):
            raise OSError

    buffer = Unseekable()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in strange().items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _with_folders():
    folder = Piece(b"data/", b"", mode=0o040755)
    files = {**strange(table("data/a.csv")), "data/a.csv": _ROWS}
    files.pop("a.csv")
    return zipped([folder, *pieces_of(files, deflated=True)], comment=b"made elsewhere")


def _linked(folder: Path) -> Path:
    """Return a link that the caller names: only links inside a package are refused."""
    unpacked(strange())(folder / "real")
    (folder / "link").symlink_to("real")
    return folder / "link"


def _hard_linked(folder: Path) -> Path:
    unpacked(strange())(folder / "package")
    (folder / "elsewhere.csv").hardlink_to(folder / "package" / "a.csv")
    return folder / "package"


def _with_settings(folder: Path) -> Path:
    """Return a package that carries settings, which are not those of the caller."""
    hostile = b'[tool.raisi-visit]\noutput = ["/nowhere/x"]\nrules = "/etc"\nformat = ["html"]\n'
    return unpacked({**strange(), "pyproject.toml": hostile})(folder)


_OLD = {
    "name": "a",
    "profile": "tabular-data-resource",
    "path": "a.csv",
    "format": "csv",
    "mediatype": "text/csv",
    "encoding": "utf-8",
    "schema": {"fields": _FIELDS, "missingValues": [""]},
}
_MD5 = hashlib.md5(_ROWS, usedforsecurity=False).hexdigest()
_PARSED = {"delimiter": ";", "quoteChar": "'", "skipInitialSpace": True, "commentChar": "#"}


def _parquet():
    import pyarrow as pa
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(pa.table({"key": [1, 2], "word": ["one", "two"]}), out)
    return strange(table("a.parquet", format="parquet"), files={"a.parquet": out.getvalue()})


CASES = (
    _case("plain"),
    _words("right-to-left", "word\nسلام\nשלום\n", type="string"),
    _words("joiners-of-persian", "word\nمی\u200cروم\n", type="string"),
    _words("emoji", "word\n👩\u200d👩\u200d👧\n🇮🇷\n", type="string"),
    _words("combining-letters", "word\nहिन्दी\nภาษาไทย\n", type="string"),
    _words(
        "pattern-of-letters",
        "word\nرئیسی\nЛавров\n",
        type="string",
        constraints={"pattern": r"\p{L}+"},
    ),
    _words(
        "pattern-of-blocks", "word\nab\n", type="string", constraints={"pattern": r"[\w-[\d_]]+"}
    ),
    _case(
        "keys-of-persian-with-joiners",
        table(schema={"fields": [{"name": "word", "type": "string"}], "primaryKey": ["word"]}),
        rows="word\nمی\u200cشود\nمی\u200cرود\n".encode(),
    ),
    _words(
        "pattern-that-is-data",
        'word\n"{""pattern"":""(?=a)""}"\n',
        type="object",
        constraints={"jsonSchema": {"const": {"pattern": "(?=a)"}}},
    ),
    _words("missing-na", "word\nNA\n1\n-\n", type="integer", missingValues=["NA", "-"]),
    _words(
        "numbers-of-germans", 'word\n"1.234,5"\n', type="number", decimalChar=",", groupChar="."
    ),
    _words("dates-of-others", "word\n19/01/2022\n", type="date", format="%d/%m/%Y"),
    _words("truth-of-excel", "word\nTRUE\nFALSE\n", type="boolean"),
    _words("special-numbers", "word\nNaN\n-INF\n1e5\n", type="number"),
    _words("lines-in-cells", 'word\n"one\ntwo"\n', type="string"),
    _case(
        "blanks-in-names", table("my data/the words.csv"), files={"my data/the words.csv": _ROWS}
    ),
    _case("names-of-persian", table("داده/سخنان.csv"), files={"داده/سخنان.csv": _ROWS}),
    _case("digest-in-capitals", table(hash="SHA256:" + hashlib.sha256(_ROWS).hexdigest().upper())),
    _case("digest-md5-bare", table(hash=_MD5, bytes=len(_ROWS))),
    _case("digest-sha512", table(hash="sha512:" + hashlib.sha512(_ROWS).hexdigest())),
    _case("windows-line-ends", rows=_ROWS.replace(b"\n", b"\r\n")),
    _case("no-line-end-at-end", rows=_ROWS[:-1]),
    _case("quoted-everything", rows=_quoted_everything()),
    _case("semicolons", table(dialect={"delimiter": ";"}), rows=_ROWS.replace(b",", b";")),
    _case("tabs", table("a.tsv"), files={"a.tsv": _ROWS.replace(b",", b"\t")}),
    _case("odd-dialect", table(dialect=_PARSED), rows=b"# words\nkey; word\n1; 'one'\n"),
    _case("several-parts", table(["a.csv", "b.csv"]), files={"b.csv": b"3,three\n"}),
    _case("first-version", _OLD, profile="tabular-data-package", **{"$schema": ..., "id": ...}),
    _case(
        "first-version-named", table(type=..., profile="tabular-data-resource"), **{"$schema": V1}
    ),
    _case(
        "schema-in-a-file",
        table(schema="s.json"),
        files={"s.json": json.dumps({"fields": _FIELDS}).encode()},
    ),
    _case("rows-in-json", table("a.json"), files={"a.json": b'[{"key":1,"word":"one"}]'}),
    _case("rows-inline", table(..., data=[{"key": 1, "word": "one"}])),
    _case("properties-of-ones-own", table(**{"x-note": "mine"}), **{"dc:creator": "A", "_id": 7}),
    _case(
        "carries-a-picture",
        table(),
        {"name": "map", "path": "map.png"},
        files={"map.png": b"\x89PNG"},
    ),
    Case("good", "good", "parquet", unpacked(_parquet)),
    Case("good", "good", "zip-stored", packed(_of_python(zipfile.ZIP_STORED))),
    Case("good", "good", "zip-deflated", packed(_of_python(zipfile.ZIP_DEFLATED))),
    Case("good", "good", "zip-streamed", packed(_streamed)),
    Case("good", "good", "zip-with-folders-and-comment", packed(_with_folders)),
    Case(
        "good",
        "good",
        "zip-with-bytes-mode-of-dos",
        packed(lambda: zipped(pieces_of(strange(), mode=0))),
    ),
    Case("good", "good", "caller-names-a-link", _linked),
    Case("good", "good", "hard-link", _hard_linked),
    Case("good", "good", "carries-settings", _with_settings),
)
