"""Words that a report must show and that a reader of it might take for commands or markup."""

from __future__ import annotations

from pathlib import Path

from tests.hostile.case import Case, strange, table, unpacked

__all__ = ["CASES"]

WORDS = {
    "workflow-command": "x\n::error file=a.csv,line=1::told by a stranger",
    "workflow-command-escaped": "%0A::set-output name=x::y",
    "workflow-command-old": "##[error]told by a stranger",
    "workflow-stop": "::stop-commands::x",
    "workflow-property": "x,line=1,title=y::z",
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "closing-tags": "</td></table></body></html><svg/onload=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x="',
    "entity": "&lt;script&gt;&#x202e;&amp;",
    "template": "{{7*7}}{% include '/etc/passwd' %}${7*7}",
    "markdown-link": "[x](javascript:alert(1)) ![x](https://127.0.0.1:9/p.png)",
    "markdown-table": "a | b | `c` ~~d~~ **e** <!-- f",
    "markdown-mention": "@everyone #1 GH-1 www.example.org https://127.0.0.1:9/",
    "markdown-heading": "x\n# Valid: 0 errors\n",
    "xml": "]]></failure><testcase/><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "sarif": "{0} [x](1) [y](https://127.0.0.1:9/)",
    "terminal": "\x1b[2J\x1b]8;;https://127.0.0.1:9/\x1b\\x",
    "rich-markup": "[bold red]x[/] [link=https://127.0.0.1:9/]y[/link]",
    "verdict": "is valid: 0 errors, 0 warnings",
}


def _case(slug, words):
    """Return a package that says some words wherever a finding may show them."""
    quoted = '"' + words.replace('"', '""') + '"'
    fields = [
        {"name": words, "type": "integer", "constraints": {"enum": [words]}},
        {"name": "word", "type": words},
        {"name": "other", "constraints": {"pattern": f"(?=){words}"}},
    ]
    schema = {
        "fields": fields,
        "primaryKey": [words],
        words: words,
        "foreignKeys": [{"fields": [words], "reference": {"resource": words, "fields": [words]}}],
    }
    resources = (
        table(name=words, schema=schema, hash=words, encoding="utf-8"),
        table(words, name=f"{words}2"),
        {"name": "other", "path": "a.csv", "titel": words, "hash": f"sha256:{words}"},
    )
    rows = f"{quoted},word,other\n{quoted},{quoted},{quoted}\n{quoted},x,y\n".encode()
    make = unpacked(strange(*resources, rows=rows, name=words, licences=words, version=words))
    return Case("reports", "RVD024", slug, make)


def _named(slug, name):
    """Return a package whose folder has a hostile name."""

    def make(folder: Path) -> Path:
        return unpacked(strange(rows=b"key,word\nx,one\n"))(folder / name)

    return Case("reports", "RVD112", f"folder-{slug}", make)


def _refused(slug, name):
    """Return a file of a hostile name that is refused whole."""

    def make(folder: Path) -> Path:
        (folder / name).write_bytes(b"no zip")
        return folder / name

    return Case("reports", "refused", f"zip-{slug}", make)


_NAMES = {
    "workflow-command": "x\n::error::told by a stranger",
    "script": "<script>alert(1)<script>",
    "markdown": "[x](javascript:alert(1))|`y`",
    "terminal": "\x1b[2Jx",
    "bidirectional": "x\u202ey",
    "rich-markup": "[bold red]x",
}

CASES = (
    *(_case(slug, words) for slug, words in WORDS.items()),
    *(_named(slug, name) for slug, name in _NAMES.items()),
    *(_refused(slug, f"{name}.zip") for slug, name in _NAMES.items()),
)
