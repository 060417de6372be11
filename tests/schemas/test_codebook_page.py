import pytest

from raisi_visit_dataset.records import NEEDS_EVIDENCE, RECORDS
from raisi_visit_dataset.schemas.cells import cells
from raisi_visit_dataset.schemas.codebook_page import codebook_index, codebook_page

every_table = pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.table.name)


def column_rows(page):
    rows = [line.strip("| ").split(" | ") for line in page.splitlines() if line.startswith("| `")]
    return {row[0].strip("`"): row for row in rows}


@every_table
def test_every_column_is_described(model):
    rows = column_rows(codebook_page(model))
    assert list(rows) == list(model.columns())
    for cell in cells(model):
        row = rows[cell.name]
        assert row[-1] == cell.column.about
        assert ("yes" in row) is cell.nullable
        assert cell.column.unit is None or cell.column.unit in row


@every_table
def test_every_code_is_defined(model):
    page = codebook_page(model)
    for cell in cells(model):
        scheme = cell.column.scheme
        for code, definition in scheme.codes.items() if scheme else ():
            assert f"- `{code}`: {definition}\n" in page


@every_table
def test_row_keys_references_and_weak_spots_are_told(model):
    page, table = codebook_page(model), model.table
    assert table.row in page
    assert all(f"\n- {spot}\n" in page for spot in table.weak_spots)
    assert all(f"[{key.table}]({key.table}.md)" in page for key in table.foreign_keys)
    assert "- Key: " + ", ".join(f"`{name}`" for name in table.key) in page


@every_table
def test_the_cells_that_need_evidence_are_named(model):
    told = codebook_page(model).split("## Evidence\n\n")[1].split("\n")[0]
    needed = NEEDS_EVIDENCE.get(model.table.name, ())
    assert [name for name in model.columns() if f"`{name}`" in told] == [
        name for name in model.columns() if name in needed
    ]


def test_the_index_lists_every_table():
    index = codebook_index(RECORDS)
    assert all(f"({each.table.name}.md) | {each.table.row} |" in index for each in RECORDS)
