"""The pages on safety tell the limits and the tests that there are."""

import re
from dataclasses import fields
from pathlib import Path

from raisi_visit_dataset.files.limits import DEFAULT_LIMITS
from raisi_visit_dataset.validation.runner import MOST_SHOWN

ROOT = Path(__file__).parents[2]
SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
PROMISES = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")


def test_the_page_on_security_tells_every_limit():
    limits = [getattr(DEFAULT_LIMITS, field.name) for field in fields(DEFAULT_LIMITS)]
    wanted = [(each.name, str(each.value), each.unit) for each in limits]
    assert re.findall(r"^\| `(\w+)` \| (\d+) \| (.+) \|$", SECURITY, re.MULTILINE) == wanted
    assert f"`findings` ({MOST_SHOWN})" in SECURITY


def test_every_promise_names_tests_that_are_there():
    rows = re.findall(r"^\| (\d+) \| (.+?) \| (.+?) \| (.+?) \|$", PROMISES, re.MULTILINE)
    assert [int(number) for number, *_ in rows] == list(range(1, 25))
    for number, _, tests, _ in rows:
        named = re.findall(r"`(tests/[^`]+)`", tests)
        assert named, number
        assert [each for each in named if not (ROOT / each).exists()] == []
