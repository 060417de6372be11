"""The base of every record."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from raisi_visit_dataset.records.column import Column, Table


class Record(BaseModel):
    """Hold one row of a table: frozen, strict, without unknown fields."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)
    table: ClassVar[Table]

    @classmethod
    def columns(cls) -> dict[str, Column]:
        """Return the columns of the table by name, in order."""
        return {name: _column(name, field.metadata) for name, field in cls.model_fields.items()}

    def key(self) -> tuple[str | int, ...]:
        """Return the values of the primary key."""
        return tuple(getattr(self, name) for name in self.table.key)


def _column(name: str, metadata: list[object]) -> Column:
    for item in metadata:
        if isinstance(item, Column):
            return item
    msg = f"the field {name} has no Column in its annotation"
    raise TypeError(msg)
