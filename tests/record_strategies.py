"""Rows of every table with a cell that its record does not take, made from the records alone."""

from hypothesis import strategies as st

from raisi_visit_dataset.schemas.cells import cells
from raisi_visit_dataset.testing.strategies.cells import cell_values
from raisi_visit_dataset.testing.strategies.dates import edtf
from raisi_visit_dataset.testing.strategies.records import mappings

FORMS = ("point", "one_of", "extent", "open")


def bad_cells(cell):
    """Give values of the right type that a column does not take; nothing where it takes all."""
    column = cell.column
    bad = [] if cell.nullable else [st.none()]
    if column.minimum is not None:
        bad.append(st.integers(-(2**63), column.minimum - 1))
    if column.maximum is not None:
        bad.append(st.integers(column.maximum + 1, 2**63 - 1))
    if cell.kind == "string":
        bad.append(st.just(""))
    if column.scheme:
        bad.append(st.sampled_from(list(column.scheme.codes)).map(lambda code: code.swapcase()))
    if column.edtf:
        others = [edtf((form,)) for form in FORMS if form not in column.edtf]
        bad += [st.just("2022-02-30"), st.just("2022-1-19"), *others]
    if column.pattern:
        bad.append(cell_values(cell).filter(lambda value: value is not None).map("\n{}".format))
        bad.append(cell_values(cell).filter(lambda value: value is not None).map("{}\n".format))
    return st.one_of(bad)


@st.composite
def bad_rows(draw, model):
    """Give rows of a table with just one cell that its record does not take."""
    row = draw(mappings(model.table.name))
    cell = draw(st.sampled_from([each for each in cells(model) if not bad_cells(each).is_empty]))
    return {**row, cell.name: draw(bad_cells(cell))}
