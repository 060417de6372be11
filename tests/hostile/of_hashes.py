"""Digests and sizes that are wrong, or that nobody can verify."""

from __future__ import annotations

import hashlib

from tests.hostile.case import Case, strange, table, unpacked

__all__ = ["CASES"]

_ROWS = strange()["a.csv"]
_SHA = hashlib.sha256(_ROWS).hexdigest()
_MD5 = hashlib.md5(_ROWS, usedforsecurity=False).hexdigest()
_HALF = hashlib.sha256(_ROWS[:9]).hexdigest()


def _case(code, slug, path="a.csv", files=None, *, warned=False, **properties):
    make = unpacked(strange(table(path, **properties), files=files))
    return Case("digests", code, slug, make, warned=warned)


CASES = (
    _case("RVD002", "sha256-wrong", hash="sha256:" + "0" * 64),
    _case("RVD002", "sha512-wrong", hash="sha512:" + "0" * 128),
    _case("RVD002", "sha1-wrong", hash="sha1:" + "0" * 40),
    _case("RVD002", "md5-wrong", hash="md5:" + "0" * 32),
    _case("RVD002", "md5-wrong-without-name", hash="0" * 32),
    _case("RVD002", "of-the-header-alone", hash=f"sha256:{_HALF}"),
    _case("RVD002", "one-digit-off", hash=f"sha256:{_SHA[:-1]}{'0' if _SHA[-1] != '0' else '1'}"),
    _case(
        "RVD002", "of-the-first-part", ["a.csv", "b.csv"], {"b.csv": _ROWS}, hash=f"sha256:{_SHA}"
    ),
    _case("RVD024", "unknown-algorithm", hash="crc32:00000000"),
    _case("RVD024", "made-up-algorithm", hash="sha256sum:" + _SHA),
    _case("RVD024", "sha256-called-md5", hash=f"md5:{_SHA}"),
    _case("RVD024", "md5-called-sha256", hash=f"sha256:{_MD5}"),
    _case("RVD024", "sha256-without-name", hash=_SHA),
    _case("RVD024", "shortened", hash=f"sha256:{_SHA[:16]}"),
    _case("RVD024", "nothing-behind-the-name", hash="sha256:"),
    _case("RVD024", "no-digits", hash="sha256:" + "z" * 64),
    _case("RVD024", "blank-before", hash=f" sha256:{_SHA}"),
    _case("RVD024", "extendable", hash=f"shake_256:{_SHA}"),
    _case("RVD012", "a-number", hash=7),
    _case("RVD012", "null", hash=None),
    _case("RVD003", "size-smaller", bytes=len(_ROWS) - 1),
    _case("RVD003", "size-larger", bytes=len(_ROWS) + 1),
    _case("RVD003", "size-of-nothing", bytes=0),
    _case("RVD003", "size-beyond-64-bits", bytes=10**30),
    _case("RVD013", "size-negative", bytes=-1),
    _case("RVD012", "size-a-fraction", bytes=1.5),
    _case("RVD012", "size-a-text", bytes=str(len(_ROWS))),
    _case("RVD012", "size-true", bytes=True),
    Case(
        "digests",
        "RVD002",
        "of-a-text",
        unpacked(
            strange(
                {"name": "a", "path": "a.txt", "hash": "sha256:" + "0" * 64}, files={"a.txt": b"x"}
            )
        ),
    ),
)
