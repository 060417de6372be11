"""Mutations of dates, their bounds and the days of events and statements."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from raisi_visit_dataset.testing.mutations.copying import prove
from raisi_visit_dataset.testing.mutations.draft import Draft, Row, row_key
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.own import own
from raisi_visit_dataset.testing.mutations.placing import in_cell
from raisi_visit_dataset.testing.mutations.stretches import meets, stretch

__all__ = ["MUTATIONS"]

_NEEDS_ANCHOR: Final = {
    *("today", "tomorrow", "weekday_past", "weekday_future", "day_month"),
    *("bare_month_past", "last_named_month", "this_year", "last_year", "since"),
}
_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NO_PART: Final = {"phone_call", "visit", "inauguration"}
_NO_WHOLE: Final = {"phone_call", "departure", "arrival", "invitation", "announcement"}


def _invalid(draft: Draft) -> Broken | None:
    for row in draft.rows("events"):
        if row["date"] and not _targets(draft, "conflicts", "events", row):
            draft.change("events", row, date="2022-02-30")
            return in_cell(draft, "events", row, "date")
    return None


def _targets(draft: Draft, table: str, of: str, row: Row) -> bool:
    return draft.row(table, target_table=of, target_id=row_key(of, row)) is not None


def _form(draft: Draft) -> Broken | None:
    for row in draft.rows("statements"):
        if _DAY.fullmatch(row["said"]):
            draft.change("statements", row, said=row["said"] + "/..")
            return in_cell(draft, "statements", row, "said")
    return None


def _bounds(draft: Draft) -> Broken | None:
    for row in draft.rows("time_expressions"):
        if row["value_latest"]:
            row["value_latest"] = _later(row["value_latest"], 1)
            return in_cell(draft, "time_expressions", row, "value_latest")
    return None


def _later(day: str, days: int) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days)).isoformat()


def _weekday(draft: Draft) -> Broken | None:
    for row in draft.rows("time_expressions", weekday="", type="date"):
        if _DAY.fullmatch(row["value"]):
            other = dt.date.fromisoformat(row["value"]).isoweekday() % 7 + 1
            draft.change("time_expressions", row, weekday=str(other))
            return in_cell(draft, "time_expressions", row, "weekday")
    return None


def _no_weekday(draft: Draft) -> Broken | None:
    for row in draft.rows("time_expressions"):
        if row["weekday"] and row["type"] in {"date", "time"} and row["rule"].startswith("weekday"):
            draft.change("time_expressions", row, weekday="")
            return in_cell(draft, "time_expressions", row, "weekday")
    return None


def _no_anchor(draft: Draft) -> Broken | None:
    for row in draft.rows("time_expressions"):
        if row["rule"] in _NEEDS_ANCHOR and row["anchor"] != "none":
            draft.change("time_expressions", row, anchor="none", anchor_id="")
            return in_cell(draft, "time_expressions", row, "anchor")
    return None


def _loose_times(draft: Draft) -> Iterator[Row]:
    """Yield expressions whose value nothing rests on."""
    dating = {row["time_expression_id"] for row in draft.rows("event_mentions")}
    anchors = {row["anchor_id"] for row in draft.rows("time_expressions")}
    for row in draft.rows("time_expressions"):
        known = row["time_expression_id"]
        passages = draft.rows("evidence", source_id=row["source_id"], basis="text")
        proving = any(
            row["value"] == each["value"] and meets(stretch(each), stretch(row))
            for each in passages
        )
        if known not in dating | anchors and not proving and not row["weekday"]:
            yield row


def _relative(draft: Draft) -> Broken | None:
    for row in _loose_times(draft):
        if row["rule"] in {"today", "tomorrow"} and _DAY.fullmatch(row["value"]):
            draft.change("time_expressions", row, value="1999-12-31")
            return in_cell(draft, "time_expressions", row, "value")
    return None


def _unfit(draft: Draft) -> Broken | None:
    for row in draft.rows("time_expressions", type="date", duration=""):
        draft.change("time_expressions", row, duration="P1D")
        return in_cell(draft, "time_expressions", row, "type")
    return None


def _utc(draft: Draft) -> Broken | None:
    clocks = [row for row in draft.rows("time_expressions") if row["time_utc"]]
    for row in clocks:
        others = [each for each in clocks if each["source_id"] == row["source_id"]]
        if len(others) == 1 and row["rule"] == "clock" and _DAY.fullmatch(row["value"]):
            hours, _, minutes = row["time_utc"].partition(":")
            hour = f"{(int(hours) + 5) % 24:02}"
            draft.change("time_expressions", row, time_utc=f"{hour}:{minutes}")
            return in_cell(draft, "time_expressions", row, "time_utc")
    return None


def _zone(draft: Draft) -> Broken | None:
    for row in draft.rows("places"):
        draft.change("places", row, time_zone="Europe/Nowhere")
        return in_cell(draft, "places", row, "time_zone")
    return None


def _contradicted(draft: Draft) -> Broken | None:
    for row in _loose_times(draft):
        year = row["value"][:4]
        if year and year in row["exact"] and row["rule"] == "explicit":
            later = row["value"].replace(year, str(int(year) + 1))
            if not later.endswith("-02-29"):
                draft.change("time_expressions", row, value=later)
                return in_cell(draft, "time_expressions", row, "value")
    return None


def _told(draft: Draft, mention: Row) -> tuple[str, str]:
    """Return the first and last possible day of the words that speak of an event."""
    said = draft.row("statements", statement_id=mention["statement_id"] or "none") or {}
    source = draft.row("sources", source_id=mention["source_id"]) or {}
    if said.get("said"):
        return said["said_earliest"], said["said_latest"]
    return source.get("published_earliest", ""), source.get("published_latest", "")


def _past(draft: Draft) -> Broken | None:
    for row in draft.rows("event_mentions"):
        event = draft.row("events", event_id=row["event_id"]) or {}
        told = _told(draft, row)[1]
        if told and row["modality"] != "asserted_past" and event["date_earliest"] > told:
            draft.change("event_mentions", row, modality="asserted_past")
            return in_cell(draft, "event_mentions", row, "modality")
    return None


def _future(draft: Draft) -> Broken | None:
    for row in draft.rows("event_mentions"):
        event = draft.row("events", event_id=row["event_id"]) or {}
        told = _told(draft, row)[0]
        # What the narrator says may be all that the status of the event rests on.
        if row["statement_id"] and "" != event["date_latest"] < told:
            draft.change("event_mentions", row, modality="expected")
            return in_cell(draft, "event_mentions", row, "modality")
    return None


def _undated_words(draft: Draft, *, occasion: bool) -> Iterator[Row]:
    """Yield statements without a day, or whose day nothing rests on."""
    linked = {row["statement_id"] for row in draft.rows("statement_utterances")}
    telling = {row["statement_id"] for row in draft.rows("event_mentions")}
    offices = {
        row["statement_id"] for row in draft.rows("statement_participants", resolution="office")
    }
    for row in draft.rows("statements"):
        free = row["statement_id"] not in linked | telling | offices
        disputed = _targets(draft, "conflicts", "statements", row)
        if free and not disputed and bool(row["event_id"]) == occasion:
            yield row


def _dated(draft: Draft, row: Row, day: str) -> Broken | None:
    """Date a statement by an outside reference."""
    draft.drop("evidence", *draft.evidence("statements", row, "said"))
    draft.change("statements", row, said=day, said_basis="external")
    if not prove(draft, "statements", row, "said"):
        return None
    return in_cell(draft, "statements", row, "said")


def _too_late(draft: Draft) -> Broken | None:
    for row in _undated_words(draft, occasion=False):
        source = draft.row("sources", source_id=row["source_id"]) or {}
        if source["published_latest"]:
            return _dated(draft, row, _later(source["published_latest"], 1))
    return None


def _not_then(draft: Draft) -> Broken | None:
    for row in _undated_words(draft, occasion=True):
        event = draft.row("events", event_id=row["event_id"]) or {}
        if event["date_earliest"]:
            return _dated(draft, row, _later(event["date_earliest"], -1))
    return _given_occasion(draft)


def _given_occasion(draft: Draft) -> Broken | None:
    for row in _undated_words(draft, occasion=False):
        for event in draft.rows("events"):
            if event["date_earliest"]:
                draft.change("statements", row, event_id=event["event_id"])
                prove(draft, "statements", row, "event_id")
                return _dated(draft, row, _later(event["date_earliest"], -1))
    return None


def _outside(draft: Draft) -> Broken | None:
    wholes = [row for row in draft.rows("events") if row["type"] not in _NO_WHOLE]
    for row in draft.rows("events"):
        fit = row["type"] not in _NO_PART and row["date_earliest"] and row["date_latest"]
        whole = next((each for each in wholes if _apart(each, row)), None)
        if fit and whole is not None:
            draft.change("events", row, parent_event_id=whole["event_id"])
            return in_cell(draft, "events", row, "date")
    return None


def _apart(one: Row, other: Row) -> bool:
    """Tell whether two events took place on other days; neither is a part."""
    parts = one["parent_event_id"] or other["parent_event_id"]
    dated = all((*_days(one), *_days(other)))
    return dated and not parts and not _days(one)[0] <= _days(other)[0] <= _days(one)[1]


def _days(row: Row) -> tuple[str, str]:
    prefix = "value" if "value" in row else "date"
    return row[f"{prefix}_earliest"], row[f"{prefix}_latest"]


def _another_expression(draft: Draft) -> Broken | None:
    for row in draft.rows("event_mentions"):
        event = draft.row("events", event_id=row["event_id"]) or {}
        if not all(_days(event)) or _targets(draft, "conflicts", "events", event):
            continue
        for time in draft.rows("time_expressions", source_id=row["source_id"]):
            first, last = _days(time)
            if first and last and (last < _days(event)[0] or first > _days(event)[1]):
                known = time["time_expression_id"]
                draft.change("event_mentions", row, time_expression_id=known)
                return in_cell(draft, "event_mentions", row, "time_expression_id")
    return None


def _basis(draft: Draft) -> Broken | None:
    for row in draft.rows("statements"):
        bases = {each["basis"] for each in draft.evidence("statements", row, "said")}
        for other in ("external", "inferred", "text"):
            if row["said"] and other not in bases:
                draft.change("statements", row, said_basis=other)
                return in_cell(draft, "statements", row, "said_basis")
    return None


MUTATIONS: Final[tuple[Mutation, ...]] = (
    own("RVD301", "no-such-day", "date an event to the 30th of February", _invalid),
    own("RVD302", "words-without-end", "let words be spoken from a day on", _form),
    own("RVD311", "a-bound-moved", "move the last day of an expression", _bounds),
    own("RVD312", "another-weekday", "give a day the weekday of the next", _weekday),
    own("RVD313", "no-weekday", "empty the weekday that the words name", _no_weekday),
    own("RVD314", "no-anchor", "take the anchor of a relative expression", _no_anchor),
    own("RVD315", "another-today", "give a relative expression a day of 1999", _relative),
    own("RVD316", "a-date-that-lasts", "give a date a duration", _unfit),
    own("RVD317", "another-hour", "move a time in UTC by five hours", _utc),
    own("RVD318", "no-such-zone", "put a place into a zone that does not exist", _zone),
    own("RVD319", "another-year", "give an expression the year after its words", _contradicted),
    own("RVD321", "told-too-early", "tell of a coming event as past", _past),
    own("RVD322", "told-too-late", "tell of a past event as expected", _future),
    own("RVD323", "said-too-late", "date words to the day after publication", _too_late),
    own("RVD324", "said-before", "date words to the day before their occasion", _not_then),
    own("RVD325", "a-part-elsewhen", "make an event part of one on other days", _outside),
    own("RVD326", "another-expression", "date a mention by foreign words", _another_expression),
    own("RVD329", "another-basis", "give a day a basis its evidence has not", _basis),
)
"""One a rule; the others have examples of their own."""
