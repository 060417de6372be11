"""One resource read from its descriptor, with every fault of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from raisi_visit_dataset.files.limits import Limits
from raisi_visit_dataset.package.dialect import Dialect, dialect_faults, read_dialect
from raisi_visit_dataset.package.fault import Fault, shown
from raisi_visit_dataset.package.formats import FoundFormat, format_faults, read_format
from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.package.levels import RESOURCE, level_faults
from raisi_visit_dataset.package.location import Location, read_location
from raisi_visit_dataset.package.names import name_faults, resource_label
from raisi_visit_dataset.package.referenced import Referenced, resolved
from raisi_visit_dataset.package.resource import ABSENT, DataFormat, Resource
from raisi_visit_dataset.package.store import Store
from raisi_visit_dataset.package.verified import (
    declared_bytes,
    declared_hash,
    encoding_faults,
    hash_faults,
)

__all__ = ["Context", "read_resource"]

_TABULAR: Final = (
    "tabular-data-resource",
    "https://specs.frictionlessdata.io/schemas/tabular-data-resource.json",
)
_ABSENT: Final = Referenced(None, None, ())
_MILD: Final = frozenset({"property-unknown", "property-outdated", "dialect-contradicts"})
_UNPARTED: Final = "its path or data has faults: mend them first"


@dataclass(frozen=True, slots=True)
class Context:
    """Hold what all resources of a package share."""

    version: int
    store: Store
    limits: Limits
    tabular: bool = False


def read_resource(
    position: int, declared: object, context: Context
) -> tuple[Resource, tuple[Fault, ...]]:
    """Read one resource, and tell all that is wrong with it; what can be read is readable."""
    at: JsonPath = ("resources", position)
    label = resource_label(declared, position)
    if not isinstance(declared, dict):
        fault = Fault(at, shown(declared), "an object")
        return Resource(position, label, unread="it is no object"), (fault,)
    location = read_location(declared, at)
    schema = _referenced(declared, "schema", at, context)
    dialect, dialect_found = _dialect(declared, at, context)
    table = context.tabular or _is_table(declared)
    found = read_format(declared, location.parts)
    resource = Resource(
        position=position,
        name=label,
        path=location.parts[0] if location.parts else "",
        kind="table" if table else "file",
        bytes=declared_bytes(declared),
        hash=declared_hash(declared),
        encoding=str(declared.get("encoding", "utf-8")),
        schema=schema.value,
        dialect=_tabbed(dialect, found),
        declared=declared,
        parts=location.parts,
        data=location.data,
        format=_format(table, location, found),
        schema_file=schema.file,
        dialect_file=dialect_found.file,
    )
    faults = (
        *name_faults(declared, at, context.version),
        *location.faults,
        *_property_faults(resource, at),
        *schema.faults,
        *dialect_found.faults,
    )
    blocking = (location.faults, schema.faults, dialect_found.faults)
    return replace(resource, unread=_unread(resource, found, blocking)), faults


def _property_faults(resource: Resource, at: JsonPath) -> Iterator[Fault]:
    yield from level_faults(resource.declared, RESOURCE, at)
    yield from hash_faults(resource.declared, at)
    yield from format_faults(resource.declared, resource.parts, at)
    if resource.kind == "table":
        yield from _table_faults(resource, at)


def _is_table(declared: Mapping[str, object]) -> bool:
    tabular = declared.get("type") == "table" or declared.get("profile") in _TABULAR
    return tabular or "schema" in declared


def _referenced(
    declared: Mapping[str, object], name: str, at: JsonPath, context: Context
) -> Referenced:
    if name not in declared:
        return _ABSENT
    return resolved(declared[name], (*at, name), context.store, context.limits)


def _dialect(
    declared: Mapping[str, object], at: JsonPath, context: Context
) -> tuple[Dialect, Referenced]:
    found = _referenced(declared, "dialect", at, context)
    if found.value is None:
        return Dialect(), found
    inside: JsonPath = (*at, "dialect") if found.file is None else ()
    told = dialect_faults(found.value, inside, version=context.version)
    faults = tuple(replace(fault, file=found.file) for fault in told)
    return read_dialect(found.value), found._replace(faults=(*found.faults, *faults))


def _tabbed(dialect: Dialect, found: FoundFormat) -> Dialect:
    if found.tabbed and "delimiter" not in dialect.declared:
        return replace(dialect, delimiter="\t")
    return dialect


def _format(table: bool, location: Location, found: FoundFormat) -> DataFormat:  # noqa: FBT001 - a fact, no option
    if location.data is not ABSENT:
        return "inline"
    return (found.read or "file") if table else "file"


def _table_faults(resource: Resource, at: JsonPath) -> Iterator[Fault]:
    if resource.format in ("csv", "json"):
        yield from encoding_faults(resource.declared, at)
    if "schema" not in resource.declared:
        found = "a table without 'schema'"
        expected = "the property, as is recommended"
        yield Fault((*at, "schema"), found, expected, kind="property-recommended")
    if not _is_listed(resource):
        found = shown(resource.data)
        yield Fault((*at, "data"), found, "a list of rows", kind="property-unfit")


def _is_listed(resource: Resource) -> bool:
    """Tell whether the data of a table, where it has any, may be a list of rows."""
    if resource.data is ABSENT or isinstance(resource.data, list):
        return True
    return isinstance(resource.data, dict) and resource.dialect.property_name is not None


def _unread(
    resource: Resource, found: FoundFormat, blocking: tuple[tuple[Fault, ...], ...]
) -> str | None:
    """Say why a resource cannot be read, or None."""
    location, schema, dialect = blocking
    encoded = not any(encoding_faults(resource.declared, ()))
    table = resource.kind == "table"
    reasons = {
        _UNPARTED: bool(location),
        "its schema cannot be read": table and bool(schema),
        "its dialect has faults: mend them first": table
        and any(fault.kind not in _MILD for fault in dialect),
        "it is not in UTF-8": resource.format in ("csv", "json") and not encoded,
        f"its format {shown(found.named)} is not read here": table and resource.format == "file",
        "its data are no list of rows": table and not _is_listed(resource),
    }
    return next((reason for reason, holds in reasons.items() if holds), None)
