"""Rows of every table, good and bad, made from the records alone."""

import datetime as dt

from hypothesis import strategies as st

from raisi_visit_dataset.schemas.cells import cells

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)

days = st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 28))
points = st.one_of(
    days.map(str),
    days.map(lambda day: f"{day:%Y-%m}"),
    days.map(lambda day: f"{day:%Y}~"),
)
pairs = st.tuples(days, days).map(sorted).filter(lambda pair: pair[0] < pair[1])
EDTF = {
    "point": points,
    "one_of": pairs.map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
    "extent": pairs.map(lambda pair: f"{pair[0]}/{pair[1]}"),
    "open": days.map(lambda day: f"{day}/.."),
}


def good_cells(cell):
    """Give the values that a column takes."""
    column = cell.column
    if cell.kind == "integer":
        least = -(2**63) if column.minimum is None else column.minimum
        values = st.integers(least, column.maximum or 2**63 - 1)
    elif cell.kind == "date":
        values = st.dates()
    elif column.scheme:
        values = st.sampled_from(list(column.scheme.codes))
    elif column.edtf:
        values = st.one_of([EDTF[form] for form in column.edtf])
    elif column.pattern:
        values = st.from_regex(column.pattern.removesuffix("$"), fullmatch=True)
    else:
        values = WORDS
    return st.none() | values if cell.nullable else values


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
        others = [each for form, each in EDTF.items() if form not in column.edtf]
        bad += [st.just("2022-02-30"), st.just("2022-1-19"), *others]
    if column.pattern:
        bad.append(good_cells(cell).filter(lambda value: value is not None).map("\n{}".format))
        bad.append(good_cells(cell).filter(lambda value: value is not None).map("{}\n".format))
    return st.one_of(bad)


def good_rows(model):
    """Give rows of a table, as mappings that its record takes."""
    row = st.fixed_dictionaries({cell.name: good_cells(cell) for cell in cells(model)})
    # Hypothesis shuffles the keys; a row has the order of its table.
    return row.map(lambda drawn: {name: drawn[name] for name in model.columns()})


@st.composite
def bad_rows(draw, model):
    """Give rows of a table with just one cell that its record does not take."""
    row = draw(good_rows(model))
    cell = draw(st.sampled_from([each for each in cells(model) if not bad_cells(each).is_empty]))
    return {**row, cell.name: draw(bad_cells(cell))}


def good_tables(model, max_size=4):
    """Give lists of records whose keys do not repeat."""
    rows = st.lists(good_rows(model).map(lambda row: model(**row)), max_size=max_size)
    return rows.map(lambda records: list({record.key(): record for record in records}.values()))
