import pytest
from tests.invented import package_files

import raisi_visit_dataset as rvd


def test_the_reference_comes_first(river):
    for utterance in river.load("utterances"):
        first, *others = river.variants(utterance.utterance_id)
        assert first.statement_id == utterance.reference_statement_id
        assert first.relation == "reference"
        assert [each.source_id for each in others] == sorted(each.source_id for each in others)


def test_every_report_of_an_utterance_is_there(river):
    links = river.load("statement_utterances")
    for utterance in river.load("utterances"):
        reports = {row.statement_id for row in links if row.utterance_id == utterance.utterance_id}
        assert {each.statement_id for each in river.variants(utterance.utterance_id)} == reports


def test_versions_stand_side_by_side(pact):
    reference, other = pact.variants("pact")
    assert (reference.words, reference.speaker) == ("We will sign the pact,", "Ana Torv")
    assert (other.words, other.relation) == ("We have waited long enough.", "paraphrase")
    assert (other.speaker, other.source_id, other.kind) == ("Bo Lund", "second", "direct")


def test_a_part_of_a_statement_gives_its_own_words(pact):
    (part,) = pact.variants("signing")
    assert part.words == "sign"


def test_words_outside_their_statement_are_read_from_the_text():
    files = package_files("aldora")
    table = "data/statement_utterances.csv"
    old = b"first-sign-the-pact,signing,summary,101,105\n"
    assert old in files[table]
    moved = files[table].replace(old, b"first-sign-the-pact,signing,summary,21,27\n")
    (part,) = rvd.open({**files, table: moved}).variants("signing")
    assert part.words == "ALDORA"


@pytest.mark.parametrize(
    ("span", "told"), [(b"9,9", "start 9, end 9"), (b"9,999", "end 999")], ids=["empty", "far"]
)
def test_words_that_cannot_be_are_refused(span, told):
    files = package_files("aldora")
    table = "data/statement_utterances.csv"
    moved = files[table].replace(b",summary,101,105", b",summary," + span)
    dataset = rvd.open({**files, table: moved})
    with pytest.raises(rvd.PackageRefused, match=f"{told} in first-sign-the-pact/signing"):
        dataset.variants("signing")


def test_an_unknown_utterance_is_answered_by_the_nearest(pact):
    with pytest.raises(rvd.UsageError, match="did you mean 'signing'"):
        pact.variants("signin")
