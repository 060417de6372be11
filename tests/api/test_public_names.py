import ast
import subprocess
import sys
from pathlib import Path

import pytest
from tests.invented import package_files, write

import raisi_visit_dataset as rvd
from raisi_visit_dataset import api, errors
from raisi_visit_dataset.records import BY_TABLE

HEAVY = ("duckdb", "frictionless", "pandas", "pandera", "polars", "pyarrow", "pydantic", "rich")


def run(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_names_are_listed_once_each_in_order():
    own = [name for name in rvd.__all__ if not name.startswith("__")]
    assert own == sorted(own, key=lambda name: (not name.isupper(), not name[0].isupper(), name))
    assert len(set(rvd.__all__)) == len(rvd.__all__)


def test_the_root_offers_what_the_room_api_has():
    assert {*rvd.__all__} == {*api.__all__} - {"SHIPPED"} | {"DATA_VERSION", "__version__"}
    for name in {*rvd.__all__} & {*api.__all__}:
        assert getattr(rvd, name) is getattr(api, name), name


def test_type_checkers_are_told_every_name():
    tree = ast.parse(Path(rvd.__file__).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    (imported,) = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    declared = [node.target.id for node in block.body if isinstance(node, ast.AnnAssign)]
    assert {alias.name for alias in imported.names} | {*declared} == {*rvd.__all__}


def test_every_exception_of_ours_is_offered():
    family = [
        name
        for name in errors.__all__
        if isinstance(getattr(errors, name), type)
        and issubclass(getattr(errors, name), errors.RaisiVisitError)
    ]
    assert {*family} <= {*rvd.__all__}
    assert rvd.RaisiVisitError is errors.RaisiVisitError


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="statments"):
        _ = rvd.statments


def test_names_not_loaded_yet_are_seen_by_dir():
    assert {*rvd.__all__} <= {*dir(rvd)}


def test_importing_loads_no_heavy_library():
    code = f"import sys, raisi_visit_dataset; print(*sorted({{*sys.modules}} & {{*{HEAVY!r}}}))"
    assert run(code) == ""


def test_records_are_read_without_pandas(tmp_path):
    folder = str(write(tmp_path, package_files("harbour")))
    code = f"""
import sys, raisi_visit_dataset as rvd
print(len(rvd.open({folder!r}).load("statements")), *{{*sys.modules}} & {{"pandas", "pandera"}})
"""
    assert run(code) == "1"


@pytest.mark.parametrize(
    "first",
    [
        "import raisi_visit_dataset.build.candidate",
        "from raisi_visit_dataset.build import candidate",
        "import raisi_visit_dataset.workflows.build",
        "import raisi_visit_dataset as r; r.build",
        "import importlib; importlib.import_module('raisi_visit_dataset.build')",
    ],
    ids=["room", "room from root", "workflow", "function", "room by name"],
)
def test_build_is_the_function_whatever_was_imported_first(first):
    code = f"""
{first}
import raisi_visit_dataset as rvd
print(rvd.build.__module__)
from raisi_visit_dataset.build.candidate import build_candidate
import raisi_visit_dataset.build.words
print(rvd.build.__module__, build_candidate.__module__)
"""
    own, room = "raisi_visit_dataset.api.making", "raisi_visit_dataset.build.candidate"
    assert run(code).split() == [own, own, room]


def test_no_public_name_but_build_and_export_is_that_of_a_room():
    root = Path(rvd.__file__).parent
    rooms = {path.stem for path in root.iterdir()}
    assert rooms & {*rvd.__all__} == {"build", "export"}


def test_export_is_the_function_whatever_was_imported_first():
    code = """
import raisi_visit_dataset.export.formats
import raisi_visit_dataset as rvd
print(rvd.export.__module__)
from raisi_visit_dataset.export.job import Job
print(rvd.export.__module__, Job.__module__)
"""
    own = "raisi_visit_dataset.api.exporting"
    assert run(code).split() == [own, own, "raisi_visit_dataset.export.job"]


@pytest.mark.parametrize("table", BY_TABLE)
def test_every_table_has_a_function_that_tells_its_columns(table):
    docs = getattr(rvd, table).__doc__
    for column in BY_TABLE[table].columns():
        assert f"\n        {column} (" in docs


def test_the_data_version_is_that_of_the_package(shipped):
    vars(rvd).pop("DATA_VERSION", None)
    try:
        assert rvd.DATA_VERSION == shipped.version == "1.0.0"
    finally:
        # It is kept when it was used once, and the invented version is not to stay.
        vars(rvd).pop("DATA_VERSION")
