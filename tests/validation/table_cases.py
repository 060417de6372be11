"""Tables of JSON and Parquet for tests, and what a reader makes of them."""

import json

import polars as pl

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.validation.column import Column, Shape


def shape_of(types, match="exact"):
    columns = tuple(Column(name, kind) for name, kind in types.items())
    return Shape("t", columns, fields_match=match)


def package_of(properties, files=None):
    resource = {"name": "t", "type": "table", **properties}
    descriptor = json.dumps({"resources": [resource]}, indent=1)
    return open_package({"datapackage.json": descriptor.encode(), **(files or {})})


def read(reader):
    """Return all rows of a reader, and the kinds of their cells; ``text`` where none is told."""
    rows, kinds = [], []
    for portion in reader.portions():
        assert portion.first_row == len(rows) + 1
        assert set(portion.cells.dtypes) <= {pl.String}
        rows += portion.cells.rows()
        told = portion.native
        kinds += [
            tuple("text" if told is None or name not in told else told[name][n] for name in names)
            for names in [portion.cells.columns]
            for n in range(portion.cells.height)
        ]
    return rows, kinds


def told(reader):
    return [(fault.kind, fault.row_number, fault.line, fault.column) for fault in reader.faults]
