from dataclasses import replace

import pytest
from tests.agreement.codings import changed, pact, without

from raisi_visit_dataset.agreement.coding import NONE
from raisi_visit_dataset.agreement.compare import compare_codings
from raisi_visit_dataset.errors import PackageRefused, UsageError


def units(agreement, unit, source=None):
    (row,) = [u for u in agreement.units if (u.unit, u.source_id) == (unit, source)]
    return row


def field(agreement, unit, name):
    (row,) = [f for f in agreement.fields if (f.unit, f.field) == (unit, name)]
    return row


def test_a_coding_agrees_with_itself():
    found = compare_codings(pact(), pact("B"))
    assert (found.first, found.second, found.sources) == ("A", "B", ("first", "second"))
    assert found.disagreements == found.unpaired == ()
    assert all(row.f1 == row.precision == row.recall == 1 for row in found.units)
    assert all(row.agreed == row.n > 0 for row in found.fields)
    assert {row.alpha for row in found.fields} == {1.0, None}


def test_units_are_counted_for_each_source_and_in_all():
    found = compare_codings(pact(), pact())
    counts = {(row.unit, row.source_id): row.aligned for row in found.units}
    assert counts == {
        ("statement", None): 5,
        ("statement", "first"): 4,
        ("statement", "second"): 1,
        ("mention", None): 5,
        ("mention", "first"): 3,
        ("mention", "second"): 2,
    }


@pytest.mark.parametrize(
    ("table", "name", "values", "expected"),
    [
        ("statements", "first-fully-ready", {"kind": "indirect"}, {"kind"}),
        ("statements", "first-fully-ready", {"speaker_id": "torv"}, {"speaker_id"}),
        ("statements", "first-fully-ready", {"speaker_id": None}, {"speaker_id"}),
        ("statements", "first-sign-the-pact", {"speaker_id": None}, {"speaker_id"}),
        ("statements", "first-fully-ready", {"said": "2022-03-01"}, {"said"}),
        ("statements", "first-fully-ready", {"event_id": None}, {"occasion_type", "occasion_day"}),
        ("statements", "second-long-enough", {"event_id": "signing"}, {"occasion_type"}),
        ("events", "speech", {"date": "2022-03-02"}, {"occasion_day", "event_day"}),
        ("events", "signing", {"type": "ceremony"}, {"event_type"}),
    ],
    ids=[
        "kind",
        "another speaker",
        "no speaker",
        "no other speaker",
        "day",
        "no occasion",
        "occasion of another type",
        "day of an event",
        "type of an event",
    ],
)
def test_a_changed_value_is_a_disagreement_of_its_field_alone(table, name, values, expected):
    found = compare_codings(pact(), changed(pact(), table, name, **values))
    assert {row.field for row in found.disagreements} == expected
    for row in found.fields:
        wrong = sum(d.field == row.field and d.unit == row.unit for d in found.disagreements)
        if not row.field.endswith("_compatible"):
            assert row.agreed == row.n - wrong


def test_disagreements_come_in_order_of_the_text():
    second = changed(pact(), "statements", "first-fully-ready", kind="indirect")
    second = changed(second, "statements", "first-sign-the-pact", kind="mixed")
    found = compare_codings(pact(), second)
    assert [row.words[:6] for row in found.disagreements] == ["We wil", "his co"]


def test_a_modality_is_compared():
    (mention,) = [row for row in pact().mentions if row.exact == "spoke"]
    second = changed(pact(), "mentions", mention.mention_id, modality="expected")
    (found,) = compare_codings(pact(), second).disagreements
    assert (found.unit, found.field) == ("mention", "modality")
    assert (found.first, found.second) == ("asserted_past", "expected")
    assert (found.source_id, found.words) == ("second", "spoke")
    text_start = mention.start_char
    assert (found.start_char, found.end_char) == (text_start, text_start + 5)


def test_ids_of_statements_and_events_are_names_alone():
    first = pact()
    events = tuple(e.model_copy(update={"event_id": f"x-{e.event_id}"}) for e in first.events)
    statements = tuple(
        s.model_copy(
            update={
                "statement_id": f"x-{s.statement_id}",
                "event_id": s.event_id and f"x-{s.event_id}",
            }
        )
        for s in first.statements
    )
    mentions = tuple(m.model_copy(update={"event_id": f"x-{m.event_id}"}) for m in first.mentions)
    second = replace(first, events=events, statements=statements, mentions=mentions)
    assert compare_codings(first, second).disagreements == ()


