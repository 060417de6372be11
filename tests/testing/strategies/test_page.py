"""The page of testing says what is true: its examples run, its table names every strategy."""

import doctest
import re
from pathlib import Path

from raisi_visit_dataset import testing
from raisi_visit_dataset.testing import strategies

PAGE = Path(__file__).resolve().parents[3] / "docs" / "testing.md"


def test_the_examples_give_what_the_page_prints():
    failed, tried = doctest.testfile(str(PAGE), module_relative=False)
    assert tried >= 12
    assert failed == 0


def test_the_page_names_every_strategy():
    named = set(re.findall(r"`(\w+)\(", PAGE.read_text(encoding="utf-8")))
    assert set(strategies.__all__) <= named


def test_every_strategy_is_a_public_name_of_testing():
    assert set(strategies.__all__) <= set(testing.__all__)
    assert all(getattr(testing, name) is getattr(strategies, name) for name in strategies.__all__)
