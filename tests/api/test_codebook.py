import pytest

import raisi_visit_dataset as rvd
from raisi_visit_dataset.api.codebook import codebook
from raisi_visit_dataset.records import BY_TABLE, NEEDS_EVIDENCE


@pytest.mark.parametrize("table", BY_TABLE)
def test_everything_that_is_known_of_a_table_is_told(table):
    model = BY_TABLE[table]
    told = codebook(model)
    flat = " ".join(told.split())
    assert model.table.row in flat
    assert f"Key: {', '.join(model.table.key)}" in told
    for key in model.table.foreign_keys:
        assert f"{', '.join(key.columns)} -> {key.table} ({', '.join(key.reference)})" in told
    for spot in model.table.weak_spots:
        assert spot in flat
    for name, column in model.columns().items():
        assert f"\n  {name} (" in told
        assert column.about in flat
        for code, meaning in (column.scheme.codes if column.scheme else {}).items():
            assert f"{code}: {meaning}" in flat


@pytest.mark.parametrize("table", BY_TABLE)
def test_lines_fit_a_page(table):
    assert max(map(len, codebook(BY_TABLE[table]).splitlines())) <= 100


@pytest.mark.parametrize("table", BY_TABLE)
def test_columns_that_need_evidence_say_so(table):
    heads = [line for line in codebook(BY_TABLE[table]).splitlines() if line[:3].strip()]
    needing = {line.split()[0] for line in heads if "needs evidence)" in line}
    assert needing == {*NEEDS_EVIDENCE.get(table, ())}


def test_types_and_nulls_are_told():
    lines = codebook(BY_TABLE["events"]).splitlines()
    assert "  date (EDTF date, may be null, needs evidence)" in lines
    assert "  date_earliest (date, may be null)" in lines
    assert "  event_id (text)" in lines
    assert "  ordinal (integer)" in codebook(BY_TABLE["segments"]).splitlines()


def test_an_unknown_table_is_answered_by_the_nearest(pact):
    with pytest.raises(rvd.UsageError, match="did you mean 'roles'"):
        pact.describe("role")
