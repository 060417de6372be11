"""Versions are read by the grammar of Semantic Versioning 2.0.0, and by nothing looser."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.versions.version import LONGEST, Version, parse_version

LETTERS = string.ascii_letters + "-"
DIGITS = string.digits
NUMBERS = st.integers(0, 10**6)
MARKED = st.tuples(
    st.text(DIGITS + LETTERS, max_size=3),
    st.sampled_from(LETTERS),
    st.text(DIGITS + LETTERS, max_size=3),
).map("".join)
BEFORE = st.lists(st.one_of(NUMBERS.map(str), MARKED), max_size=4).map(tuple)
BUILD = st.lists(st.text(DIGITS + LETTERS, min_size=1, max_size=4), max_size=4).map(tuple)
VERSIONS = st.builds(Version, NUMBERS, NUMBERS, NUMBERS, BEFORE, BUILD)


def is_number(word):
    return bool(word) and set(word) <= set(DIGITS) and (word == "0" or word[0] != "0")


def is_identifier(word):
    return bool(word) and set(word) <= set(DIGITS + LETTERS)


def is_valid(text):
    """Say by the grammar, read off letter by letter, whether a text is a version."""
    words, *build = text.split("+", 1)
    release, *before = words.split("-", 1)
    numbers = release.split(".")
    return (
        len(numbers) == 3
        and all(map(is_number, numbers))
        and all(map(is_identifier, (each for part in build for each in part.split("."))))
        and all(
            is_identifier(each) and (is_number(each) or not set(each) <= set(DIGITS))
            for part in before
            for each in part.split(".")
        )
    )


@given(VERSIONS)
def test_what_is_written_is_read_as_it_was(version):
    assert parse_version(str(version)) == version


@given(
    VERSIONS.map(str).flatmap(
        lambda words: st.tuples(
            st.just(words),
            st.integers(0, len(words)),
            st.text(DIGITS + LETTERS + ".+٣ \n", max_size=2),
            st.integers(0, 2),
        )
    )
)
def test_texts_near_a_version_are_taken_or_refused_by_the_grammar(near):
    words, at, put, cut = near
    text = words[:at] + put + words[at + cut :]
    if is_valid(text):
        assert str(parse_version(text)) == text
    else:
        with pytest.raises(UsageError):
            parse_version(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "1.2",
        "1.2.3.4",
        "v1.2.3",
        "01.2.3",
        "1.02.3",
        "1.2.03",
        "1.2.3-",
        "1.2.3+",
        "1.2.3-01",
        "1.2.3-a..b",
        "1.2.3-a.",
        "1.2.3+a..b",
        "1.2.3+a+b",
        " 1.2.3",
        "1.2.3\n",
        "1.2.3-ä",
        "1.2.٣",
        "-1.2.3",
        "1.-2.3",
        "1.2.3-a_b",
        "1.2.3+a_b",
        "1.2.x",
        "+",
        "-",
    ],
    ids=repr,
)
def test_refused(text):
    assert not is_valid(text)
    with pytest.raises(UsageError, match="Semantic Versioning"):
        parse_version(text)


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("0.0.0", Version(0, 0, 0)),
        ("10.20.30", Version(10, 20, 30)),
        ("1.2.3-0", Version(1, 2, 3, ("0",))),
        ("1.2.3-0a.-.0-1", Version(1, 2, 3, ("0a", "-", "0-1"))),
        ("1.2.3--", Version(1, 2, 3, ("-",))),
        ("1.2.3+01.-", Version(1, 2, 3, (), ("01", "-"))),
        ("1.2.3+a-b", Version(1, 2, 3, (), ("a-b",))),
        ("1.2.3-a+b-c", Version(1, 2, 3, ("a",), ("b-c",))),
    ],
)
def test_read(text, version):
    assert parse_version(text) == version
    assert str(version) == text


@pytest.mark.parametrize("more", [0, 1], ids=["longest", "longer"])
def test_length_is_bounded(more):
    text = "1.2.3-" + "a" * (LONGEST - 6 + more)
    if more:
        with pytest.raises(UsageError):
            parse_version(text)
    else:
        assert str(parse_version(text)) == text


def test_a_hostile_version_is_shown_escaped_and_short():
    with pytest.raises(UsageError) as caught:
        parse_version("\u202e" + "9" * 5000)
    assert "\\u202e" in str(caught.value)
    assert len(str(caught.value)) < 250


RISING = [
    "0.0.0-0", "0.0.0", "0.0.1", "0.0.9", "0.0.10", "0.1.0", "1.0.0-0", "1.0.0-2", "1.0.0-10",
    "1.0.0-10.a", "1.0.0--", "1.0.0-1a", "1.0.0-A", "1.0.0-B", "1.0.0-alpha", "1.0.0-alpha.1",
    "1.0.0-alpha.1.0", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
    "1.0.0-rc.1", "1.0.0", "1.0.1-a", "1.0.1", "1.9.0", "1.10.0", "2.0.0", "10.0.0",
]  # fmt: skip


def test_precedence_rises_as_the_specification_says():
    keys = [parse_version(each).precedence for each in RISING]
    assert all(one < other for n, one in enumerate(keys) for other in keys[n + 1 :])


def before(one, other):
    """Say by the words of the specification whether a version precedes another."""
    for a, b in zip(
        (one.major, one.minor, one.patch), (other.major, other.minor, other.patch), strict=True
    ):
        if a != b:
            return a < b
    if not one.prerelease or not other.prerelease:
        return bool(one.prerelease) and not other.prerelease
    for a, b in zip(one.prerelease, other.prerelease, strict=False):
        if a == b:
            continue
        numeric = re.fullmatch("[0-9]+", a), re.fullmatch("[0-9]+", b)
        if all(numeric):
            return int(a) < int(b)
        return bool(numeric[0]) if any(numeric) else a < b
    return len(one.prerelease) < len(other.prerelease)


NEAR = st.builds(
    Version,
    st.integers(0, 1),
    st.integers(0, 1),
    st.integers(0, 1),
    st.lists(st.sampled_from(["0", "2", "10", "a", "A", "1a", "-", "aa"]), max_size=3).map(tuple),
)


@given(NEAR, NEAR)
def test_precedence_is_that_of_the_specification(one, other):
    assert (one.precedence < other.precedence) == before(one, other)


@given(VERSIONS, BUILD)
def test_the_build_takes_no_part_in_precedence_and_none_in_the_release(version, build):
    other = Version(version.major, version.minor, version.patch, version.prerelease, build)
    assert other.precedence == version.precedence
    assert version.release == Version(version.major, version.minor, version.patch)
