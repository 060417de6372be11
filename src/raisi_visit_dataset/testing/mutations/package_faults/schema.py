"""Faults of Table Schemas, each at its place in the descriptor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from raisi_visit_dataset.files.limits import DEFAULT_LIMITS
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.package_faults.bench import Bench, Step
from raisi_visit_dataset.testing.mutations.package_faults.resources import FIELDS

__all__ = ["MUTATIONS", "SCHEMAS", "SchemaFault"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaFault:
    """Hold a schema that is wrong at a path inside it, and a row that fits what is left of it."""

    code: str
    name: str
    about: str
    at: tuple[Step, ...]
    note: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})
    schema: Mapping[str, Any] = field(default_factory=dict)
    declared: Mapping[str, Any] = field(default_factory=dict)
    cell: str = "calm"

    def breaks(self, files: Mapping[str, bytes]) -> Broken:
        """Graft a table with the schema."""
        bench = Bench(files)
        fields = (FIELDS[0], {"name": "note", **self.note})
        position = bench.graft("notes", fields, (("a", self.cell),), self.schema, self.declared)
        name = bench.resources[position]["name"]
        return bench.in_descriptor(name, "resources", position, "schema", *self.at)


SCHEMAS: Final = (
    SchemaFault(
        code="RVD005",
        name="schema-without-fields",
        about="add a table whose schema has no fields",
        at=("fields",),
        schema={"fields": []},
    ),
    SchemaFault(
        code="RVD142",
        name="title-in-capitals",
        about="add a table whose field has a misspelt property",
        at=("fields", 1, "Title"),
        note={"type": "string", "Title": "Note"},
    ),
    SchemaFault(
        code="RVD143",
        name="type-misspelt",
        about="add a table whose field has a misspelt type",
        at=("fields", 1, "type"),
        note={"type": "strng"},
    ),
    SchemaFault(
        code="RVD144",
        name="minimum-of-words",
        about="add a table whose least number is none",
        at=("fields", 1, "constraints", "minimum"),
        note={"type": "integer", "constraints": {"minimum": "few"}},
        cell="1",
    ),
    SchemaFault(
        code="RVD145",
        name="pattern-that-looks-ahead",
        about="add a table whose pattern needs an engine that backtracks",
        at=("fields", 1, "constraints", "pattern"),
        note={"type": "string", "constraints": {"pattern": "(?=c)calm"}},
    ),
    SchemaFault(
        code="RVD146",
        name="key-of-no-field",
        about="add a table whose primary key is a field that it has not",
        at=("primaryKey", 0),
        schema={"primaryKey": ["number"]},
    ),
    SchemaFault(
        code="RVD147",
        name="missing-value-as-number",
        about="add a table whose missing values are numbers",
        at=("missingValues",),
        schema={"missingValues": [-99]},
    ),
    SchemaFault(
        code="RVD148",
        name="field-named-twice",
        about="add a table, without a header, that has two fields of one name",
        at=("fields", 1, "name"),
        note={"name": "id", "type": "string"},
        declared={"dialect": {"header": False}},
    ),
    SchemaFault(
        code="RVD149",
        name="empty-text-listed",
        about="add a table whose closed list has the empty text, which is no value",
        at=("fields", 1, "constraints", "enum", 0),
        note={"type": "string", "constraints": {"enum": ["", "calm"]}},
    ),
)
"""One wrong schema for each code."""


def _too_wide(files: Mapping[str, bytes]) -> Broken:
    """Graft a table with a field more than is read where nobody sets another limit."""
    bench = Bench(files)
    most = DEFAULT_LIMITS.fields.value
    position = bench.graft("wide", ({"name": f"f{n}"} for n in range(most + 1)), ())
    name = bench.resources[position]["name"]
    return bench.in_descriptor(name, "resources", position, "schema", "fields")


MUTATIONS: Final = (
    Mutation(
        code="RVD107",
        name="field-beyond-the-limit",
        about="add a table that has a field more than are read",
        breaks=_too_wide,
    ),
    *(
        Mutation(code=each.code, name=each.name, about=each.about, breaks=each.breaks)
        for each in SCHEMAS
    ),
)
