"""The work on one source: what every step takes, and where it puts its rows."""

from dataclasses import dataclass, field

from raisi_visit_dataset.build.ids import Ids
from raisi_visit_dataset.build.known import Known
from raisi_visit_dataset.build.locate import Finder
from raisi_visit_dataset.build.problems import Problems
from raisi_visit_dataset.build.rows import Rows
from raisi_visit_dataset.values.span import Span


@dataclass(frozen=True, slots=True)
class Work:
    """Hold the text of one source, the registers, and the rows and problems made so far."""

    source_id: str
    finder: Finder
    known: Known
    rows: Rows
    ids: dict[str, Ids] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole text."""
        return self.finder.text

    @property
    def problems(self) -> Problems:
        """Where problems are reported."""
        return self.finder.problems

    def make_id(self, table: str, words: str) -> str:
        """Return a new id for a row of ``table`` that these words stand for."""
        return self.ids.setdefault(table, Ids()).make(self.source_id, words)

    def spot(self, span: Span) -> dict[str, object]:
        """Return the cells that say where a row stands in the text."""
        return {
            "source_id": self.source_id,
            "start_char": span.start,
            "end_char": span.end,
            "exact": span.slice(self.text),
        }
