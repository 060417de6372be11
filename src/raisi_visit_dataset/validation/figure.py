"""A number to report beside the findings."""

from dataclasses import dataclass

from raisi_visit_dataset.validation.rule import tables_read

__all__ = ["Figure"]


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold the name of a number and the query that counts it as ``n``."""

    name: str
    query: str

    @property
    def reads(self) -> tuple[str, ...]:
        """Return the tables that the query reads, sorted."""
        return tables_read(self.query)
