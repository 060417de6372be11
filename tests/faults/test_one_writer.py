"""Nothing of the library writes but by the one writer."""

import ast
from pathlib import Path

import raisi_visit_dataset

LIBRARY = Path(raisi_visit_dataset.__file__).parent

WRITING = {
    "write_text",
    "write_bytes",
    "write_parquet",
    "write_csv",
    "write_json",
    "to_parquet",
    "to_csv",
    "sink_parquet",
    "sink_csv",
    "mkstemp",
    "mkdtemp",
    "mkdir",
    "makedirs",
    "symlink_to",
    "hardlink_to",
    "rename",
    "rmtree",
    "touch",
    "unlink",
    "rmdir",
    "NamedTemporaryFile",
    "fdopen",
}
"""Names of calls that change files; `rename` of a frame or series is known by its argument."""

ROOMS = ("files", "testing")
"""The room of the writer, and the one that makes folders to try things in, and removes them."""

ALLOWED = {
    # Removes pages of the repository that are generated no more.
    ("schemas/__main__.py", "unlink"),
    # The engine's own room, which it removes.
    ("validation/engine.py", "TemporaryDirectory"),
    # What a release is put together in, before the writer writes it.
    ("api/releasing.py", "TemporaryDirectory"),
}


def calls(path):
    """Yield the names of methods and functions that a module calls, with how they are called."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            name = getattr(function, "attr", None) or getattr(function, "id", "")
            yield name, node


def writes(name, call):
    """Tell whether a call changes a file."""
    if name == "rename":
        return isinstance(call.args[0], ast.BinOp) if call.args else False
    if name == "open":
        words = [each.value for each in call.args if isinstance(each, ast.Constant)]
        words += [each.value.value for each in call.keywords if each.arg == "mode"]
        return any(isinstance(word, str) and {*word} & {*"wax+"} for word in words[-1:])
    return name in WRITING or name == "TemporaryDirectory"


def test_no_module_but_those_of_files_writes():
    found = {
        (path.relative_to(LIBRARY).as_posix(), name)
        for path in LIBRARY.rglob("*.py")
        if path.relative_to(LIBRARY).parts[0] not in ROOMS
        for name, call in calls(path)
        if writes(name, call)
    }
    assert found - ALLOWED == set()


def test_what_writes_is_seen():
    seen = {name for path in (LIBRARY / "files").glob("*.py") for name, _ in calls(path)}
    assert {"mkstemp", "fdopen", "unlink", "mkdir", "hardlink_to"} <= seen
