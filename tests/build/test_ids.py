import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.build.ids import Ids, slug
from raisi_visit_dataset.values.slug import is_slug

HASHED = re.compile("h[0-9a-f]{8}")


@given(st.text(max_size=80))
def test_a_slug_behind_an_id_is_an_id_and_short(words):
    assert is_slug(f"s000-{slug(words)}")
    assert len(slug(words)) <= 40


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Wednesday", "on-wednesday"),
        ("Iran’s nuclear rights", "iran-s-nuclear-rights"),
        (
            "the President of the Islamic Republic of Iran",
            "the-president-of-the-islamic-republic-of",
        ),
        ("a" * 50, "a" * 40),
        ("Żółć 2", "2"),
        ("İstanbul", "stanbul"),
    ],
    ids=["plain", "possessive", "cut-at-a-word", "one-long-word", "digits-left", "no-ascii-made"],
)
def test_slugs_keep_ascii_words(words, expected):
    assert slug(words) == expected


@given(st.text("نهر中🙂“ ", min_size=1))
def test_words_without_ascii_have_a_digest_of_their_own(words):
    assert HASHED.fullmatch(slug(words))
    assert slug(words) != slug(words + "ن")


def test_the_second_and_third_of_a_kind_are_numbered():
    ids = Ids()
    made = [ids.make("s0", words) for words in ("said", "Said", "said 2", "said", "said")]
    assert made == ["s0-said", "s0-said-2", "s0-said-2-2", "s0-said-3", "s0-said-4"]


@given(st.lists(st.text("a2 -", max_size=5), max_size=12))
def test_no_id_is_given_twice(words):
    ids = Ids()
    made = [ids.make("s0", each) for each in words]
    assert len(set(made)) == len(made)
