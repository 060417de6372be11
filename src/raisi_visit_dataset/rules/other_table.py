"""Tables of another shape, for the examples of rules about any table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping

__all__ = ["OTHER", "other_table"]

OTHER = "more"
"""The name of the resource."""

_RESOURCES = b'  "resources": [\n'


def other_table(
    fields: Iterable[Mapping[str, object]],
    rows: Iterable[tuple[str, ...]] = (),
    **schema: object,
) -> tuple[tuple[str, bytes, bytes], ...]:
    """Return the changes that add a table to the minimal package, for ``Example.sealed``.

    ``schema`` are further properties of its schema, by the names of the standard.
    """
    listed = [dict(field) for field in fields]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([field.get("name", "") for field in listed])
    writer.writerows(rows)
    path = f"data/{OTHER}.csv"
    resource = {
        "name": OTHER,
        "type": "table",
        "path": path,
        "schema": {"fields": listed, **schema},
    }
    declared = json.dumps(resource, ensure_ascii=False).encode()
    return (
        ("datapackage.json", _RESOURCES, _RESOURCES + b"    " + declared + b",\n"),
        (path, b"", buffer.getvalue().encode()),
    )
