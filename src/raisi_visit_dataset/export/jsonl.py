"""The statements of a package as JSON lines: source, cue and content, as corpora of quotations."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.tables import ReadTables, read_tables
from raisi_visit_dataset.files.placing import write_pieces

__all__ = ["write_jsonl"]

_Row = Mapping[str, Any]


def write_jsonl(job: Job) -> Exported:
    """Write one statement a line, with all that is linked to it; null is what is not known.

    Offsets count code points into the text that ``document`` names. Raises UsageError for a
    package of another shape.
    """
    with read_tables(job.package, ours=True) as read:
        write_pieces(job.out, _lines(read))
        rows = tuple(pair for pair in read.rows if pair[0] == "statements")
        return Exported(job.out, rows, read.faults)


@dataclass(frozen=True, slots=True)
class _Linked:
    """Hold what statements are joined with: rows by their id, and lists by statement."""

    sources: dict[str, _Row]
    participants: dict[str, _Row]
    events: dict[str, _Row]
    mentions: dict[str, list[_Row]]
    quotes: dict[str, list[_Row]]
    topics: dict[str, list[_Row]]
    utterances: dict[str, list[_Row]]


def _lines(read: ReadTables) -> Iterator[str]:
    linked = _Linked(
        sources=_by(read, "sources", "source_id"),
        participants=_by(read, "participants", "participant_id"),
        events=_by(read, "events", "event_id"),
        mentions=_lists(read, "statement_participants"),
        quotes=_lists(read, "statement_quotes"),
        topics=_lists(read, "statement_topics"),
        utterances=_lists(read, "statement_utterances"),
    )
    for row in read.frame("statements").iter_rows(named=True):
        line = json.dumps(_statement(row, linked), ensure_ascii=False, default=str)
        yield f"{line}\n"


def _by(read: ReadTables, table: str, key: str) -> dict[str, _Row]:
    return {row[key]: row for row in read.records(table)}


def _lists(read: ReadTables, table: str) -> dict[str, list[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in read.records(table):
        found[row["statement_id"]].append(row)
    return found


def _statement(row: _Row, linked: _Linked) -> dict[str, object]:
    statement = row["statement_id"]
    return {
        "id": statement,
        "kind": row["kind"],
        "ordinal": row["ordinal"],
        "source": _source(row, linked),
        "cue": _span(row["cue"], row["cue_start_char"], row["cue_end_char"]),
        "content": _span(row["exact"], row["start_char"], row["end_char"]),
        "quotes": [
            {"ordinal": each["ordinal"]} | _stretch(each) for each in linked.quotes[statement]
        ],
        "participants": [_mention(each, linked) for each in linked.mentions[statement]],
        "document": _document(row, linked),
        "occasion": _picked(linked.events.get(row["event_id"]), "event_id", "label", "date"),
        "said": {
            "date": row["said"],
            "earliest": row["said_earliest"],
            "latest": row["said_latest"],
            "basis": row["said_basis"],
        },
        "topics": [each["topic_id"] for each in linked.topics[statement]],
        "utterances": [
            {
                "id": each["utterance_id"],
                "relation": each["relation"],
                "start": each["start_char"],
                "end": each["end_char"],
            }
            for each in linked.utterances[statement]
        ],
        "parent": row["parent_statement_id"],
        "note": row["note"],
    }


def _source(row: _Row, linked: _Linked) -> dict[str, object]:
    """Return who speaks, and the words that name them; why nobody is named, where nobody is."""
    speaker = linked.participants.get(row["speaker_id"])
    named = next(
        (each for each in linked.mentions[row["statement_id"]] if each["role"] == "speaker"), None
    )
    return {
        "participant": _picked(speaker, "participant_id", "name", "kind"),
        "span": None if named is None or named["exact"] is None else _stretch(named),
        "unknown": row["speaker_unknown"],
    }


def _mention(row: _Row, linked: _Linked) -> dict[str, object]:
    participant = linked.participants.get(row["participant_id"], {})
    antecedent = _span(None, row["antecedent_start_char"], row["antecedent_end_char"])
    return {
        "id": row["participant_id"],
        "name": participant.get("name"),
        "role": row["role"],
        "ordinal": row["ordinal"],
        "resolution": row["resolution"],
        "span": None if row["exact"] is None else _stretch(row),
        "antecedent": antecedent,
    }


def _document(row: _Row, linked: _Linked) -> dict[str, object]:
    source = linked.sources.get(row["source_id"], {})
    publisher = linked.participants.get(source.get("publisher_id", ""), {})
    return {
        "id": row["source_id"],
        "path": source.get("seed_path"),
        "title": source.get("title"),
        "publisher": publisher.get("name"),
        "published": source.get("published"),
        "language": source.get("language"),
        "url": source.get("origin_url"),
        "segment": row["segment_ordinal"],
    }


def _stretch(row: _Row) -> dict[str, object]:
    return {"text": row["exact"], "start": row["start_char"], "end": row["end_char"]}


def _span(text: str | None, start: int | None, end: int | None) -> dict[str, object] | None:
    if start is None:
        return None
    return (
        {"start": start, "end": end} if text is None else {"text": text, "start": start, "end": end}
    )


def _picked(row: _Row | None, key: str, *names: str) -> dict[str, object] | None:
    if row is None:
        return None
    return {"id": row[key], **{name: row[name] for name in names}}
