"""Zip files that lie, lead out, or unpack to more than they should."""

from __future__ import annotations

import bz2
import io
import lzma
import random
import struct
import tarfile
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

from tests.hostile.case import Case, packed, strange, table, unpacked
from tests.hostile.zips import Piece, pieces_of, zipped

__all__ = ["CASES"]

_FILES = strange()
_PIECES = pieces_of(_FILES)
_ROWS = _FILES["a.csv"]
_CRC = zlib.crc32(_ROWS)


def _case(slug, data, code="refused", **more):
    return Case("zips", code, slug, packed(data), **more)


def _more(slug, *more, **options):
    """Return a case of a good zip file with entries more."""
    return _case(slug, lambda: zipped([*_PIECES, *more], **options))


def _changed(slug, **changes):
    """Return a case of a good zip file whose table has a lying entry."""
    return _case(slug, lambda: zipped([_PIECES[0], replace(_PIECES[1], **changes)]))


def _named(slug, name):
    return _more(slug, Piece(name, b"x"))


def _bomb():
    return zipped(pieces_of({**_FILES, "b.bin": bytes(300 * 1024**2)}, deflated=True))


def _thin(mebibytes):
    """Return bytes that deflate to a little more than a 200th of them."""
    chance = random.Random(1)  # noqa: S311 - no secret
    return b"".join(chance.randbytes(7_000) + bytes(1024**2 - 7_000) for _ in range(mebibytes))


def _bomb_within_the_ratio():
    part = _thin(100)
    return zipped([*_PIECES, *(Piece(b"b%d.bin" % n, part, deflated=True) for n in range(4))])


def _most():
    return zipped([*_PIECES, Piece(b"b.bin", _thin(380), deflated=True)])


def _overlapping():
    """Return a file whose many entries share the bytes of one, as the better bombs do."""
    directory = [replace(_PIECES[1], name=f"b{n}.csv".encode()) for n in range(500)]
    whole = zipped([*_PIECES, *directory])
    first = zipped(_PIECES[:1]).index(b"PK\1\2")
    shared = [
        replace(each, central={"offset": first}, data=b"", local={"crc": _CRC})
        for each in directory
    ]
    return zipped([*_PIECES, *shared]) if whole else b""


def _twice_listed():
    lying = replace(_PIECES[1], name=b"b.csv", central={"offset": 0})
    return zipped([*_PIECES, lying])


def _nested():
    inner = zipped(pieces_of(strange()))
    for _ in range(20):
        inner = zipped(pieces_of(strange(files={"inner.zip": inner}), deflated=True))
    return zipped(pieces_of(strange(table("inner.zip"), files={"inner.zip": inner})))


def _tar():
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        archive.addfile(tarfile.TarInfo("datapackage.json"))
    return buffer.getvalue()


def _of_method(method, pack):
    data = pack(_ROWS)
    said = {"method": method, "packed": len(data), "crc": _CRC, "unpacked": len(_ROWS)}
    return lambda: zipped([_PIECES[0], replace(_PIECES[1], data=data, central=said, local=said)])


def _wide(unpacked_size):
    """Return an extra field of ZIP64 with sizes."""
    return struct.pack("<2H2Q", 1, 16, unpacked_size, len(_ROWS))


_ABSENT = 0xFFFFFFFF
_WIDE = {"packed": _ABSENT, "unpacked": _ABSENT}
_DESCRIBED = struct.pack("<4s3L", b"PK\7\x08", _CRC, len(_ROWS), len(_ROWS))
_STREAMED = {"crc": 0, "packed": 0, "unpacked": 0}


def _linked(folder: Path) -> Path:
    (folder / "real.zip").write_bytes(zipped(_PIECES))
    (folder / "words.zip").symlink_to("real.zip")
    return folder / "words.zip"


def _standard():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in _FILES.items():
            archive.writestr(name, data)
        archive.writestr("a.csv/b.csv", b"x")
    return buffer.getvalue()


_UNICODE_NAME = struct.pack("<2HBL", 0x7075, 10, 1, zlib.crc32(b"a.csv")) + b"b.csv"

