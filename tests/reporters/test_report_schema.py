import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from tests.report_strategies import finding, reports

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.json import as_json
from raisi_visit_dataset.reporters.report_schema import report_schema
from raisi_visit_dataset.schemas.json_schema import json_bytes
from raisi_visit_dataset.validation.report import NotRun, Report, Waived

ROOT = Path(__file__).parents[2]
VALIDATOR = jsonschema.Draft202012Validator(report_schema())
FULL = Report(
    package=".",
    findings=(finding(),),
    waived=(Waived(finding(severity="warning"), "wanted"),),
    left_out=(("RVD301", "error", 3),),
    not_run=(NotRun("RVD2", "texts", "none", accepted=True),),
    checks=("RVD301",),
    suppressed=(("RVD401", 2),),
    figures=(("dates_found", 3),),
    rows=(("events", 3),),
)


def places(value, path=()):
    """List the path of each object in a JSON value."""
    if isinstance(value, dict):
        yield path
    children = value.items() if isinstance(value, dict) else enumerate(value)
    for name, each in children:
        if isinstance(each, dict | list):
            yield from places(each, (*path, name))


def at(value, path):
    for name in path:
        value = value[name]
    return value


DOCUMENT = json.loads(as_json(FULL))
COUNTS = [("figures",), ("rows",), ("suppressed",)]
CLOSED = [path for path in places(DOCUMENT) if path not in COUNTS]


def test_the_repository_holds_what_is_generated():
    assert (ROOT / "schemas/report.json").read_bytes() == json_bytes(report_schema())


def test_it_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(report_schema())


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_every_report_keeps_to_it(report):
    VALIDATOR.validate(json.loads(as_json(clean(report))))


@pytest.mark.parametrize("path", CLOSED, ids=str)
def test_nothing_unknown_and_nothing_missing_is_taken(path):
    for change in ("more", "less"):
        document = json.loads(as_json(FULL))
        place = at(document, path)
        if change == "more":
            place["unknown"] = 1
        else:
            del place[next(iter(place))]
        assert not VALIDATOR.is_valid(document)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), 2),
        (("ok",), "yes"),
        (("counts", "error"), -1),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "line"), "3"),
        (("left_out", 0), ["RVD301", "error"]),
        (("rows", "events"), "3"),
        (("figures",), [["dates_found", 3]]),
    ],
    ids=lambda value: "/".join(map(str, value)) if isinstance(value, tuple) else "",
)
def test_what_is_wrong_is_not_taken(path, value):
    document = json.loads(as_json(FULL))
    VALIDATOR.validate(document)
    at(document, path[:-1])[path[-1]] = value
    assert not VALIDATOR.is_valid(document)


def run(root, *arguments):
    command = [sys.executable, "-m", "raisi_visit_dataset.reporters", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_running_it_writes_the_schema_and_the_check_tells_what_differs(tmp_path):
    (tmp_path / "src/raisi_visit_dataset/reporters").mkdir(parents=True)
    written = tmp_path / "schemas/report.json"
    assert run(tmp_path, "--check").returncode == 1
    assert not written.exists()
    assert run(tmp_path).returncode == 0
    assert written.read_bytes() == json_bytes(report_schema())
    assert run(tmp_path, "--check").returncode == 0
    written.write_text("{}")
    checked = run(tmp_path, "--check")
    assert (checked.returncode, checked.stdout) == (
        1,
        "schemas/report.json: not what is generated\n",
    )


def test_a_wrong_call_and_another_folder_are_refused(tmp_path):
    assert run(ROOT, "--chek").returncode == 2
    assert run(tmp_path).returncode == 2
    assert not [*tmp_path.iterdir()]
