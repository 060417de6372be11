"""Offices as the texts name them, beside the titles of roles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import polars as pl

__all__ = ["office_frame"]

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 5
_NAME_STEM: Final = 4


def office_frame(frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Return each office by which a text names a participant, beside each role of theirs.

    ``row_number`` is that of the row in ``statement_participants``; ``agrees`` is 1 where the
    words and the title of the role have a word in common, by its first letters and but for names
    of states and places, or are of different scripts, and 0 where they have none; ``held`` is 1
    where the role may have been held on the day of the statement, or of the publication.
    """
    import polars as pl

    names = _name_stems(frames)
    pairs = _dated(frames)
    agrees = [
        int(_agree(_stems(words, names), _stems(title, names)))
        for words, title in pairs.select("exact", "title").iter_rows()
    ]
    begun = pl.col("term_earliest") <= pl.col("last_day")
    lasting = pl.col("term_latest").is_null() | (pl.col("term_latest") >= pl.col("first_day"))
    unknown = pl.col("term_earliest").is_null() | pl.col("last_day").is_null()
    held = (unknown | (begun & lasting)).cast(pl.Int64).alias("held")
    return pairs.select("row_number", "role_id", pl.Series("agrees", agrees, dtype=pl.Int64), held)


def _dated(frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Join each office to the roles of its holder, and to the day of the words."""
    import polars as pl

    words = frames["statement_participants"].filter(
        pl.col("resolution") == "office", pl.col("exact").is_not_null()
    )
    said = frames["statements"].select("statement_id", "source_id", "said_earliest", "said_latest")
    told = frames["sources"].select("source_id", "published_earliest", "published_latest")
    titles = frames["roles"].select(
        "role_id", "participant_id", "title", "term_earliest", "term_latest"
    )
    joined = words.select("row_number", "statement_id", "participant_id", "exact")
    joined = joined.join(titles, on="participant_id").join(said, on="statement_id")
    return joined.join(told, on="source_id").with_columns(
        pl.coalesce("said_earliest", "published_earliest").alias("first_day"),
        pl.coalesce("said_latest", "published_latest").alias("last_day"),
    )


def _agree(words: set[str], title: set[str]) -> bool:
    return bool(words & title) or not (_scripts(words) & _scripts(title))


def _scripts(stems: Iterable[str]) -> set[str]:
    return {unicodedata.name(stem[0], "").partition(" ")[0] for stem in stems}


def _stems(words: str, names: set[str]) -> set[str]:
    return {word[:_STEM] for word in _words(words) if word[:_NAME_STEM] not in names}


def _name_stems(frames: Mapping[str, pl.DataFrame]) -> set[str]:
    states = frames["participants"].filter(kind="state")["name"]
    return {
        word[:_NAME_STEM] for name in (*states, *frames["places"]["name"]) for word in _words(name)
    }


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(each for each in plain if not unicodedata.combining(each)))
