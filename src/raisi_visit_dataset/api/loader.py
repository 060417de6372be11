"""Tables loaded with their own types. Generated: edit the records, not this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from raisi_visit_dataset.api.read_tables import ReadTables
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.package.typed import Engine
from raisi_visit_dataset.records import (
    Anomaly,
    Claim,
    Code,
    Conflict,
    ConflictClaim,
    Event,
    EventMention,
    EventParticipant,
    Evidence,
    NameMention,
    Narration,
    OutsideReference,
    Participant,
    ParticipantName,
    Place,
    Record,
    RetiredId,
    Role,
    Segment,
    Source,
    Statement,
    StatementParticipant,
    StatementQuote,
    StatementTopic,
    StatementUtterance,
    TimeExpression,
    Topic,
    Utterance,
    Waiver,
)

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["Loader"]


class Loader:
    """Load the tables of one package."""

    def __init__(self, read: ReadTables) -> None:
        self._read = read

    @property
    def package(self) -> Package:
        """Return the package behind the tables; raises as ``open_package`` does."""
        return self._read.package

    @overload
    def load(self, table: Literal["sources"], engine: None = None) -> tuple[Source, ...]: ...
    @overload
    def load(
        self, table: Literal["participants"], engine: None = None
    ) -> tuple[Participant, ...]: ...
    @overload
    def load(self, table: Literal["events"], engine: None = None) -> tuple[Event, ...]: ...
    @overload
    def load(self, table: Literal["statements"], engine: None = None) -> tuple[Statement, ...]: ...
    @overload
    def load(
        self, table: Literal["statement_quotes"], engine: None = None
    ) -> tuple[StatementQuote, ...]: ...
    @overload
    def load(
        self, table: Literal["statement_participants"], engine: None = None
    ) -> tuple[StatementParticipant, ...]: ...
    @overload
    def load(self, table: Literal["utterances"], engine: None = None) -> tuple[Utterance, ...]: ...
    @overload
    def load(
        self, table: Literal["statement_utterances"], engine: None = None
    ) -> tuple[StatementUtterance, ...]: ...
    @overload
    def load(self, table: Literal["topics"], engine: None = None) -> tuple[Topic, ...]: ...
    @overload
    def load(
        self, table: Literal["statement_topics"], engine: None = None
    ) -> tuple[StatementTopic, ...]: ...
    @overload
    def load(self, table: Literal["claims"], engine: None = None) -> tuple[Claim, ...]: ...
    @overload
    def load(
        self, table: Literal["event_participants"], engine: None = None
    ) -> tuple[EventParticipant, ...]: ...
    @overload
    def load(
        self, table: Literal["event_mentions"], engine: None = None
    ) -> tuple[EventMention, ...]: ...
    @overload
    def load(
        self, table: Literal["time_expressions"], engine: None = None
    ) -> tuple[TimeExpression, ...]: ...
    @overload
    def load(
        self, table: Literal["name_mentions"], engine: None = None
    ) -> tuple[NameMention, ...]: ...
    @overload
    def load(
        self, table: Literal["participant_names"], engine: None = None
    ) -> tuple[ParticipantName, ...]: ...
    @overload
    def load(self, table: Literal["roles"], engine: None = None) -> tuple[Role, ...]: ...
    @overload
    def load(self, table: Literal["places"], engine: None = None) -> tuple[Place, ...]: ...
    @overload
    def load(self, table: Literal["segments"], engine: None = None) -> tuple[Segment, ...]: ...
    @overload
    def load(self, table: Literal["narrations"], engine: None = None) -> tuple[Narration, ...]: ...
    @overload
    def load(self, table: Literal["anomalies"], engine: None = None) -> tuple[Anomaly, ...]: ...
    @overload
    def load(self, table: Literal["evidence"], engine: None = None) -> tuple[Evidence, ...]: ...
    @overload
    def load(self, table: Literal["conflicts"], engine: None = None) -> tuple[Conflict, ...]: ...
    @overload
    def load(
        self, table: Literal["conflict_claims"], engine: None = None
    ) -> tuple[ConflictClaim, ...]: ...
    @overload
    def load(
        self, table: Literal["outside_references"], engine: None = None
    ) -> tuple[OutsideReference, ...]: ...
    @overload
    def load(self, table: Literal["retired_ids"], engine: None = None) -> tuple[RetiredId, ...]: ...
    @overload
    def load(self, table: Literal["waivers"], engine: None = None) -> tuple[Waiver, ...]: ...
    @overload
    def load(self, table: Literal["codes"], engine: None = None) -> tuple[Code, ...]: ...
    @overload
    def load(self, table: str, engine: None = None) -> tuple[Record, ...]: ...
    @overload
    def load(self, table: str, engine: Literal["polars"]) -> pl.DataFrame: ...
    @overload
    def load(self, table: str, engine: Literal["pandas"]) -> pd.DataFrame: ...
    @overload
    def load(self, table: str, engine: Literal["arrow"]) -> pa.Table: ...
    def load(
        self, table: str, engine: Engine | None = None
    ) -> tuple[Record, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
        """Return a table, rows in order of its file.

        Without ``engine`` as tuple of records, frozen models of pydantic; with one of
        ``polars``, ``pandas`` and ``arrow`` as data frame with real types: dates as dates,
        numbers as integers, ids as text, empty cells as null.

        Raises UsageError for a table or engine that is not known (with the nearest name) or
        not installed, UnreadableError for a file that cannot be read, and PackageRefused, with
        file, line and column, for cells that their column does not take.
        """
        return self._read.table(table, engine)
