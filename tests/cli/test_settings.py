import os
import re
from pathlib import Path

import pytest

from raisi_visit_dataset.api.checking import Checks
from raisi_visit_dataset.cli.settings import Settings, found_settings, read_settings
from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.validation.report import Report

EVERY = """[tool.raisi-visit]
format = ["json"]
output = ["out/report.json"]
select = ["RVD3"]
ignore = ["RVD301"]
warn = ["RVD302"]
strict = true
limit = { findings = 3 }
jobs = 2
memory = "500MB"
engine = "duckdb"
rules = "own"
waivers = "waivers.toml"
without-texts = true
without-lexicon = ["fa"]
"""


def written(folder, text, name="pyproject.toml"):
    folder.mkdir(exist_ok=True, parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_every_setting_is_read(tmp_path):
    settings = read_settings(written(tmp_path, EVERY))
    assert settings.model_fields_set == {*Settings.model_fields}
    assert settings.strict
    assert settings.limit == {"findings": 3}
    assert settings.without_lexicon == ["fa"]
    assert settings.waivers == str(tmp_path / "waivers.toml")
    assert settings.rules == str(tmp_path / "own")
    assert settings.output == [str(tmp_path / "out/report.json")]


def test_settings_are_the_options_of_the_command_and_of_python(run):
    names = {field.alias or name for name, field in Settings.model_fields.items()}
    told = {*re.findall(r"--([a-z-]+)", run("validate", "--help").out)}
    apart = {"config", "no-config", "no-strict", "with-texts", "help"}
    assert told - apart == names
    python = {name.replace("_", "-") for name in Checks.__annotations__}
    assert names - python == {"format", "output", "strict"}
    assert python <= names


def test_the_nearest_file_with_settings_is_found(tmp_path):
    outer = written(tmp_path, '[tool.raisi-visit]\nwarn = ["A"]\n')
    written(tmp_path / "a", "[tool.other]\n")
    written(tmp_path / "a/b", '[tool.raisi-visit]\nwarn = ["B"]\n')
    (tmp_path / "a/b/c").mkdir()
    assert found_settings(tmp_path / "a/b/c")[0].warn == ["B"]
    assert found_settings(tmp_path / "a") == (read_settings(outer), outer)


def test_without_a_file_nothing_is_set(tmp_path):
    settings, path = found_settings(tmp_path)
    assert (settings, path) == (Settings(), None)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('selct = ["RVD3"]', "the key 'selct'; expected a known one; did you mean 'select'?"),
        ('without_texts = "x"', "did you mean 'without-texts'?"),
        ("strict = 1", "found 1 as strict; expected a valid boolean"),
        ('select = "RVD3"', "as select"),
        ("select = [3]", "as select.0"),
        ("limit = { findings = -1 }", "as limit.findings"),
        ('limit = { findings = "3" }', "as limit.findings"),
        ("jobs = 0", "as jobs"),
        ('engine = "polars"', "as engine; expected 'duckdb' or 'spark'"),
        ("memory = 1.5", "as memory"),
    ],
    ids=str,
)
def test_what_is_wrong_is_refused_at_its_line(tmp_path, line, told):
    path = written(tmp_path, f"[project]\nname = 'x'\n[tool.raisi-visit]\n# ours\n{line}\n")
    with pytest.raises(UnreadableError) as caught:
        found_settings(tmp_path)
    assert str(caught.value).startswith(f"{path.as_posix()}:5:1: ")
    assert told in str(caught.value)


def test_a_file_given_by_name_must_have_settings(tmp_path):
    with pytest.raises(UnreadableError, match=r"\[tool\.raisi-visit\]"):
        read_settings(written(tmp_path, "[tool.other]\n"))


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_settings_are_used_and_told(run, harbour, here):
    written(here, '[tool.raisi-visit]\nselect = ["RVD3"]\nformat = ["json"]\n')
    done = run("validate", harbour)
    assert {code[:4] for code in Report.from_json(done.out).checks} == {"RVD3"}
    assert done.err == f"settings: {(here / 'pyproject.toml').as_posix()}\n"


def test_the_command_line_wins(run, harbour, here):
    written(here, EVERY)
    options = ["--select", "RVD4", "--format", "json", "--no-config"]
    expected = run("validate", harbour, *options)
    assert expected.err == ""
    written(here, '[tool.raisi-visit]\nselect = ["RVD3"]\nformat = ["html"]\noutput = ["x"]\n')
    done = run("validate", harbour, *options[:-1])
    assert done.out == expected.out
    assert not Path("x").exists()


def test_flags_are_taken_back(run, harbour, here):
    files = {"strict": ("--no-strict", "--strict"), "without-texts": ("--with-texts", None)}
    for name, (back, _) in files.items():
        written(here, f"[tool.raisi-visit]\n{name} = true\n")
        done = run("validate", harbour, back)
        assert done.status == 0


def test_limits_are_overruled_one_by_one(run, harbour, here):
    written(here, "[tool.raisi-visit]\nlimit = { descriptor_bytes = 10 }\n")
    assert "limit descriptor_bytes" in run("validate", harbour, "--limit", "findings=3").out
    assert run("validate", harbour, "--limit", "descriptor_bytes=1000000").status == 0


def test_a_file_is_named(run, harbour, here):
    path = written(here, '[tool.raisi-visit]\nselect = ["RVD3"]\n', "other.toml")
    done = run("validate", harbour, "--config", path, "--format", "json")
    assert {code[:4] for code in Report.from_json(done.out).checks} == {"RVD3"}
    assert run("validate", harbour, "--config", path, "--no-config").status == 2
    assert run("validate", harbour, "--config", here / "nothing.toml").status == 2


def test_a_fault_of_the_file_is_status_2(run, harbour, here):
    written(here, "[tool.raisi-visit]\nselct = []\n")
    done = run("validate", harbour)
    assert (done.status, done.out) == (2, "")
    assert "pyproject.toml:2:1" in done.err


def test_a_package_cannot_bring_settings_of_its_own(run, harbour, here, tmp_path_factory):
    import shutil

    copy = tmp_path_factory.mktemp("package") / "copy"
    shutil.copytree(harbour, copy)
    written(copy, '[tool.raisi-visit]\nselect = ["RVD3"]\n')
    os.chdir(here)
    done = run("validate", copy, "--format", "json")
    assert done.err == ""
    assert len({code[:4] for code in Report.from_json(done.out).checks}) > 1
