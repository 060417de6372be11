"""Which of two durations is the longer, in each of the four months that XML Schema names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.durations import Duration
from raisi_visit_dataset.validation.lexical.families import lexis_of

FROM = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))
DURATIONS = lexis_of(Column("a", "duration"))


def days(year, month):
    """Count the days to the first of a month; the year 0 is that before the year 1."""
    year, month = (year, month) if month > 2 else (year - 1, month + 12)
    leaps = year // 4 - year // 100 + year // 400
    return 365 * year + leaps + (153 * (month - 3) + 2) // 5


def moved(year, month, months):
    """Count the days from a month to that which lies some months later, or earlier."""
    there = year * 12 + month - 1 + months
    return days(there // 12, there % 12 + 1) - days(year, month)


def sign(number):
    return (number > 0) - (number < 0)


@given(
    st.one_of(st.integers(-60_000, 60_000), st.integers(-1697 * 12, -1694 * 12)),
    st.sampled_from(FROM),
    st.integers(-1, 1),
)
def test_months_and_days_are_compared_as_the_calendar_has_them(months, begin, off):
    count = moved(*begin, months) + off
    one = Duration(months < 0, abs(months), 0, "")
    other = Duration(count < 0, 0, abs(count) * 86_400, "")
    orders = {sign(moved(*each, months) - count) for each in FROM}
    expected = orders.pop() if len(orders) == 1 else None
    assert DURATIONS.order(one, other) == expected
    assert DURATIONS.order(other, one) == (None if expected is None else -expected)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ("PT1S", "PT1.5S"),
        ("PT1.5S", "PT2S"),
        ("PT1.05S", "PT1.5S"),
        ("-PT1.5S", "-PT1S"),
        ("-PT0.5S", "PT0S"),
        ("PT59S", "PT1M"),
        ("-P2D", "-P1D"),
        ("-P1Y", "P1Y"),
        ("-P1902Y2M", "-P694748DT12H"),  # from 1903-03, half a day before and after the year 1
    ],
)
def test_a_longer_duration_is_the_greater(less, more):
    one, other = DURATIONS.read(less), DURATIONS.read(more)
    assert (DURATIONS.order(one, other), DURATIONS.order(other, one)) == (-1, 1)
    assert DURATIONS.order(one, one) == 0
