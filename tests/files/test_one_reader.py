"""Files are read by the room ``files`` alone, but for what is named here."""

import ast
from pathlib import Path

import pytest

import raisi_visit_dataset

ROOT = Path(raisi_visit_dataset.__file__).parent
OF_PATHS = frozenset(
    {"fdopen", "open_text", "read_bytes", "read_csv", "read_parquet", "read_text"}
    | {"scan_csv", "scan_parquet"}
)
MODULES = frozenset({"fileinput", "linecache", "mmap", "tarfile", "zipfile"})
ALLOWED = {
    "cli/output.py": "sends what is left to nowhere when a pipe is closed",
    "cli/settled.py": "rvd.open, which opens a package",
    "cli/options.py": "rvd.open, which opens a package",
    "package/cells.py": "reads bytes that are there",
    "reporters/__main__.py": "makes files of this repository",
    "rules/minimal.py": "a file of ours, installed with the library",
    "schemas/__main__.py": "makes files of this repository",
    "validation/csv/table.py": "reads bytes that are there",
    "validation/known.py": "a file of ours, installed with the library",
    "validation/lexical/pattern_classes.py": "a file of ours, installed with the library",
    "validation/parquet/memory.py": "what the system tells of the process",
}


def opened(source):
    """Yield the calls of a module that may read a file."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from ["open"] * (node.func.id == "open")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner, name = ast.unparse(node.func.value), node.func.attr
            # Files of ours, installed with the library, are read by way of importlib.
            installed = owner.startswith(("files(", "resources.files("))
            system = owner in ("io", "os", "rvd") and name == "open"
            if system or (name in OF_PATHS and not installed):
                yield f"{owner}.{name}"
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name in MODULES)
        if isinstance(node, ast.ImportFrom) and node.module in MODULES:
            yield node.module


@pytest.mark.parametrize(
    ("source", "calls"),
    [
        ("open('a')", ["open"]),
        ("path.read_bytes()", ["path.read_bytes"]),
        ("os.open(a, 0)", ["os.open"]),
        ("import zipfile", ["zipfile"]),
        ("text.replace('a', 'b')", []),
        ("store.open()", []),
    ],
)
def test_what_may_open_a_file_is_seen(source, calls):
    assert list(opened(source)) == calls


def test_no_module_beyond_the_room_reads_files_but_those_named():
    found = {}
    for path in ROOT.rglob("*.py"):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith("files/") and (calls := list(opened(path.read_bytes()))):
            found[name] = calls
    assert {name: calls for name, calls in found.items() if name not in ALLOWED} == {}
    assert sorted(ALLOWED) == sorted(found)
