"""The words of statements, brought to one form in the executors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.spark.executors import by_source, in_batches
from raisi_visit_dataset.validation.spark.views import Views
from raisi_visit_dataset.validation.texts import Texts
from raisi_visit_dataset.validation.wording import linked_words, stated_words

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl

__all__ = ["add_linked_words", "add_stated_words"]

_STATED: Final = (
    "SELECT s.row_number, s.statement_id, s.source_id, s.start_char, s.end_char, s.exact "
    "FROM statements s"
)
_LINKS: Final = (
    "SELECT s.source_id, l.row_number, l.utterance_id, l.statement_id, l.start_char, l.end_char "
    "FROM statement_utterances l JOIN statements s ON s.statement_id = l.statement_id"
)
_BODIES: Final = (
    "SELECT t.source_id, t.body, s.language FROM texts t "
    "JOIN sources s ON s.source_id = t.source_id WHERE t.body IS NOT NULL"
)


def add_stated_words(views: Views) -> None:
    """Add ``stated_words``, made of some thousands of statements at a time."""
    statements = views.query(_STATED)
    views.add("stated_words", in_batches(statements, stated_words, stated_words(_none(_STATED))))


def add_linked_words(views: Views) -> None:
    """Add ``linked_words``, made of the links and the text of one source at a time."""
    links, bodies = views.query(_LINKS), views.query(_BODIES)
    made = _linked(_none(_LINKS), _no_body())
    views.add("linked_words", by_source(links, bodies, _linked, made), kept=True)


def _linked(links: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    bodies, languages = (
        dict(texts.select("source_id", name).iter_rows()) for name in ("body", "language")
    )
    read = Texts(bodies=bodies, paths={}, languages=languages, frame=texts, gaps=[])
    return linked_words({"statements": links, "statement_utterances": links}, read)


def _none(query: str) -> pl.DataFrame:
    import polars as pl

    names = [each.split(".")[1] for each in query.split(" FROM ", maxsplit=1)[0].split(", ")]
    numbers = {"row_number", "start_char", "end_char"}
    return pl.DataFrame(schema={n: pl.Int64 if n in numbers else pl.String for n in names})


def _no_body() -> pl.DataFrame:
    import polars as pl

    return pl.DataFrame(schema=dict.fromkeys(("source_id", "body", "language"), pl.String))
