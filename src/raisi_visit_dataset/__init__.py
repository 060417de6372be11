"""An open, checked dataset coded from five news texts on one presidential visit.

``load("statements")`` and ``statements()`` give the rows of a table as records, or as polars,
pandas or Arrow frame; ``who_said_what()`` joins what most readers want first; ``evidence(…)``
shows the words on which a cell rests; ``open(path)`` reads any other package of this shape.

Importing this module loads no data-frame library: what is named is loaded when it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # type checkers cannot see what __getattr__ gives
    import raisi_visit_dataset.plot  # noqa: F401 - tells them of rvd.plot
    from raisi_visit_dataset.api import (
        Agreement,
        BuildSummary,
        BusyError,
        CellEvidence,
        CodingRefused,
        Dataset,
        Difference,
        Exported,
        FindingsError,
        InternalError,
        PackageRefused,
        RaisiVisitError,
        Report,
        Said,
        TableInfo,
        UnreadableError,
        UsageError,
        Variant,
        WriteRefused,
        anomalies,
        build,
        cite,
        claims,
        codes,
        compare_codings,
        conflict_claims,
        conflicts,
        describe,
        diff,
        event_mentions,
        event_participants,
        events,
        evidence,
        explore,
        export,
        export_parquet,
        fetch,
        load,
        name_mentions,
        narrations,
        open,  # noqa: A004 - like io.open and gzip.open
        outside_references,
        participant_names,
        participants,
        places,
        retired_ids,
        roles,
        segments,
        sources,
        statement_participants,
        statement_quotes,
        statement_topics,
        statement_utterances,
        statements,
        tables,
        text,
        time_expressions,
        topics,
        utterances,
        validate,
        variants,
        waivers,
        who_said_what,
    )

    DATA_VERSION: str
    __version__: str

__all__ = [
    "DATA_VERSION",
    "Agreement",
    "BuildSummary",
    "BusyError",
    "CellEvidence",
    "CodingRefused",
    "Dataset",
    "Difference",
    "Exported",
    "FindingsError",
    "InternalError",
    "PackageRefused",
    "RaisiVisitError",
    "Report",
    "Said",
    "TableInfo",
    "UnreadableError",
    "UsageError",
    "Variant",
    "WriteRefused",
    "__version__",
    "anomalies",
    "build",
    "cite",
    "claims",
    "codes",
    "compare_codings",
    "conflict_claims",
    "conflicts",
    "describe",
    "diff",
    "event_mentions",
    "event_participants",
    "events",
    "evidence",
    "explore",
    "export",
    "export_parquet",
    "fetch",
    "load",
    "name_mentions",
    "narrations",
    "open",
    "outside_references",
    "participant_names",
    "participants",
    "places",
    "retired_ids",
    "roles",
    "segments",
    "sources",
    "statement_participants",
    "statement_quotes",
    "statement_topics",
    "statement_utterances",
    "statements",
    "tables",
    "text",
    "time_expressions",
    "topics",
    "utterances",
    "validate",
    "variants",
    "waivers",
    "who_said_what",
]

# The import system writes a room over whatever bears its name, once, when it first loads it: so
# these rooms are loaded now, and the names left to the functions of `__all__`.
for _room in ("build", "export"):
    import_module(f"{__name__}.{_room}")
    del globals()[_room]


if not TYPE_CHECKING:  # type checkers that see it let every misspelt name pass

    def __getattr__(name: str) -> object:
        """Load a public name, or the room of charts, when it is used."""
        if name == "plot":
            return import_module(f"{__name__}.plot")
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value = _value(name)
        return value


def _value(name: str) -> object:
    if name == "__version__":
        return import_module("importlib.metadata").version("raisi-visit-dataset")
    api = import_module("raisi_visit_dataset.api")
    return api.SHIPPED.version if name == "DATA_VERSION" else getattr(api, name)


def __dir__() -> list[str]:
    """Name what is not loaded yet, too."""
    return sorted({*globals(), *__all__})
