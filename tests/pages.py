"""The code blocks of pages, and what runs them as a reader would."""

import doctest
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FENCE = re.compile(r"^```([a-z0-9-]*)([^\n`]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MARK = "not-run"


@dataclass(frozen=True)
class Block:
    """Hold one code block: its language, the words behind it, its lines, its first line."""

    language: str
    words: str
    code: str
    line: int


def blocks(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    return [
        Block(found[1], found[2].strip(), found[3], text.count("\n", 0, found.start()) + 2)
        for found in FENCE.finditer(text)
    ]


def run_page(page, names):
    """Run the blocks of a page in order, in the working directory; return how many ran."""
    runs = 0
    for block in blocks(page):
        if block.words == MARK or not block.language:
            continue  # a block of no language shows something that is no code of the page
        if block.language == "r":
            continue  # tests/test_r.py runs them, where there is R
        runs += 1
        kind, _, path = block.words.partition("=")
        if kind in ("file", "append"):
            with Path(path).open("a" if kind == "append" else "x", encoding="utf-8") as file:
                file.write(block.code)
        elif block.language == "python":
            _run_python(page, block, names)
        elif block.language == "sh":
            _run_shell(page, block)
        else:
            raise AssertionError(f"{page}:{block.line}: nothing runs a block of {block.language!r}")
    return runs


def _run_python(page, block, names):
    test = doctest.DocTestParser().get_doctest(block.code, names, page, page, block.line - 1)
    assert test.examples, f"{page}:{block.line}: no example in this block"
    told = []
    failed, _ = doctest.DocTestRunner().run(test, out=told.append, clear_globs=False)
    assert failed == 0, "".join(told)
    names.update(test.globs)


def _run_shell(page, block):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block.code],  # noqa: S607 - whichever bash there is
        env={**os.environ, "PATH": path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    # A pipe into head closes early, which ends what writes into it.
    assert done.returncode in (0, 141), f"{page}:{block.line}: {done.stdout}{done.stderr}"
