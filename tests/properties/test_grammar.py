"""Our lexical rules take what the sentences of Table Schema say, text by text, and nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties.grammar import TYPES
from tests.testing.strategies.amounts import one_in
from tests.validation.lexical.fields import canonical, kinds_found

every_type = pytest.mark.parametrize("name", TYPES)


@st.composite
def near(draw, letters, good):
    """Give a good text with a number one off, or some characters changed, or any of the letters."""
    way = draw(st.sampled_from(("number", "letters", "any")))
    if way == "any":
        return draw(st.text(letters, max_size=10))
    text = draw(st.sampled_from(good))
    numbers = list(re.finditer("[0-9]+", text))
    if way == "number" and numbers:
        match = draw(st.sampled_from(numbers))
        other = abs(int(match[0]) + draw(st.sampled_from((1, -1))))
        return f"{text[: match.start()]}{other:0{len(match[0])}}{text[match.end() :]}"
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        put = draw(st.sampled_from(["", *letters]))
        text = text[:at] + put + text[at + draw(st.integers(0, 1)) :]
    return text


@every_type
def test_a_text_is_of_a_type_where_the_standard_says_so(name):
    field, grammar, letters, good = TYPES[name]
    assert all(grammar(text) for text in good)

    @one_in(2)
    @given(texts=st.lists(near(letters, good), min_size=1, max_size=12))
    def look(texts):
        found = kinds_found(field, texts, missingValues=[])
        taken = {text: kind is None for text, kind in zip(texts, found, strict=True)}
        assert taken == {text: grammar(text) for text in texts}

    look()


@every_type
def test_a_canonical_text_is_of_the_type_and_its_own_canonical_text(name):
    field, grammar, letters, good = TYPES[name]

    @one_in(4)
    @given(texts=st.lists(near(letters, good).filter(grammar), min_size=1, max_size=6))
    def look(texts):
        told = canonical(field, texts, missingValues=[])
        assert None not in told
        assert canonical(field, told, missingValues=[]) == told

    look()
