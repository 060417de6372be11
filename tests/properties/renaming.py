"""Packages in which every identifier has another name, wherever it stands."""

import csv
import hashlib
import io
import json

from raisi_visit_dataset.records import BY_TABLE

POINTERS = {
    ("evidence", "target_id"): "target_table",
    ("conflicts", "target_id"): "target_table",
    ("waivers", "target_id"): "target_table",
    ("claims", "subject_id"): "subject_table",
    ("retired_ids", "retired_id"): "target_table",
    ("retired_ids", "replaced_by"): "target_table",
}
"""Columns that hold the key of a row of any table, and the columns that name the table."""
FOREIGN = {
    (table, columns[0]): (key.table, key.reference[0])
    for table, model in BY_TABLE.items()
    for key in model.table.foreign_keys
    for columns in [key.columns]
    if len(columns) == 1
}
"""Each column that refers to another, and what it refers to."""


def _own(table, column):
    """Return the table whose identifiers stand in a column; None for other values."""
    if (table, column) in FOREIGN:
        return FOREIGN[table, column][0]
    key = BY_TABLE[table].table.key if table in BY_TABLE else ()
    return table if key == (column,) and column.endswith("_id") else None


def other_name(name, salt):
    """Return another name for an identifier, in another order than the names have."""
    return f"n{hashlib.sha256(f'{salt} {name}'.encode()).hexdigest()[:12]}"


def renamed(files, salt="a"):
    """Return a package with every identifier renamed, and its tables in the order of the keys.

    Names of a table stay different; those that are no identifier of a row, dangling ones for
    instance, are renamed by the same rule, so that they stay dangling.
    """
    descriptor = json.loads(files["datapackage.json"])
    made = dict(files)
    tables = {
        each["name"]: (each, _rows(files[each["path"]]))
        for each in descriptor["resources"]
        if each["name"] in BY_TABLE
    }
    fields = {row["conflict_id"]: row for row in tables["conflicts"][1]}
    for table, (resource, rows) in tables.items():
        changed = [_row(table, row, salt, fields) for row in rows]
        made[resource["path"]] = _written(table, changed)
    _seal(descriptor, made)
    made["datapackage.json"] = json.dumps(descriptor, ensure_ascii=False).encode()
    return made


def _row(table, row, salt, conflicts):
    new = dict(row)
    for column, cell in row.items():
        if not cell:
            continue
        if (table, column) in POINTERS:
            new[column] = renamed_key(row[POINTERS[table, column]], cell, salt)
        elif _holds_id(table, column) or (column == "value" and _is_id(table, row, conflicts)):
            new[column] = other_name(cell, salt)
    return new


def _holds_id(table, column):
    # An anchor is an event or a time expression: its column refers to two tables.
    return column == "anchor_id" or _own(table, column) is not None


def _is_id(table, row, conflicts):
    """Tell whether the value of a piece of evidence, or side, is an identifier."""
    told = conflicts.get(row["conflict_id"], {}) if table == "conflict_claims" else row
    target = (told.get("target_table"), told.get("target_field"))
    return target in FOREIGN


def renamed_key(table, key, salt):
    """Rename the identifiers in a key, whose parts are joined by a stroke."""
    names = BY_TABLE[table].table.key if table in BY_TABLE else ("",)
    parts = key.split("/")
    if len(parts) != len(names):
        return other_name(key, salt)
    cells = dict(zip(names, parts, strict=True))
    return "/".join(_renamed_part(table, name, cells, salt) for name in names)


def _renamed_part(table, name, cells, salt):
    if (table, name) in POINTERS:
        return renamed_key(cells[POINTERS[table, name]], cells[name], salt)
    return other_name(cells[name], salt) if _own(table, name) else cells[name]


def _rows(data):
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def _order(table, row):
    model = BY_TABLE[table]
    number = {name for name in model.table.key if model.model_fields[name].annotation is int}
    return [(int(row[name]), "") if name in number else (0, row[name]) for name in model.table.key]


def _written(table, rows):
    buffer = io.StringIO(newline="")
    names = list(BY_TABLE[table].columns())
    # CR in a cell is quoted only by a writer that ends its lines with one.
    writer = csv.writer(buffer, lineterminator="\r\n")
    ordered = sorted(rows, key=lambda row: _order(table, row))
    told = []
    for line in (names, *([row[name] for name in names] for row in ordered)):
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(line)
        told.append(buffer.getvalue()[:-2] + "\n")
    return "".join(told).encode()


def _seal(descriptor, files):
    for each in descriptor["resources"]:
        data = files[each["path"]]
        each["bytes"] = len(data)
        each["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
