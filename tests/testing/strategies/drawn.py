"""Packages of strangers' tables, drawn from the strategies, as the differential tests take them."""

import csv
import io

from hypothesis import strategies as st
from tests.differential.generate import Generated

from raisi_visit_dataset.testing import descriptors, tables_of


def written(rows, dialect):
    """Write rows as a dialect has them."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(
        buffer,
        delimiter=dialect.get("delimiter", ","),
        quotechar=dialect.get("quoteChar", '"'),
        quoting=csv.QUOTE_ALL,
        lineterminator="\n",
    )
    writer.writerows(rows)
    return buffer.getvalue().encode()


@st.composite
def drawn_packages(draw, **options):
    """Give descriptors with rows for each of their tables."""
    descriptor = draw(descriptors(**options))
    files, headers, rows = {}, {}, {}
    for resource in descriptor["resources"]:
        name = resource["name"]
        headers[name] = [field["name"] for field in resource["schema"]["fields"]]
        rows[name] = draw(tables_of(resource["schema"]))
        data = written([headers[name], *rows[name]], resource.get("dialect", {}))
        files[resource["path"]] = data
    return Generated(0, descriptor, files, headers, rows, ())
