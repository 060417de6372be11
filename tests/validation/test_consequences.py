"""What follows from another finding is counted, and nothing else is left out."""

from graphlib import TopologicalSorter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.consequences import without_consequences
from raisi_visit_dataset.validation.drafts import joined_drafts
from raisi_visit_dataset.validation.rule import Rule

CAUSE, CONSEQUENCE, OTHER = (
    Rule(code=code, name=code, severity="error", message="", hint="", docs=None, follows=follows)
    for code, follows in (("A1", ()), ("B1", ("A1",)), ("C1", ()))
)
SPANS = st.tuples(st.sampled_from(["s000", "s001"]), st.integers(0, 6), st.integers(1, 4))
DRAFTS = st.builds(
    lambda code, row, span: {
        "code": code,
        "resource": "events",
        "row_number": row,
        **(
            {}
            if span is None
            else {"source_id": span[0], "start_char": span[1], "end_char": span[1] + span[2]}
        ),
    },
    st.sampled_from(["A1", "B1", "C1"]),
    st.none() | st.integers(1, 4),
    st.none() | SPANS,
)


def frame(rows):
    empty = joined_drafts([])
    return empty.clear() if not rows else type(empty)(rows, schema=empty.schema)


def concern_the_same(one, other):
    if one["row_number"] is not None and one["row_number"] == other["row_number"]:
        return True
    if one.get("source_id") is None or one.get("source_id") != other.get("source_id"):
        return False
    return one["start_char"] < other["end_char"] and other["start_char"] < one["end_char"]


@given(st.lists(DRAFTS, max_size=8))
def test_a_draft_is_left_out_where_a_cause_concerns_the_same_row_or_words(rows):
    causes = [row for row in rows if row["code"] == "A1"]
    kept = [
        row
        for row in rows
        if row["code"] != "B1" or not any(concern_the_same(row, each) for each in causes)
    ]
    found, counts = without_consequences(frame(rows), (CAUSE, CONSEQUENCE, OTHER))
    assert found.equals(frame(kept))
    assert counts == ({"B1": len(rows) - len(kept)} if len(kept) < len(rows) else {})


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.follows], ids=lambda r: r.code)
def test_what_a_rule_follows_is_another_rule(rule):
    assert set(rule.follows) < {each.code for each in RULES} - {rule.code}


def test_no_rule_follows_from_itself_by_way_of_others():
    assert list(TopologicalSorter({rule.code: rule.follows for rule in RULES}).static_order())
