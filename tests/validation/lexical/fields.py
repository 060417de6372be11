"""One field, its cells, and what is found in them."""

import polars as pl

from raisi_visit_dataset.validation.lexical import check_cells, make_plan
from raisi_visit_dataset.validation.native import native_type
from raisi_visit_dataset.validation.shape import read_shape
from raisi_visit_dataset.validation.tables import Portion


def checked(field, cells, kinds=None, **schema):
    """Check the cells of one field; its schema must be without fault."""
    shape, faults = read_shape("t", {"fields": [{"name": "a", **field}], **schema})
    assert not [fault for fault in faults if fault.kind != "constraint-idle"], faults
    frame = pl.DataFrame({"c0": pl.Series(cells, dtype=pl.String)})
    native = None
    if kinds is not None:
        native = pl.DataFrame({"c0": pl.Series(kinds, dtype=native_type())})
    plan = make_plan(shape, targets=["a"])
    return check_cells(Portion(1, frame, 0, native), shape, plan)


def kinds_found(field, cells, kinds=None, **schema):
    """Return the kind of fault of each cell, None for a good one."""
    faults = checked(field, cells, kinds, **schema).faults
    found = dict(faults.select("row_number", "kind").iter_rows())
    return [found.get(row) for row in range(1, len(cells) + 1)]


def kind_found(field, cell, **schema):
    return kinds_found(field, [cell], **schema)[0]


def canonical(field, cells, kinds=None, **schema):
    """Return the canonical text of each cell."""
    return checked(field, cells, kinds, **schema).typed["c0"].to_list()
