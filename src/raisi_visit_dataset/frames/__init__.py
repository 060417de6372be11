"""Pandera models of the tables, for polars frames of users.

``Statements.validate(frame, lazy=True)`` returns the frame or raises pandera's
``SchemaErrors``. Collect a LazyFrame first: on one, pandera compares nothing but
names and types. References between tables are not checked here; the validator
does that.

Importing this package loads no data-frame library; naming a model does.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.errors import UsageError

if TYPE_CHECKING:  # type checkers cannot see what __getattr__ gives
    from pandera.polars import DataFrameModel

    from raisi_visit_dataset.frames.anomalies import Anomalies
    from raisi_visit_dataset.frames.claims import Claims
    from raisi_visit_dataset.frames.codes import Codes
    from raisi_visit_dataset.frames.conflict_claims import ConflictClaims
    from raisi_visit_dataset.frames.conflicts import Conflicts
    from raisi_visit_dataset.frames.event_mentions import EventMentions
    from raisi_visit_dataset.frames.event_participants import EventParticipants
    from raisi_visit_dataset.frames.events import Events
    from raisi_visit_dataset.frames.evidence import Evidence
    from raisi_visit_dataset.frames.name_mentions import NameMentions
    from raisi_visit_dataset.frames.narrations import Narrations
    from raisi_visit_dataset.frames.outside_references import OutsideReferences
    from raisi_visit_dataset.frames.participant_names import ParticipantNames
    from raisi_visit_dataset.frames.participants import Participants
    from raisi_visit_dataset.frames.places import Places
    from raisi_visit_dataset.frames.retired_ids import RetiredIds
    from raisi_visit_dataset.frames.roles import Roles
    from raisi_visit_dataset.frames.segments import Segments
    from raisi_visit_dataset.frames.sources import Sources
    from raisi_visit_dataset.frames.statement_participants import StatementParticipants
    from raisi_visit_dataset.frames.statement_quotes import StatementQuotes
    from raisi_visit_dataset.frames.statement_topics import StatementTopics
    from raisi_visit_dataset.frames.statement_utterances import StatementUtterances
    from raisi_visit_dataset.frames.statements import Statements
    from raisi_visit_dataset.frames.time_expressions import TimeExpressions
    from raisi_visit_dataset.frames.topics import Topics
    from raisi_visit_dataset.frames.utterances import Utterances
    from raisi_visit_dataset.frames.waivers import Waivers

__all__ = [
    "Anomalies",
    "Claims",
    "Codes",
    "ConflictClaims",
    "Conflicts",
    "EventMentions",
    "EventParticipants",
    "Events",
    "Evidence",
    "NameMentions",
    "Narrations",
    "OutsideReferences",
    "ParticipantNames",
    "Participants",
    "Places",
    "RetiredIds",
    "Roles",
    "Segments",
    "Sources",
    "StatementParticipants",
    "StatementQuotes",
    "StatementTopics",
    "StatementUtterances",
    "Statements",
    "TimeExpressions",
    "Topics",
    "Utterances",
    "Waivers",
    "model_for",
]

_MODELS: Final = {
    "anomalies": "Anomalies",
    "claims": "Claims",
    "codes": "Codes",
    "conflict_claims": "ConflictClaims",
    "conflicts": "Conflicts",
    "event_mentions": "EventMentions",
    "event_participants": "EventParticipants",
    "events": "Events",
    "evidence": "Evidence",
    "name_mentions": "NameMentions",
    "narrations": "Narrations",
    "outside_references": "OutsideReferences",
    "participant_names": "ParticipantNames",
    "participants": "Participants",
    "places": "Places",
    "retired_ids": "RetiredIds",
    "roles": "Roles",
    "segments": "Segments",
    "sources": "Sources",
    "statement_participants": "StatementParticipants",
    "statement_quotes": "StatementQuotes",
    "statement_topics": "StatementTopics",
    "statement_utterances": "StatementUtterances",
    "statements": "Statements",
    "time_expressions": "TimeExpressions",
    "topics": "Topics",
    "utterances": "Utterances",
    "waivers": "Waivers",
}
_TABLES: Final = {name: table for table, name in _MODELS.items()}


def model_for(table: str) -> type[DataFrameModel]:
    """Return the model of a table; UsageError for one that is none of ours.

    >>> model_for("statement_quotes").__name__
    'StatementQuotes'
    """
    if table not in _MODELS:
        raise UsageError(f"the table {table!r}", f"one of {', '.join(_MODELS)}")
    module = import_module(f"{__name__}.{table}")
    model: type[DataFrameModel] = getattr(module, _MODELS[table])
    return model


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a model, or a module that imports itself
    """Load a model when it is named."""
    if name in _TABLES:
        return model_for(_TABLES[name])
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Name the models that are not loaded yet, too."""
    return sorted({*globals(), *__all__})
