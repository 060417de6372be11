from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.agreement.align import align, shared
from raisi_visit_dataset.values.span import Span

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, 12)
)
codings = st.lists(spans, max_size=8)


def aligned(first, second, alike=lambda _a, _b: 0):
    return align(first, second, lambda span: span, alike)


def share(a, b):
    return shared(a, b) / len({*range(a.start, a.end)} | {*range(b.start, b.end)})


def fits(a, b):
    return shared(a, b) > 0 and shared(a, b) / min(a.end - a.start, b.end - b.start) >= 0.5


@given(spans, spans)
def test_shared_characters_are_those_in_both(a, b):
    assert shared(a, b) == len({*range(a.start, a.end)} & {*range(b.start, b.end)})


@given(codings, codings)
def test_every_unit_is_in_one_pair_or_left_over(first, second):
    found = aligned(first, second)
    assert sorted([*(a for a, _ in found.pairs), *found.only_first]) == sorted(first)
    assert sorted([*(b for _, b in found.pairs), *found.only_second]) == sorted(second)


@given(codings, codings)
def test_pairs_share_half_of_the_shorter_and_none_that_do_are_left(first, second):
    found = aligned(first, second)
    assert all(fits(a, b) for a, b in found.pairs)
    assert not any(fits(a, b) for a in found.only_first for b in found.only_second)


@given(codings, codings)
def test_no_two_units_would_both_rather_have_each_other(first, second):
    found = aligned(first, second)
    partner_of_first = {id(a): (a, b) for a, b in found.pairs}
    partner_of_second = {id(b): (a, b) for a, b in found.pairs}
    for a in first:
        for b in second:
            if fits(a, b):
                mine = partner_of_first.get(id(a))
                theirs = partner_of_second.get(id(b))
                kept = [share(*pair) for pair in (mine, theirs) if pair]
                assert kept
                assert max(kept) >= share(a, b)


@given(st.lists(spans, max_size=8, unique=True))
def test_a_coding_is_paired_with_itself(units):
    found = aligned(units, units)
    assert found.pairs == tuple((unit, unit) for unit in units)


def test_half_of_the_shorter_is_enough_and_less_is_not():
    assert aligned([Span(0, 4)], [Span(2, 20)]).pairs
    assert not aligned([Span(0, 4)], [Span(3, 20)]).pairs
    assert not aligned([Span(0, 4)], [Span(4, 8)]).pairs


def test_a_statement_inside_another_finds_its_like():
    whole, part = Span(0, 100), Span(60, 100)
    assert aligned([whole, part], [Span(61, 100)]).pairs == ((part, Span(61, 100)),)
    assert aligned([part, whole], [Span(0, 99)]).pairs == ((whole, Span(0, 99)),)


def test_of_equal_places_the_more_alike_are_paired():
    first = [(Span(0, 5), "call"), (Span(0, 5), "visit")]
    second = [(Span(0, 5), "visit"), (Span(0, 5), "call")]
    found = align(first, second, lambda unit: unit[0], lambda a, b: int(a[1] == b[1]))
    assert found.pairs == ((first[0], second[1]), (first[1], second[0]))


def test_likeness_does_not_outweigh_the_place():
    first = [(Span(0, 10), "visit")]
    second = [(Span(0, 9), "call"), (Span(0, 8), "visit")]
    found = align(first, second, lambda unit: unit[0], lambda a, b: int(a[1] == b[1]))
    assert found.pairs == ((first[0], second[0]),)
