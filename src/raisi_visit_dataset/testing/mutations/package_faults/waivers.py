"""Faults of waivers: of the package's own, and of a file of the caller's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from raisi_visit_dataset.testing.mutations.draft import Draft, Row, row_key
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation, NothingToBreak
from raisi_visit_dataset.testing.mutations.package_faults.bench import Bench
from raisi_visit_dataset.testing.mutations.package_faults.model import retired
from raisi_visit_dataset.testing.mutations.package_faults.own import Own
from raisi_visit_dataset.validation.waiver_file import FileWaiver

__all__ = ["MUTATIONS"]

_FILE: Final = "waivers.toml"
_REASON: Final = "Added in order to be wrong."
_WARNED: Final = ("RVD203", "RVD206", "RVD234")
"""Warnings that sources may give, and of which one is surely not waived yet."""


def _stale(files: Mapping[str, bytes]) -> Broken:
    own = Own(files)
    rows = own.draft.tables["waivers"]
    held = {(row["code"], row["target_table"], row["target_id"]) for row in rows}
    for source in own.draft.rows("sources"):
        for code in _WARNED:
            if (code, "sources", source["source_id"]) not in held:
                row = _waiver(own.draft, code, "sources", source["source_id"])
                return own.broken("waivers", row, "code")
    raise NothingToBreak("no source of which nothing is waived", "one")


def _waiver(draft: Draft, code: str, table: str, key: str) -> Row:
    told = {"waiver_id": "grafted-waiver", "code": code, "reason": _REASON}
    return draft.add("waivers", **told, target_table=table, target_id=key)


def _of_error(files: Mapping[str, bytes]) -> Broken:
    """Waive an error in the package; the caller accepts the error, so that the waiver is left."""
    own = Own(files)
    key = row_key("retired_ids", retired(own.draft, replaced_by="grafted-nowhere"))
    row = _waiver(own.draft, "RVD131", "retired_ids", key)
    mine = _file_waiver("RVD131", "retired_ids", key=key)
    return own.broken("waivers", row, "code", {"waivers": (mine,)})


def _file_waiver(
    code: str, table: str, *, key: str | None = None, until: date | None = None
) -> FileWaiver:
    return FileWaiver(
        file=_FILE, line=3, code=code, table=table, key=key, reason=_REASON, until=until
    )


def _file_stale(files: Mapping[str, bytes]) -> Broken:
    return _by_file(files, None)


def _file_expired(files: Mapping[str, bytes]) -> Broken:
    return _by_file(files, date(2000, 2, 29))


def _by_file(files: Mapping[str, bytes], until: date | None) -> Broken:
    """Accept a finding of a row that no table has."""
    bench = Bench(files)
    table = str(bench.resources[0]["name"])
    waiver = _file_waiver("RVD112", table, key="grafted-nowhere", until=until)
    return bench.broken(table, path=_FILE, line=3, column=1, options={"waivers": (waiver,)})


MUTATIONS: Final = (
    Mutation(
        code="RVD009",
        name="waiver-of-nothing",
        about="accept a warning that a source does not give",
        breaks=_stale,
    ),
    Mutation(
        code="RVD010",
        name="waiver-of-an-error",
        about="accept, in the package, an error that only its reader may accept",
        breaks=_of_error,
    ),
    Mutation(
        code="RVD050",
        name="file-waiver-of-nothing",
        about="accept, in a file of the caller's, a finding that is not there",
        breaks=_file_stale,
    ),
    Mutation(
        code="RVD051",
        name="file-waiver-too-late",
        about="accept, in a file of the caller's, until a day that is over",
        breaks=_file_expired,
    ),
)
