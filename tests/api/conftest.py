import pytest
from tests.invented import package_files

import raisi_visit_dataset as rvd


@pytest.fixture(scope="session")
def pact():
    return rvd.open(package_files("aldora"))


@pytest.fixture(scope="session")
def river():
    return rvd.open(package_files("river_summit"))


@pytest.fixture
def shipped(pact, monkeypatch):
    """Put an invented package in the place of the one that is shipped."""
    from raisi_visit_dataset.api.shipped import SHIPPED

    monkeypatch.setitem(vars(SHIPPED), "_read", vars(pact)["_read"])
    return pact
