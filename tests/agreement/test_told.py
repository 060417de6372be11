import json

import pytest
from tests.agreement.codings import changed, pact, without

from raisi_visit_dataset.agreement.compare import compare_codings
from raisi_visit_dataset.agreement.told import to_json, to_markdown, to_text


@pytest.fixture(scope="module")
def found():
    second = without(pact("B | 2"), "statements", "first-praise")
    second = changed(second, "statements", "first-fully-ready", said="2022-02", kind="indirect")
    return compare_codings(pact(), second)


def test_text_tells_all(found):
    text = to_text(found)
    assert "A: A\nB: B | 2\nSources compared: first, second\n" in text
    assert "  statement  all     4        1       0       80.0 %   100.0 %  88.9 %\n" in text
    assert "  statement  kind                     4  3       75.0 %   " in text
    assert "  statement first said (compatible): A 2022-02-28, B 2022-02\n" in text
    assert "  statement first kind: A mixed, B indirect\n      his country was “fully" in text
    assert "Disagreements: 2\n" in text
    assert "Units of one coding alone: 1\n  statement first, A alone\n      the pact\n" in text
    assert "  statement said_compatible: one date may be" in text
    assert text.endswith("\n")


def test_markdown_tells_all_and_escapes_bars(found):
    text = to_markdown(found)
    assert text.startswith("# Agreement of two codings\n\n- A: A\n- B: B | 2\n")
    assert "| statement | all | 4 | 1 | 0 | 80.0 % | 100.0 % | 88.9 % |\n" in text
    assert "| statement | first | the pact | A |\n" in text
    assert "| kind | mixed | indirect |\n" in text
    for row in [line for line in text.splitlines() if line.startswith("|")]:
        assert row.replace("\\|", "").count("|") in (5, 7, 9)


def test_markdown_escapes_a_bar_in_words():
    mixed = changed(pact(), "statements", "first-fully-ready", exact="a | b", kind="indirect")
    text = to_markdown(compare_codings(mixed, pact()))
    assert "| a \\| b |" in text


def test_nothing_to_tell_is_said():
    same = compare_codings(pact(), pact())
    assert "Disagreements: none\n\nUnits of one coding alone: none\n" in to_text(same)
    assert "## Disagreements: none\n\nNone.\n" in to_markdown(same)


def test_sources_of_one_coding_are_told():
    from dataclasses import replace

    one = replace(pact(), sources=pact().sources[:1])
    assert "Sources of A alone, not compared: second\n" in to_text(compare_codings(pact(), one))


def test_json_holds_every_part(found):
    document = json.loads(to_json(found))
    (total,) = [u for u in document["units"] if u["unit"] == "statement" and not u["source_id"]]
    assert (total["recall"], total["precision"], total["f1"]) == (0.8, 1.0, 8 / 9)
    (kind,) = [f for f in document["fields"] if f["field"] == "kind"]
    assert (kind["n"], kind["agreed"], kind["share"]) == (4, 3, 0.75)
    assert kind["alpha"] == pytest.approx(found.fields[0].alpha)
    assert [d["field"] for d in document["disagreements"]] == ["kind", "said"]
    assert document["unpaired"][0]["coding"] == "first"
    assert document["sources"] == ["first", "second"]
