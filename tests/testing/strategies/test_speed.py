"""Strategies draw quickly enough for the health checks of hypothesis, none of which is off."""

import time
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from raisi_visit_dataset import testing
from raisi_visit_dataset.testing import strategies

SCHEMA = {"fields": [{"name": "a", "type": "integer"}, {"name": "b", "type": "date"}]}
DRAWN = 30
LEAST = 1
"""Examples a second: a tenth of what one busy core was seen to draw."""


@pytest.mark.parametrize(
    "strategy",
    [
        pytest.param(testing.records("evidence"), id="records"),
        pytest.param(testing.rows("statements"), id="rows"),
        pytest.param(testing.tables(), id="tables"),
        pytest.param(testing.corpora(), id="corpora"),
        pytest.param(testing.packages(), id="packages"),
        pytest.param(testing.schemas(), id="schemas"),
        pytest.param(testing.descriptors(), id="descriptors"),
        pytest.param(testing.tables_of(SCHEMA), id="tables of a schema"),
    ],
)
def test_draws_per_second(strategy, request):
    seen = []

    @settings(max_examples=DRAWN, derandomize=True, database=None, phases=[Phase.generate])
    @given(drawn=strategy)
    def look(drawn):
        seen.append(drawn)

    begin = time.perf_counter()
    look()
    rate = len(seen) / (time.perf_counter() - begin)
    print(f"{request.node.callspec.id}: {rate:.0f} examples a second")  # noqa: T201 - for readers
    assert rate >= LEAST


def test_no_health_check_is_suppressed():
    folder = Path(strategies.__file__).parent
    assert [path.name for path in folder.glob("*.py") if "HealthCheck" in path.read_text()] == []
