import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from raisi_visit_dataset.cli.settings import Settings, read_settings
from raisi_visit_dataset.reporters import FORMATS
from raisi_visit_dataset.rules.check import codes_named
from raisi_visit_dataset.validation.own.rules import read_own_rules
from raisi_visit_dataset.validation.waiver_reading import read_waivers

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)(?: ([\w-]+))?\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
SCHEMAS = {"github-workflow": "vendor.github-workflows", "gitlab-ci": "vendor.gitlab-ci"}


def blocks(kind):
    found = [text for language, told, text in BLOCKS if kind in (language, told)]
    assert found
    return found


@pytest.mark.parametrize("kind", SCHEMAS)
def test_what_is_to_be_copied_keeps_to_its_schema(kind, tmp_path):
    for text in blocks(kind):
        (tmp_path / "a.yml").write_text(text)
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[kind]]
        subprocess.run([*command, str(tmp_path / "a.yml")], check=True)


def test_the_workflow_gives_inputs_that_the_action_has():
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    steps = [
        step
        for text in blocks("github-workflow")
        for step in yaml.safe_load(text)["jobs"]["validate"]["steps"]
        if "raisi-visit-dataset@" in step.get("uses", "")
    ]
    assert steps
    assert all({*step["with"]} <= {*action["inputs"]} for step in steps)


def test_the_hook_is_the_one_there_is():
    (config,) = (yaml.safe_load(text) for text in blocks("pre-commit-config"))
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    named = [hook["id"] for repo in config["repos"] for hook in repo["hooks"]]
    assert named == [hook["id"] for hook in hooks]


def test_every_format_and_rule_that_the_page_names_exists():
    names = {each.name for each in FORMATS}
    assert {*re.findall(r"--format (\w+)", PAGE)} <= names
    for codes in re.findall(r"--(?:select|ignore|warn) (\S+)", PAGE):
        assert codes_named(codes.split(","))


def test_the_settings_on_the_page_are_all_there_are(tmp_path):
    (text,) = blocks("settings")
    (tmp_path / "pyproject.toml").write_text(text)
    settings = read_settings(tmp_path / "pyproject.toml")
    assert settings.model_fields_set == {*Settings.model_fields} - {"engine"}
    assert codes_named([*settings.select, *settings.ignore, *settings.warn])


def test_the_waiver_and_the_rule_on_the_page_can_be_read(tmp_path):
    (waiver,), (rule,) = blocks("waivers"), blocks("own-rule")
    (tmp_path / "waivers.toml").write_text(waiver)
    (tmp_path / "a.sql").write_text(rule)
    (told,) = read_waivers(tmp_path / "waivers.toml")
    assert None not in (told.key, told.field, told.until)
    assert [each.code for each in read_own_rules(tmp_path)] == ["MINE001"]