def test_a_coarser_day_differs_and_is_compatible():
    second = changed(pact(), "statements", "first-fully-ready", said="2022-02")
    found = compare_codings(pact(), second)
    (row,) = found.disagreements
    assert (row.field, row.first, row.second, row.compatible) == (
        "said",
        "2022-02-28",
        "2022-02",
        True,
    )
    assert field(found, "statement", "said").agreed == 4
    near = field(found, "statement", "said_compatible")
    assert (near.agreed, near.share, near.alpha) == (5, 1.0, None)
    assert near.without_alpha


@pytest.mark.parametrize("day", [None, "2022-03-01"], ids=["none", "another"])
def test_days_that_exclude_each_other_are_not_compatible(day):
    second = changed(pact(), "statements", "first-fully-ready", said=day)
    found = compare_codings(pact(), second)
    (row,) = found.disagreements
    assert (row.second, row.compatible) == (day or NONE, False)
    assert field(found, "statement", "said_compatible").agreed == 4


def test_a_unit_of_one_coding_is_told():
    second = without(pact(), "statements", "first-praise")
    found = compare_codings(pact(), second)
    total = units(found, "statement")
    assert (total.aligned, total.only_first, total.only_second) == (4, 1, 0)
    assert (total.recall, total.precision, total.f1) == (4 / 5, 1.0, 8 / 9)
    assert units(found, "statement", "second").f1 == 1
    (alone,) = found.unpaired
    assert (alone.unit, alone.source_id, alone.words, alone.coding) == (
        "statement",
        "first",
        "the pact",
        "first",
    )


def test_turning_the_codings_turns_the_result():
    second = changed(
        without(pact("B"), "statements", "first-praise"),
        "statements",
        "first-fully-ready",
        kind="indirect",
    )
    there, back = compare_codings(pact(), second), compare_codings(second, pact())
    for one, other in zip(there.units, back.units, strict=True):
        assert (one.recall, one.precision, one.f1) == (other.precision, other.recall, other.f1)
    assert [(f.agreed, f.alpha) for f in there.fields] == [(f.agreed, f.alpha) for f in back.fields]
    assert [(d.first, d.second) for d in there.disagreements] == [("mixed", "indirect")]
    assert [(d.first, d.second) for d in back.disagreements] == [("indirect", "mixed")]
    assert [alone.coding for alone in back.unpaired] == ["second"]


def test_sources_of_one_coding_are_named_and_left_out():
    second = replace(pact(), sources=pact().sources[:1])
    found = compare_codings(pact(), second)
    assert (found.sources, found.only_first_sources) == (("first",), ("second",))
    assert compare_codings(second, pact()).only_second_sources == ("second",)
    assert units(found, "statement").aligned == 4


def test_codings_without_a_common_source_are_refused():
    with pytest.raises(UsageError, match="share no source"):
        compare_codings(pact(), replace(pact(), sources=()))


def test_codings_of_another_text_are_refused():
    second = changed(pact(), "sources", "second", sha256="0" * 64)
    with pytest.raises(UsageError, match="second with another text"):
        compare_codings(pact(), second)


@pytest.mark.parametrize(
    ("table", "name"),
    [("statements", "first-praise"), ("mentions", None)],
    ids=["statement", "mention"],
)
def test_a_unit_that_ends_before_it_starts_is_refused(table, name):
    name = name or pact().mentions[0].mention_id
    with pytest.raises(PackageRefused, match=f"start 9, end 9 in {name}"):
        compare_codings(pact(), changed(pact(), table, name, start_char=9, end_char=9))


def test_without_units_shares_are_undefined():
    bare = replace(pact(), statements=(), mentions=())
    found = compare_codings(bare, bare)
    assert {(row.recall, row.precision, row.f1) for row in found.units} == {(None, None, None)}
    assert {row.share for row in found.fields} == {None}
    assert {row.alpha for row in found.fields} == {None}
