"""Tables of what is known of the world: time zones, licences, the items of states."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.states import STATE_ITEMS

if TYPE_CHECKING:
    import polars as pl

__all__ = ["KNOWN", "known_frames"]


def known_frames(wanted: Collection[str]) -> Iterator[tuple[str, pl.DataFrame]]:
    """Yield each table that is wanted, with its name."""
    for name, make in KNOWN.items():
        if name in wanted:
            yield name, make()


@cache
def _zones() -> pl.DataFrame:
    """Return the names of the IANA time zones: ``time_zone``."""
    from zoneinfo import available_timezones

    import polars as pl

    return pl.DataFrame({"time_zone": sorted(available_timezones())})


def _licences() -> pl.DataFrame:
    """Return the identifiers of the SPDX licence list 3.27: ``licence``."""
    import polars as pl

    source = resources.files("raisi_visit_dataset.validation").joinpath("spdx.txt")
    return pl.DataFrame({"licence": source.read_text(encoding="ascii").split()})


def _states() -> pl.DataFrame:
    """Return the Wikidata items of states and territories: ``wikidata_id``, ``country``."""
    import polars as pl

    columns = {"wikidata_id": list(STATE_ITEMS), "country": list(STATE_ITEMS.values())}
    return pl.DataFrame(columns)


KNOWN: Final[dict[str, Callable[[], pl.DataFrame]]] = {
    "known_licences": _licences,
    "known_states": _states,
    "known_zones": _zones,
}
"""What makes each table."""
