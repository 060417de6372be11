"""Faults of single cells: values that are missing, of another type, or against a constraint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.package_faults.bench import Bench
from raisi_visit_dataset.testing.mutations.package_faults.present import BAD, break_cell

__all__ = ["CELLS", "MUTATIONS", "CellFault"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFault:
    """Hold a field and a cell that it does not take; ``good`` is one that it takes."""

    code: str
    name: str
    about: str
    field: Mapping[str, Any]
    good: str
    bad: str

    def breaks(self, files: Mapping[str, bytes]) -> Broken:
        """Break a cell that is there, else graft a table whose second row has a wrong one."""
        present = break_cell(files, self.code) if self.code in BAD else None
        return present or self.grafted(files, self.bad)

    def grafted(self, files: Mapping[str, bytes], cell: str) -> Broken:
        """Graft a table of two rows, the second of which has a cell of a text."""
        bench = Bench(files)
        fields = ({"name": "id", "type": "string"}, {"name": "value", **self.field})
        rows = (("good", self.good), ("other", cell))
        position = bench.graft("values", fields, rows, {"primaryKey": ["id"]})
        resource = bench.resources[position]
        return bench.broken(
            resource["name"],
            key="other",
            field="value",
            path=resource["path"],
            line=3,
            column=len("other,") + 1,
        )


CELLS: Final = (
    CellFault(
        code="RVD111",
        name="cell-emptied",
        about="leave a cell empty that must have a value",
        field={"type": "string", "constraints": {"required": True}},
        good="calm",
        bad="",
    ),
    CellFault(
        code="RVD112",
        name="duration-in-weeks",
        about="write a duration in weeks, which XML Schema has not",
        field={"type": "duration"},
        good="P7D",
        bad="P1W",
    ),
    CellFault(
        code="RVD113",
        name="pattern-overrun",
        about="write a letter behind what matches the pattern",
        field={"type": "string", "constraints": {"pattern": "Q[1-9][0-9]*"}},
        good="Q42",
        bad="Q42x",
    ),
    CellFault(
        code="RVD114",
        name="word-not-listed",
        about="write a word that the closed list of the field has not",
        field={"type": "string", "constraints": {"enum": ["calm", "rough"]}},
        good="calm",
        bad="Calm",
    ),
    CellFault(
        code="RVD115",
        name="number-too-large",
        about="write a number just above the greatest",
        field={"type": "number", "constraints": {"maximum": 90}},
        good="90.000",
        bad="90.001",
    ),
    CellFault(
        code="RVD116",
        name="text-too-long",
        about="write a character too many, each beyond ASCII",
        field={"type": "string", "constraints": {"maxLength": 3}},
        good="é€😀",
        bad="é€😀é",
    ),
    CellFault(
        code="RVD117",
        name="label-for-category",
        about="write the label of a category in place of its value",
        field={"type": "string", "categories": [{"value": "c", "label": "calm"}]},
        good="c",
        bad="calm",
    ),
    CellFault(
        code="RVD118",
        name="object-against-its-schema",
        about="write an object with a text where its JSON Schema wants a number",
        field={
            "type": "object",
            "constraints": {"jsonSchema": {"properties": {"depth": {"type": "integer"}}}},
        },
        good='{"depth": 7}',
        bad='{"depth": "low"}',
    ),
)
"""One way to break a cell for each code."""

MUTATIONS: Final = tuple(
    Mutation(code=each.code, name=each.name, about=each.about, breaks=each.breaks) for each in CELLS
)
