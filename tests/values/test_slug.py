import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.values.slug import SLUG_PATTERN, is_slug

near_slugs = st.text("abz09-A_ \né", max_size=8)


@pytest.mark.parametrize("text", ["s000", "a", "0a", "call-2021-11-16", "press-conference"])
def test_accepts(text):
    assert is_slug(text)


@pytest.mark.parametrize(
    "text",
    ["", "-a", "a-", "a--b", "Raisi", "2021", "2021-11-16", "a_b", "a b", "a\n", "é", "٣a", "a٣"],
)
def test_refuses(text):
    assert not is_slug(text)


@given(near_slugs)
def test_a_slug_is_joined_words_with_a_letter(text):
    words = text.split("-")
    plain = all(re.fullmatch("[a-z0-9]+", word) for word in words)
    assert is_slug(text) == (plain and any(c.isalpha() for c in text))


@given(near_slugs)
def test_the_pattern_says_the_same(text):
    assert is_slug(text) == (re.fullmatch(SLUG_PATTERN, text) is not None)


def test_the_pattern_has_no_look_around():
    assert "(?" not in SLUG_PATTERN
