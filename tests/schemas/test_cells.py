import datetime as dt
import types

import pytest

from raisi_visit_dataset.records import RECORDS
from raisi_visit_dataset.schemas.cells import cells

KINDS = {"string": str, "integer": int, "date": dt.date}


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.table.name)
def test_a_cell_says_what_its_annotation_says(model):
    listed = cells(model)
    assert [cell.name for cell in listed] == list(model.columns())
    for cell in listed:
        kind = KINDS[cell.kind]
        wanted = kind | types.NoneType if cell.nullable else kind
        assert model.model_fields[cell.name].annotation == wanted
        assert cell.column == model.columns()[cell.name]
