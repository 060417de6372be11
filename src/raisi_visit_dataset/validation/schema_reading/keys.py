"""Keys and references of a schema, read and checked against its fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.validation.column import Reference, Shape
from raisi_visit_dataset.validation.schema_reading.faults import Faults, kind_of

__all__ = ["read_primary_key", "read_references", "read_unique_keys", "reference_faults"]

Names = tuple[str, ...]
_KIND = "key-malformed"


def read_primary_key(schema: Mapping[str, object], names: Names, faults: Faults) -> Names:
    """Return the fields of the primary key; none where it is at fault."""
    if "primaryKey" not in schema:
        return ()
    return _fields(schema["primaryKey"], names, ("primaryKey",), faults, alone=True) or ()


def read_unique_keys(
    schema: Mapping[str, object], names: Names, faults: Faults
) -> tuple[Names, ...]:
    """Return the unique keys that are not at fault."""
    if "uniqueKeys" not in schema:
        return ()
    declared = schema["uniqueKeys"]
    if not isinstance(declared, list) or not declared:
        told = f"{kind_of(declared)} as uniqueKeys"
        faults.add(_KIND, ("uniqueKeys",), told, "a list of lists of fields")
        return ()
    keys = [
        _fields(each, names, ("uniqueKeys", position), faults)
        for position, each in enumerate(declared)
    ]
    return tuple(key for key in keys if key)


def read_references(
    table: str, schema: Mapping[str, object], names: Names, faults: Faults
) -> tuple[Reference, ...]:
    """Return the foreign keys that are not at fault."""
    if "foreignKeys" not in schema:
        return ()
    declared = schema["foreignKeys"]
    if not isinstance(declared, list):
        told = f"{kind_of(declared)} as foreignKeys"
        faults.add(_KIND, ("foreignKeys",), told, "a list of objects")
        return ()
    read = [
        _reference(table, each, names, ("foreignKeys", position), faults)
        for position, each in enumerate(declared)
    ]
    return tuple(reference for reference in read if reference is not None)


def reference_faults(shape: Shape, shapes: Mapping[str, Shape], known: Sequence[str]) -> Faults:
    """Check where the references of a shape lead: to a resource of the package, and its fields.

    ``shapes`` has the tables that could be read, ``known`` names all resources.
    """
    faults = Faults()
    for reference in shape.references:
        at: JsonPath = ("foreignKeys", reference.position, "reference")
        target = shapes.get(reference.table)
        if reference.table not in known:
            faults.unknown(_KIND, (*at, "resource"), reference.table, known)
        elif target is not None:
            for name in reference.targets:
                if name not in target.names:
                    faults.unknown(_KIND, (*at, "fields"), name, target.names)
    return faults


def _reference(
    table: str, declared: object, names: Names, at: JsonPath, faults: Faults
) -> Reference | None:
    if not isinstance(declared, Mapping) or not isinstance(declared.get("reference"), Mapping):
        told = "a foreign key without a reference"
        faults.add(_KIND, at, told, "an object with fields and a reference")
        return None
    reference = declared["reference"]
    there = (*at, "reference", "fields")
    columns = _fields(declared.get("fields"), names, (*at, "fields"), faults, alone=True)
    target = reference.get("resource", "")
    if not isinstance(target, str):
        told = f"{kind_of(target)} as resource"
        faults.add(_KIND, (*at, "reference", "resource"), told, "the name of a resource")
        return None
    own = target in ("", table)
    targets = _fields(reference.get("fields"), names if own else None, there, faults, alone=True)
    if columns is None or targets is None:
        return None
    if len(columns) != len(targets):
        told = f"{len(columns)} fields that refer to {len(targets)}"
        faults.add(_KIND, there, told, "as many fields on either side")
        return None
    return Reference(columns, target or table, targets, int(at[-1]))


def _fields(
    declared: object,
    names: Names | None,
    at: JsonPath,
    faults: Faults,
    *,
    alone: bool = False,
) -> Names | None:
    """Read a list of fields, or one field ``alone``; None where it is at fault."""
    listed = [declared] if alone and isinstance(declared, str) else declared
    if not isinstance(listed, list) or not listed or not all(isinstance(n, str) for n in listed):
        told = f"{kind_of(declared)} as {at[-1] if isinstance(at[-1], str) else 'a key'}"
        faults.add(_KIND, at, told, "a list of names of fields")
        return None
    before = len(faults.found)
    for position, name in enumerate(listed):
        here = at if listed is not declared else (*at, position)
        if names is not None and name not in names:
            faults.unknown(_KIND, here, name, names)
        if name in listed[:position]:
            faults.add(_KIND, here, f"{name!r} a second time", "each field once")
    return tuple(listed) if len(faults.found) == before else None
