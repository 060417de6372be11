"""Each cell of the table of cases is of its type, or is not, as the standard has it."""

import pytest
from tests.validation.lexical.cases import CASES
from tests.validation.lexical.fields import canonical, kinds_found

GOOD = [pytest.param(field, good, id=name) for name, (field, good, _) in CASES.items()]
BAD = [pytest.param(field, bad, id=name) for name, (field, _, bad) in CASES.items() if bad]


def test_there_are_cases_enough():
    assert sum(len(good) + len(bad) for _, good, bad in CASES.values()) >= 400


@pytest.mark.parametrize(("field", "cells"), GOOD)
def test_cells_of_the_type_are_silent(field, cells):
    found = kinds_found(field, cells, missingValues=[])
    assert [cell for cell, kind in zip(cells, found, strict=True) if kind] == []


@pytest.mark.parametrize(("field", "cells"), BAD)
def test_cells_of_another_type_are_found(field, cells):
    found = kinds_found(field, cells, missingValues=[])
    assert [cell for cell, kind in zip(cells, found, strict=True) if kind != "wrong-type"] == []


@pytest.mark.parametrize(("field", "cells"), GOOD)
def test_one_at_a_time_cells_are_told_alike(field, cells):
    assert all(kinds_found(field, [cell], missingValues=[]) == [None] for cell in cells)


@pytest.mark.parametrize(("field", "cells"), BAD)
def test_no_canonical_text_for_what_is_not_of_the_type(field, cells):
    assert canonical(field, cells, missingValues=[]) == [None] * len(cells)


@pytest.mark.parametrize(("field", "cells"), GOOD)
def test_a_canonical_text_for_what_is(field, cells):
    assert None not in canonical(field, cells, missingValues=[])
