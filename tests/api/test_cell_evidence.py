import pytest
from tests.invented import package_files, without

import raisi_visit_dataset as rvd
from raisi_visit_dataset.api.rows import row_id
from raisi_visit_dataset.values.span import Span


def every_row_with_evidence(dataset):
    return sorted({(row.target_table, row.target_id) for row in dataset.load("evidence")})


def test_words_of_a_date_come_in_their_sentence(pact):
    told, against = pact.evidence("events", "meeting", field="date")
    assert told.exact == "in Aldora on Monday"
    assert told.source_id == "first"
    assert told.marked() == (
        "ALDORA – Minister Ana Torv met President Bo Lund [[in Aldora on Monday]]."
    )
    assert told.reference is None
    assert against.record.stance == "contradicts"
    assert against.reference.title == "The week"
    assert (against.exact, against.sentence, against.span) == (None, None, None)


@pytest.mark.parametrize("corpus", ["pact", "river"])
def test_words_spans_and_sentences_agree(request, corpus):
    dataset = request.getfixturevalue(corpus)
    seen = 0
    for table, name in every_row_with_evidence(dataset):
        for each in dataset.evidence(table, name):
            if each.source_id is None:
                assert each.reference is not None
                assert each.marked() == ""
                continue
            text = dataset.text(each.source_id)
            assert each.exact == each.span.slice(text) == each.record.exact
            assert each.sentence == each.sentence_span.slice(text)
            assert each.sentence_span.contains(each.span)
            assert "".join(each.parts()) == each.sentence
            assert each.parts()[1] == each.exact
            seen += 1
    assert seen > 10


def test_rows_together_hold_all_evidence(pact):
    found = [
        each.record.evidence_id
        for table, name in every_row_with_evidence(pact)
        for each in pact.evidence(table, name)
    ]
    assert sorted(found) == sorted(row.evidence_id for row in pact.load("evidence"))


def test_columns_come_in_their_order(pact):
    fields = [each.record.target_field for each in pact.evidence("events", "meeting")]
    order = ["type", "date", "status"]
    assert fields == sorted(fields, key=order.index)
    assert {*fields} == {*order}


def test_a_field_narrows(pact):
    every = pact.evidence("events", "meeting")
    narrow = pact.evidence("events", "meeting", field="status")
    assert narrow == tuple(each for each in every if each.record.target_field == "status") != ()


def test_a_composite_key_is_joined(pact):
    (row,) = [row for row in pact.load("event_participants") if row.role == "visitor"]
    assert row_id(row) == "meeting/lund/visitor"
    assert pact.evidence("event_participants", "meeting/lund/visitor", field="role")


def test_a_row_without_evidence_has_none(pact):
    assert pact.evidence("topics", "pact") == ()


def test_evidence_of_a_row_of_another_table_is_not_its_own(pact):
    files = package_files("aldora")
    topics = files["data/topics.csv"].replace(b"\npact,", b"\nmeeting,")
    dataset = rvd.open({**files, "data/topics.csv": topics})
    assert dataset.evidence("topics", "meeting") == ()
    assert dataset.evidence("events", "meeting") == pact.evidence("events", "meeting") != ()


@pytest.mark.parametrize(
    ("table", "name", "field", "told"),
    [
        ("event", "meeting", None, "did you mean 'events'"),
        ("events", "meetin", None, "did you mean 'meeting'"),
        ("events", "meeting", "dat", "did you mean 'date'"),
    ],
    ids=["table", "row", "column"],
)
def test_unknown_names_are_answered_by_the_nearest(pact, table, name, field, told):
    with pytest.raises(rvd.UsageError, match=told):
        pact.evidence(table, name, field=field)


def test_without_its_text_the_words_stand_alone():
    dataset = rvd.open(without(package_files("aldora"), "seeds/first.txt"))
    (each,) = [e for e in dataset.evidence("events", "meeting", field="date") if e.source_id]
    assert (each.sentence, each.sentence_span) == (None, None)
    assert each.span == Span(70, 89)
    assert each.marked("<", ">") == "<in Aldora on Monday>"


@pytest.mark.parametrize(
    ("span", "told"), [(b"89,70", "start 89, end 70"), (b"70,890", "end 890")], ids=["back", "far"]
)
def test_words_that_cannot_be_are_refused(span, told):
    files = package_files("aldora")
    table = files["data/evidence.csv"].replace(b",70,89,", b"," + span + b",")
    assert table != files["data/evidence.csv"]
    dataset = rvd.open({**files, "data/evidence.csv": table})
    with pytest.raises(rvd.PackageRefused, match=f"{told} in ev-"):
        dataset.evidence("events", "meeting", field="date")


def test_words_across_sentences_get_all_of_them(river):
    (each,) = [
        e
        for e in river.evidence("event_participants", "treaty-talks/three-states/interlocutor")
        if e.source_id
    ]
    assert each.sentence.startswith("Talks on the treaty have gone on since 2019. The Ilvane")
    assert each.sentence.endswith("met in Lyskara.")


def test_a_language_without_lexicon_gives_the_whole_line(river):
    (each,) = [
        e
        for e in river.evidence("events", "treaty-signing-2023-06-14", field="date")
        if e.source_id == "matsne"
    ]
    assert each.sentence.startswith("ილვანის ხელშეკრულებას")
    assert each.sentence.endswith("დასკვნით პრესკონფერენციაზე.")
