"""The shapes of the tables of a package, and what is wrong with their schemas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from raisi_visit_dataset.errors import Place
from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.package.json_place import key_places
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.schemas.table_schema import table_schema
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.schema_reading import reference_faults
from raisi_visit_dataset.validation.schemas import schema_differences
from raisi_visit_dataset.validation.shape import SchemaFault, Shape, our_shape, read_shape
from raisi_visit_dataset.validation.shown import escaped, shown

__all__ = ["CORE_TABLES", "is_ours", "is_table", "read_shapes"]

CORE_TABLES: Final = ("sources", "participants", "events", "statements")
"""A package that declares all of these is of our shape, and our rules concern it."""


def is_ours(package: Package) -> bool:
    """Tell whether a package is of our data model."""
    return {resource.name for resource in package.resources}.issuperset(CORE_TABLES)


def is_table(resource: Resource) -> bool:
    """Tell whether a resource is a table that can be read."""
    return resource.kind == "table" and resource.readable


def read_shapes(package: Package) -> tuple[dict[str, Shape], list[Fault]]:
    """Return the shapes of the tables by name, where their schemas mean one, and the faults."""
    faults: list[Fault] = []
    shapes: dict[str, Shape] = {}
    for resource in filter(is_table, package.resources):
        found = _shape(package, resource, faults)
        if found is not None:
            shapes[resource.name] = found
    names = sorted({resource.name for resource in package.resources})
    for resource in package.resources:
        shape = shapes.get(resource.name)
        if shape is not None and not shape.ours:
            found_faults = reference_faults(shape, shapes, names).found
            faults += _schema_faults(package, resource, found_faults)
    return shapes, faults


def _shape(package: Package, resource: Resource, faults: list[Fault]) -> Shape | None:
    schema = resource.schema or {}
    fields = schema.get("fields")
    limit = package.limits.fields
    if isinstance(fields, list) and len(fields) > limit.value:
        many = SchemaFault("limit-passed", ("fields",), f"{len(fields)} fields", str(limit))
        faults += _schema_faults(package, resource, [many], blocks=True)
        return None
    if is_ours(package) and resource.name in BY_TABLE:
        expected = table_schema(BY_TABLE[resource.name])
        at = ("resources", resource.position, "schema")
        faults += [
            Fault(
                kind="schema-differs",
                resource=resource.name,
                path=package.descriptor_path,
                found=difference.found,
                expected=difference.expected,
                at=(*at, *difference.at),
            )
            for difference in schema_differences(schema, expected)
        ]
        return replace(our_shape(resource.name), limits=package.limits)
    shape, found = read_shape(resource.name, schema)
    faults += _schema_faults(package, resource, found, blocks=shape is None)
    if shape is None:
        return None
    return replace(shape, stored_as=f"other_{resource.position}", limits=package.limits)


def _schema_faults(
    package: Package, resource: Resource, faults: Iterable[SchemaFault], *, blocks: bool = False
) -> list[Fault]:
    """Place the faults of a schema: in the descriptor, or in a file of its own."""
    listed = list(faults)
    places: list[Place | None] = [None] * len(listed)
    if resource.schema_file is not None and listed:
        text = package.text(resource.schema_file)
        places = [*key_places(text, [fault.at for fault in listed], resource.schema_file)]
    return [
        Fault(
            kind=fault.kind,
            resource=resource.name,
            path=resource.schema_file or package.descriptor_path,
            found=shown(fault.found),
            expected=escaped(fault.expected),
            at=("resources", resource.position, "schema", *fault.at) if place is None else None,
            line=None if place is None else place.line,
            column=None if place is None else place.column,
            blocks=blocks,
        )
        for fault, place in zip(listed, places, strict=True)
    ]
