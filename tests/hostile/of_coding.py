"""Codings in YAML, which the builder reads."""

from __future__ import annotations

import os
from pathlib import Path

from tests.hostile.case import Case, seeds

__all__ = ["CASES"]

_FILE = "coding/package.yaml"


def _case(slug, data, name=_FILE):
    return Case("yaml", "coding", slug, seeds(name, data))


def _changed(slug, change):
    def make(folder: Path) -> Path:
        where = seeds(_FILE, b"name: words\n")(folder)
        path = where / _FILE
        path.unlink()
        change(path)
        return where

    return Case("yaml", "coding", slug, make)


def _laughs():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(lines).encode()


CASES = (
    _case("alias", b"name: &a words\nid: *a\n"),
    _case("aliases-that-multiply", _laughs),
    _case("anchor-alone", b"name: &a words\n"),
    _case("alias-to-itself", b"name: &a [*a]\n"),
    _case("merge-key", b"x: &x {a: 1}\nname:\n  <<: *x\n"),
    _case("tag-that-runs", b"name: !!python/object/apply:os.system ['touch x']\n"),
    _case("tag-of-bytes", b"name: !!binary d29yZHM=\n"),
    _case("tag-of-ones-own", b"name: !words words\n"),
    _case("tag-of-none", b"name: ! words\n"),
    _case("key-twice", b"name: words\nname: other\n"),
    _case("key-twice-when-quoted", b'name: words\n"name": other\n'),
    _case("key-that-is-a-list", b"? [name]\n: words\n"),
    _case("second-document", b"name: words\n---\nname: other\n"),
    _case("directive", b"%YAML 1.1\n---\nname: words\n"),
    _case("directive-of-tags", b"%TAG ! tag:yaml.org,2002:python/\n---\nname: words\n"),
    _case("empty", b""),
    _case("comment-alone", b"# words\n"),
    _case("a-list", b"- name\n"),
    _case("a-text", b"words\n"),
    _case("byte-order-mark", b"\xef\xbb\xbfname: words\n"),
    _case("utf-16", "name: words\n".encode("utf-16")),
    _case("latin-1", b"name: caf\xe9\n"),
    _case("nul", b"name: wo\0rds\n"),
    _case("terminal-escape", b"name: \x1b[31mwords\n"),
    _case("half-of-a-pair", b'name: "\\ud800"\n'),
    _case("depth-of-33", b"name: " + b"[" * 33 + b"]" * 33 + b"\n"),
    _case("depth-of-a-million", lambda: b"name: " + b"[" * 1_000_000),
    _case("depth-by-indenting", lambda: b"".join(b" " * n + b"a:\n" for n in range(2_000))),
    _case("tab", b"name:\n\t- words\n"),
    _case("quote-unclosed", b'name: "words\n'),
    _case("beyond-the-limit", lambda: b"name: " + b"a" * 17_000_000),
    _case("keys-by-the-thousand", lambda: b"".join(b"k%d: 1\n" % n for n in range(20_000))),
    _case("key-misspelt", b"nmae: words\n"),
    _case("text-not-utf-8", b"\xff\xfe", "000_a.txt"),
    _case("name-of-a-text-hostile", b"words", "\x1b[31m.txt"),
    _changed("linked", lambda path: path.symlink_to("/etc/passwd")),
    _changed("linked-to-endless-device", lambda path: path.symlink_to("/dev/zero")),
    _changed("pipe", os.mkfifo),
    _changed("folder", Path.mkdir),
)
