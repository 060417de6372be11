from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.explorer.compare import MOST_WORDS, compared

WORDS = st.lists(
    st.sampled_from(["we", "will", "Will", "not", "🕊", "it’s", "it's", "go", ",", "."])
).map(" ".join)


@given(WORDS, WORDS)
def test_what_is_same_and_new_is_the_other_wording_whole(reference, other):
    parts = compared(reference, other)
    assert "".join(part.words for part in parts if part.kind != "gone") == other


@given(WORDS, WORDS)
def test_what_is_same_and_gone_is_the_reference_but_for_case(reference, other):
    parts = compared(reference, other)
    kept = "".join(part.words for part in parts if part.kind != "new")
    assert kept.casefold().replace("’", "'") == reference.casefold().replace("’", "'")


@given(WORDS)
def test_a_wording_differs_in_nothing_from_itself(words):
    assert {part.kind for part in compared(words, words)} <= {"same"}


def test_wordings_too_long_are_not_compared():
    assert compared("a " * MOST_WORDS, "b") is None
    assert compared("a", "b") is not None
