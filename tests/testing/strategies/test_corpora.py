"""Corpora build without a problem, tell of everything there is, and shrink to a line or two."""

import re
import unicodedata

import pytest
from hypothesis import Phase, find, given, settings
from tests.testing.strategies.amounts import one_in

from raisi_visit_dataset import vocabulary as words
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.testing import build, corpora
from raisi_visit_dataset.testing.strategies.scripts import SCRIPTS, fresh
from raisi_visit_dataset.testing.strategies.tongues import TONGUES

DRAWN = 150
QUIET = settings(database=None, derandomize=True, report_multiple_bugs=False)
FIRST = settings(QUIET, phases=[Phase.generate])
"""Give the example that hypothesis draws first, which is the simplest."""
TOLD = {
    *(f"kind: {code}" for code in words.STATEMENT_KIND.codes),
    *(f"status: {code}" for code in words.EVENT_STATUS.codes),
    *(f"modality: {code}" for code in words.MODALITY.codes),
    *("kind: no_break_space", "kind: repeated_space", "kind: stray_quote", "kind: typo"),
    *("kind: missing_separator", "kind: editorial_bracket", "kind: unmarked_direct"),
    *("by: pronoun", "by: implicit", "relays:", "addressees:", "parent:", "topics:"),
    *("relation: reference", "relation: same_wording", "relation: paraphrase"),
    *("verdict: contradicts", "verdict: unverified", "stance: contradicts", "rank: deprecated"),
    *("code: RVD505", "retired_id:", "kind: masthead", "kind: boilerplate", "kind: headline"),
    *(f"language: {code}" for code in ("en", "ru", "fa")),
}
"""What is to stand in some coding or other."""
FORMS = {
    "day": r"\d{4}-\d\d-\d\d",
    "month": r"\d{4}-\d\d",
    "year": r"\d{4}",
    "about": r"[-\d]+~",
    "extent": r"[-\d]+/[-\d]+",
    "open": r"[-~\d]+/\.\.",
    "one of several": r"\[[-\d]+\.\.[-\d]+\]",
}


@one_in(4)
@given(corpus=corpora())
def test_a_corpus_builds(corpus):
    files = build(corpus)
    texts = {f"seeds/{path}": data for path, data in corpus.items()}
    assert texts.items() <= files.items()


@one_in(20)
@given(corpus=corpora(["he", "hi", "zh"], whole=True))
def test_a_corpus_of_languages_without_lexicon_builds(corpus):
    assert open_package(build(corpus)).descriptor["name"] == "invented"


@pytest.fixture(scope="module")
def drawn():
    """Give many corpora that are whole."""
    seen = []

    @settings(QUIET, max_examples=DRAWN, phases=[Phase.generate])
    @given(corpus=corpora(whole=True))
    def look(corpus):
        seen.append(corpus)

    look()
    return seen


def test_between_them_corpora_tell_of_everything(drawn):
    codings = "\n".join(
        data.decode() for each in drawn for path, data in each.items() if path.endswith(".yaml")
    )
    assert {told for told in TOLD if told not in codings} == set()
    dates = re.findall(r"(?:date|term|published): '?([-~/.\[\]\d]+)", codings)
    missing = {
        name for name, form in FORMS.items() if not any(re.fullmatch(form, d) for d in dates)
    }
    assert missing == set()


def test_between_them_texts_hold_every_script_mark_and_line_end(drawn):
    texts = "\n".join(
        data.decode() for each in drawn for path, data in each.items() if path.endswith(".txt")
    )
    never = {script for script, listed in SCRIPTS.items() if not any(w in texts for w in listed)}
    assert never == set()
    marks = {mark for code in ("en", "ru", "fa") for pair in TONGUES[code].marks for mark in pair}
    assert {mark for mark in marks if mark not in texts} == set()
    assert "\r\n" in texts
    assert "\u00a0" in texts


def test_words_are_in_one_form_and_none_is_of_a_lexicon():
    listed = [word for each in SCRIPTS.values() for word in each]
    assert all(unicodedata.is_normalized("NFC", word) for word in listed)
    made = [fresh("en", number) for number in range(600)]
    assert len(set(made)) == 600


def test_smallest_corpus_is_one_short_sentence():
    corpus = find(corpora(), lambda _: True, settings=FIRST)
    (text,) = [data for path, data in corpus.items() if path.endswith(".txt")]
    assert len(text) <= 30
    assert len(corpus) == 5


def test_smallest_corpus_with_an_event_tells_of_nothing_else():
    corpus = find(corpora(), lambda files: "coding/events.yaml" in files, settings=QUIET)
    texts = b"".join(data for path, data in corpus.items() if path.endswith(".txt"))
    assert len(texts) <= 90
    assert b"statements:" not in b"".join(corpus.values())


def test_language_that_is_none_of_ours_is_refused():
    with pytest.raises(UsageError, match="'xx'"):
        corpora(["xx"])
