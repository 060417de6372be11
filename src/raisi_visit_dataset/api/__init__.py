"""What the library offers over any package of this shape, and over the shipped one."""

from raisi_visit_dataset.agreement.result import Agreement
from raisi_visit_dataset.api.cell_evidence import CellEvidence
from raisi_visit_dataset.api.dataset import Dataset
from raisi_visit_dataset.api.dataset import open_dataset as open  # noqa: A004 - like io.open and gzip.open
from raisi_visit_dataset.api.diffing import diff
from raisi_visit_dataset.api.evidence_function import evidence
from raisi_visit_dataset.api.exploring import explore
from raisi_visit_dataset.api.exporting import export, export_parquet
from raisi_visit_dataset.api.fetching import fetch
from raisi_visit_dataset.api.making import build, compare_codings, validate
from raisi_visit_dataset.api.said import Said
from raisi_visit_dataset.api.shipped import (
    SHIPPED,
    cite,
    describe,
    load,
    tables,
    text,
    variants,
    who_said_what,
)
from raisi_visit_dataset.api.table_functions.core import events, participants, sources, statements
from raisi_visit_dataset.api.table_functions.happenings import (
    event_mentions,
    event_participants,
    participant_names,
    places,
    roles,
)
from raisi_visit_dataset.api.table_functions.proof import (
    claims,
    codes,
    conflict_claims,
    conflicts,
    outside_references,
    retired_ids,
    waivers,
)
from raisi_visit_dataset.api.table_functions.speech import (
    statement_participants,
    statement_quotes,
    statement_topics,
    statement_utterances,
    topics,
    utterances,
)
from raisi_visit_dataset.api.table_functions.texts import (
    anomalies,
    name_mentions,
    narrations,
    segments,
    time_expressions,
)
from raisi_visit_dataset.api.table_info import TableInfo
from raisi_visit_dataset.api.variant import Variant
from raisi_visit_dataset.errors import (
    BusyError,
    CodingRefused,
    FindingsError,
    InternalError,
    PackageRefused,
    RaisiVisitError,
    UnreadableError,
    UsageError,
    WriteRefused,
)
from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.validation.report import Report
from raisi_visit_dataset.versions.difference import Difference
from raisi_visit_dataset.workflows.summary import BuildSummary

__all__ = [
    "SHIPPED",
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
