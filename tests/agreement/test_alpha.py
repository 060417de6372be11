from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.agreement.alpha import nominal_alpha

# Two coders, ten units, two values: the first worked example of Krippendorff's paper of 2011.
FIRST = "0100000010"
SECOND = "1110010000"


def by_definition(pairs):
    """Compute 1 - observed / expected disagreement with exact numbers."""
    values = Counter(value for pair in pairs for value in pair)
    total = sum(values.values())
    expected = Fraction(total**2 - sum(n * n for n in values.values()), total * (total - 1))
    observed = Fraction(sum(a != b for a, b in pairs), len(pairs))
    return 1 - observed / expected


def test_a_published_example_is_met():
    alpha, reason = nominal_alpha([*zip(FIRST, SECOND, strict=True)])
    assert alpha == pytest.approx(0.095, abs=0.0005)
    assert reason is None


VALUES = st.sampled_from(["a", "b", "nan", ""])


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1))
def test_alpha_is_that_of_the_definition(pairs):
    alpha, reason = nominal_alpha(pairs)
    if len({value for pair in pairs for value in pair}) == 1:
        assert alpha is None
        assert "one value alone" in reason
    else:
        assert alpha == pytest.approx(float(by_definition(pairs)), abs=1e-9)
        assert reason is None


def test_without_units_it_says_so():
    assert nominal_alpha([]) == (None, "no aligned unit")
