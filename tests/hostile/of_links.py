"""Files that are no plain files: links, pipes, sockets, devices, folders, holes of gigabytes."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from tests.hostile.case import Case, strange, table, unpacked

__all__ = ["CASES"]

_GIB = 1024**3


def _case(code, slug, change, *, files=None, alone=False):
    """Return a case whose package is written, and then changed on disk."""

    def make(folder: Path) -> Path:
        package = folder / "package"
        unpacked(strange() if files is None else files)(package)
        (folder / "outside.csv").write_bytes(b"key,word\n1,secret\n")
        (folder / "outside.json").write_bytes(strange()["datapackage.json"])
        return change(package) or package

    return Case("files", code, slug, make, alone=alone)


def _linked(name, target):
    def change(package):
        (package / name).unlink(missing_ok=True)
        (package / name).symlink_to(target)

    return change


def _linked_folder(package):
    (package.parent / "elsewhere").mkdir()
    (package.parent / "elsewhere" / "a.csv").write_bytes(b"key,word\n1,secret\n")
    (package / "data").symlink_to("../elsewhere")


def _piped(name):
    def change(package):
        (package / name).unlink(missing_ok=True)
        os.mkfifo(package / name)

    return change


def _socket(package):
    (package / "a.csv").unlink()
    here = Path.cwd()
    os.chdir(package)  # the name of a socket may not be long
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("a.csv")
    finally:
        os.chdir(here)


def _folder(name):
    def change(package):
        (package / name).unlink()
        (package / name).mkdir()

    return change


def _hole(name, size, head=b""):
    def change(package):
        with (package / name).open("wb") as file:
            file.write(head)
            file.truncate(size)

    return change


def _gone(package):
    (package / "datapackage.json").unlink()


def _json_table():
    return strange(table("a.json"), files={"a.json": b"[]"})


def _named(name):
    return lambda package: package.parent / name


_SCHEMA = table(schema="schema.json")

CASES = (
    _case("RVD001", "link-out", _linked("a.csv", "../outside.csv")),
    _case("RVD001", "link-absolute", _linked("a.csv", "/etc/passwd")),
    _case("RVD001", "link-inside", _linked("a.csv", "datapackage.json")),
    _case("RVD001", "link-dangling", _linked("a.csv", "nowhere.csv")),
    _case("RVD001", "link-to-itself", _linked("a.csv", "a.csv")),
    _case("RVD001", "link-to-endless-device", _linked("a.csv", "/dev/zero")),
    _case("RVD001", "link-to-input", _linked("a.csv", "/dev/stdin")),
    _case("RVD001", "link-to-process", _linked("a.csv", "/proc/self/environ")),
    _case("RVD001", "folder-linked", _linked_folder, files=strange(table("data/a.csv"))),
    _case("refused", "descriptor-linked", _linked("datapackage.json", "../outside.json")),
    _case(
        "RVD026", "schema-linked", _linked("schema.json", "../outside.json"), files=strange(_SCHEMA)
    ),
    _case(
        "RVD026",
        "dialect-linked",
        _linked("dialect.json", "/dev/zero"),
        files=strange(table(dialect="dialect.json")),
    ),
    _case("RVD001", "pipe", _piped("a.csv")),
    _case("refused", "descriptor-pipe", _piped("datapackage.json")),
    _case("RVD026", "schema-pipe", _piped("schema.json"), files=strange(_SCHEMA)),
    _case("RVD001", "socket", _socket),
    _case("RVD001", "folder", _folder("a.csv")),
    _case("refused", "descriptor-folder", _folder("datapackage.json")),
    _case("RVD001", "hole-beyond-files", _hole("a.csv", 17 * _GIB)),
    _case("RVD001", "hole-beyond-held", _hole("a.json", 5 * _GIB), files=_json_table),
    _case("refused", "hole-descriptor", _hole("datapackage.json", 5 * _GIB, b"{")),
    _case("RVD101", "hole-of-nuls", _hole("a.csv", 300 * 1024**2, b"key,word\n"), alone=True),
    _case("unopened", "descriptor-not-there", _gone),
    _case("unopened", "package-not-there", _named("nowhere")),
    _case("unopened", "zip-not-there", _named("nowhere.zip")),
    _case("refused", "package-is-a-csv", _named("outside.csv")),
)
