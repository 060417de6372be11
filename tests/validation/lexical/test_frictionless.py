"""Our reading of cells agrees with that of frictionless, but for listed differences."""

import pytest
from frictionless import Field
from tests.validation.lexical.cases import CASES
from tests.validation.lexical.differences import KNOWN


def taken(field, cell):
    value, notes = field.read_cell(cell)
    return value is not None and not notes


@pytest.mark.parametrize("name", CASES)
def test_cells_are_read_alike_but_for_what_is_listed(name):
    declared, good, bad = CASES[name]
    field = Field.from_descriptor({"name": "a", "missingValues": [], **declared})
    takes, refuses, reason = KNOWN.get(name, ([], [], "they agree"))
    assert [cell for cell in bad if taken(field, cell)] == takes
    assert [cell for cell in good if not taken(field, cell)] == refuses
    assert reason


def test_each_listed_difference_is_of_a_case():
    assert KNOWN.keys() <= CASES.keys()
