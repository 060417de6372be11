import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.workflows.moment import VARIABLE, epoch_moment, seconds_of


@given(st.integers(0, 253_402_300_799))
def test_a_moment_and_its_seconds_are_one(seconds):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(seconds))
        moment = epoch_moment()
    assert moment is not None
    assert seconds_of(moment) == seconds


@pytest.mark.parametrize("value", [None, ""], ids=["unset", "empty"])
def test_without_the_variable_there_is_no_moment(monkeypatch, value):
    monkeypatch.delenv(VARIABLE, raising=False)
    if value is not None:
        monkeypatch.setenv(VARIABLE, value)
    assert epoch_moment() is None


@pytest.mark.parametrize("value", ["now", "-1", "1.5", "1_0", "١", "253402300800", "9" * 40])
def test_anything_but_seconds_is_refused(monkeypatch, value):
    monkeypatch.setenv(VARIABLE, value)
    with pytest.raises(UsageError, match=VARIABLE):
        epoch_moment()