CASES = (
    _more("name-twice", _PIECES[1]),
    _more("descriptor-twice", Piece(b"datapackage.json", b"{}")),
    _named("name-in-other-case", b"A.CSV"),
    _named("file-inside-file", b"a.csv/b.csv"),
    _case("file-inside-file-of-python", _standard),
    _named("parent", b"../../x.txt"),
    _named("parent-on-the-way", b"data/../../x.txt"),
    _named("absolute", b"/etc/x.txt"),
    _named("backslash", b"..\\x.txt"),
    _named("drive", b"C:/x.txt"),
    _named("device", b"NUL"),
    _named("nul-character", b"x.txt\0.csv"),
    _named("newline", b"x\n::error::y.txt"),
    _named("terminal-escape", b"\x1b[2Jx.txt"),
    _named("bidirectional", "x\u202etxt".encode()),
    _named("not-nfc", "cafe\u0301".encode()),
    _named("empty-name", b""),
    _named("dots-alone", b".."),
    _named("too-long", b"a" * 5_000),
    _more("name-of-no-encoding", Piece(b"caf\x82.txt", b"x", flags=0)),
    _more("name-of-no-utf-8", Piece(b"\xff\xfe.txt", b"x")),
    _changed("two-names", extra=_UNICODE_NAME),
    _changed("link", mode=0o120777),
    _changed("pipe", mode=0o010644),
    _changed("block-device", mode=0o060644),
    _changed("encrypted", flags=0x0801),
    _changed("strongly-encrypted", flags=0x0841),
    _changed("directory-masked", flags=0x2800),
    _changed("patch-data", flags=0x0820),
    _changed("checksum-wrong", central={"crc": 1}, local={"crc": 1}),
    _changed("checksums-differ", local={"crc": 1}),
    _changed("names-differ", local={"name": b"b.csv"}),
    _changed("methods-differ", local={"method": 8}),
    _changed("flags-differ", local={"flags": 0}),
    _changed("size-smaller", central={"unpacked": 3}, local={"unpacked": 3}),
    _changed("size-larger", central={"unpacked": 99}, local={"unpacked": 99}),
    _changed("packed-size-smaller", central={"packed": 3}, local={"packed": 3}),
    _changed("packed-size-beyond-the-file", central={"packed": 10**8}, local={"packed": 10**8}),
    _changed("offset-beyond-the-file", central={"offset": 10**8}),
    _changed("offset-of-another", central={"offset": 0}),
    _changed("wide-size-lies", extra=_wide(10**15), central=_WIDE, local=_WIDE),
    _changed("wide-size-missing", central=_WIDE, local=_WIDE),
    _changed("on-another-disk", central={"disk": 1}),
    _changed("described-wrongly", flags=0x0808, local=_STREAMED, behind=b"PK\7\x08" + bytes(12)),
    _changed("described-nowhere", flags=0x0808, local=_STREAMED),
    _changed("gap-behind", behind=b"hidden"),
    _changed("deflated-garbage", central={"method": 8}, local={"method": 8}),
    _case("bytes-before", lambda: zipped(_PIECES, before=b"#!/bin/sh\n")),
    _case("bytes-after", lambda: zipped(_PIECES, after=b"hidden")),
    _case("second-end-in-comment", lambda: zipped(_PIECES, comment=b"PK\5\6" + bytes(18))),
    _case("count-too-small", lambda: zipped(_PIECES, here=1, count=1)),
    _case("count-too-large", lambda: zipped(_PIECES, here=99, count=99)),
    _case("directory-elsewhere", lambda: zipped(_PIECES, offset=0)),
    _case("directory-endless", lambda: zipped(_PIECES, size=0xFFFFFFF0)),
    _case("wide-directory", lambda: zipped(_PIECES, here=0xFFFF, count=0xFFFF)),
    _case("of-two-disks", lambda: zipped(_PIECES, disk=1)),
    _case("truncated", lambda: zipped(_PIECES)[:-30]),
    _case("of-nothing", lambda: zipped([])),
    _case("no-zip", lambda: b"PK is not enough"),
    _case("no-bytes", lambda: b""),
    _case("tar-and-gzip", _tar),
    _case("bzip2", _of_method(12, bz2.compress)),
    _case("lzma", _of_method(14, lzma.compress)),
    _case("unknown-method", _of_method(99, bytes)),
    _case("overlapping-entries", _overlapping),
    _case("entry-listed-twice", _twice_listed),
    _case(
        "entries-10001", lambda: zipped([*_PIECES, *(Piece(b"%d" % n, b"") for n in range(10_000))])
    ),
    _case("bomb-of-zeros", _bomb, alone=True),
    _case("bomb-in-total", _bomb_within_the_ratio, alone=True),
    _case("as-large-as-may-be", _most, code="good", alone=True),
    _case("nested", _nested, code="not_run"),
    _case("no-descriptor", lambda: zipped(pieces_of({"a.csv": _ROWS}))),
    _case(
        "descriptor-in-a-folder",
        lambda: zipped(pieces_of({f"w/{n}": d for n, d in _FILES.items()})),
    ),
    _case("descriptor-is-a-folder", lambda: zipped(pieces_of({"datapackage.json/": b""}))),
    Case("zips", "refused", "linked", _linked),
    Case(
        "zips",
        "unopened",
        "folder-named-zip",
        lambda folder: unpacked({"w.zip/x": b""})(folder) / "w.zip",
    ),
)
