"""What the scans find, and what they let stand."""

import pytest

from raisi_visit_dataset.validation.scans.anomalies import find_anomalies
from raisi_visit_dataset.validation.scans.firsts import find_firsts
from raisi_visit_dataset.validation.scans.lexicons import LEXICONS
from raisi_visit_dataset.validation.scans.marks import pair_marks
from raisi_visit_dataset.validation.scans.source import ScannedSource, Stretch


def lost(text, surfaces=()):
    source = ScannedSource("s900", text, "en", surfaces=surfaces)
    return [text[one.start : one.end] for one in find_anomalies(source) if one.label[:4] == "miss"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iran PressEurope: yes", ["Europe"]),
        ("a LaTeX file on YouTube, by iPhone", []),
        ("GitHubbers", ["Hubbers"]),
        ("McAllister met DiCaprio", []),
    ],
    ids=["two words", "words of mixed case", "a word that only begins like one", "prefixes"],
)
def test_a_capital_inside_a_word_is_a_lost_separator_unless_it_belongs_there(text, found):
    assert lost(text) == found


def test_a_registered_name_may_have_a_capital_inside():
    assert lost("NovaTrans said") == ["Trans"]
    assert lost("NovaTrans said", (frozenset({"the NovaTrans company"}),)) == []


@pytest.mark.parametrize(
    ("text", "quotations", "damages"),
    [
        ("”så” och ”sen”", ["så", "sen"], []),
        ("so” und", [], ["stray_quote"]),
        ("“a ”b” c", ["a "], ["stray_quote"]),
        ("«\u00a0Qui\u202f?\u00a0»", ["Qui\u202f?"], []),
        ("«\u00a0\u202f»", [], []),
    ],
    ids=["Swedish", "stray", "a closing mark closes first", "no-break spaces", "nothing between"],
)
def test_marks_pair(text, quotations, damages):
    pairing = pair_marks(text)
    assert [text[start:end] for start, end in pairing.quotations] == quotations
    assert [damage.kind for damage in pairing.damages] == damages


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "the first visit to Russia since 2017", ["first visit to Russia since"]),
        ("en", "for the first time in ten years", ["for the first time in"]),
        ("en", "First Deputy Speaker", []),
        ("en", "the first day of the visit", []),
        ("ru", "впервые за пять лет", ["впервые за"]),
        ("fa", "برای نخستین بار", ["برای نخستین بار"]),
    ],
)
def test_words_that_claim_a_first_are_found(language, text, found):
    source = ScannedSource("s900", text, language, (Stretch("paragraph", 0, len(text)),))
    spans = find_firsts(source, LEXICONS[language])
    assert [text[one.start : one.end] for one in spans] == found
