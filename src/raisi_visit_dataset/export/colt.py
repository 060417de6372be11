"""The visits of a package in the columns of COLT, the dataset of leaders' travel."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.tables import ReadTables, read_tables
from raisi_visit_dataset.files.placing import replace_text

__all__ = ["COLUMNS", "write_colt"]

COLUMNS: Final = (
    "TripID",
    "LeaderID",
    "LeaderCountryOrIGO",
    "LeaderCountryISO",
    "LeaderTitle",
    "LeaderFullName",
    "CountryVisited",
    "CountryVisitedISO",
    "CityVisited",
    "TripYear",
    "TripStartDate",
    "TripEndDate",
    "TripDuration",
    "MetHostHoGS",
    "HostHOGSName",
    "PublicAddress",
    "SignedAgreement",
    "Notes",
)
"""The columns of COLT that a package of ours can fill; a column a source follows."""

_DAYS: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d))?")
_HEADS: Final = ("President of ", "Prime Minister of ", "Head of State of ", "Chancellor of ")
_MET: Final = ("meeting", "negotiation")
_Row = Mapping[str, Any]


def write_colt(job: Job) -> Exported:
    """Write a CSV file with one row for each visit of a person to another state.

    Only what the package says is filled: ``Yes`` where a part of the visit is told as having
    occurred, else nothing, for five texts that are silent do not say ``No``. TripID and LeaderID
    are ids of the package, not those of COLT. Raises UsageError for a package of another shape.
    """
    with read_tables(job.package, ours=True) as read:
        visits = _Visits(
            events=read.records("events"),
            actors=read.records("event_participants"),
            people={row["participant_id"]: row for row in read.records("participants")},
            places={row["place_id"]: row for row in read.records("places")},
            roles=read.records("roles"),
        )
        rows = list(visits.rows(_addresses(read)))
        links = max((len(sources) for _, sources in rows), default=0)
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([*COLUMNS, *(f"SourceLink{n}" for n in range(1, links + 1))])
        for row, sources in rows:
            padded = [*sources, *[""] * (links - len(sources))]
            writer.writerow([*(row.get(name, "") for name in COLUMNS), *padded])
        replace_text(job.out, text.getvalue())
        return Exported(job.out, (("trips", len(rows)),), read.faults)


def _addresses(read: ReadTables) -> dict[str, list[str]]:
    """Return the addresses of the sources that mention an event, by event."""
    address = {row["source_id"]: row["origin_url"] for row in read.records("sources")}
    found: dict[str, dict[str, None]] = {}
    for row in read.records("event_mentions"):
        if address.get(row["source_id"]):
            found.setdefault(row["event_id"], {})[address[row["source_id"]]] = None
    return {event: list(listed) for event, listed in found.items()}


@dataclass(frozen=True, slots=True)
class _Visits:
    """Tell visits of what the tables hold of them."""

    events: Sequence[_Row]
    actors: Sequence[_Row]
    people: Mapping[str, _Row]
    places: Mapping[str, _Row]
    roles: Sequence[_Row]

    def rows(self, addresses: Mapping[str, Sequence[str]]) -> Iterator[tuple[_Row, Sequence[str]]]:
        """Yield each trip, with the addresses of its sources."""
        for event in self.events:
            if event["type"] != "visit":
                continue
            for visitor in self._with_role(event["event_id"], "visitor"):
                abroad = self._country(event)
                if visitor["kind"] == "person" and abroad and abroad != visitor["country"]:
                    yield self._trip(event, visitor, abroad), addresses.get(event["event_id"], ())

    def _with_role(self, event_id: str, role: str) -> list[_Row]:
        wanted = ((a["event_id"], a["role"]) == (event_id, role) for a in self.actors)
        found = [a["participant_id"] for a, fits in zip(self.actors, wanted, strict=True) if fits]
        return [self.people[each] for each in found if each in self.people]

    def _country(self, event: _Row) -> str | None:
        place = self.places.get(event["place_id"], {})
        hosts = [row["country"] for row in self._with_role(event["event_id"], "host")]
        country: str | None = place.get("country") or next(filter(None, hosts), None)
        return country

    def _trip(self, event: _Row, visitor: _Row, abroad: str) -> _Row:
        place = self.places.get(event["place_id"], {})
        parts = [each for each in self.events if each["parent_event_id"] == event["event_id"]]
        done = [each for each in parts if each["status"] == "occurred"]
        host = self._met(event, visitor, done)
        return {
            "TripID": event["event_id"],
            "LeaderID": visitor["participant_id"],
            "LeaderCountryOrIGO": self._state(visitor["country"]),
            "LeaderCountryISO": visitor["country"] or "",
            "LeaderTitle": self._title(visitor, event),
            "LeaderFullName": visitor["name"],
            "CountryVisited": self._state(abroad),
            "CountryVisitedISO": abroad,
            "CityVisited": place["name"] if place.get("kind") == "city" else "",
            **_days(event),
            "MetHostHoGS": "Yes" if host else "",
            "HostHOGSName": host,
            "PublicAddress": _yes(done, "speech", abroad, self.places),
            "SignedAgreement": _yes(done, "agreement_signing", abroad, self.places),
            "Notes": "; ".join(filter(None, (f"status: {event['status']}", event["note"]))),
        }

    def _state(self, country: str | None) -> str:
        states = (row for row in self.people.values() if row["kind"] == "state")
        named = next((row["name"] for row in states if country and row["country"] == country), "")
        return str(named)

    def _title(self, person: _Row, event: _Row) -> str:
        """Return the offices that a person is known to have held then."""
        first, last = event["date_earliest"], event["date_latest"]
        titles = [
            row["title"]
            for row in self.roles
            if row["participant_id"] == person["participant_id"]
            and (first is None or row["term_latest"] is None or row["term_latest"] >= first)
            and (last is None or row["term_earliest"] is None or row["term_earliest"] <= last)
        ]
        return "; ".join(titles)

    def _met(self, event: _Row, visitor: _Row, done: Sequence[_Row]) -> str:
        """Return the host whom the visitor met, where an office says that they head the state."""
        me = visitor["participant_id"]
        hosts = {row["participant_id"] for row in self._with_role(event["event_id"], "host")}
        for part in done:
            there = {a["participant_id"] for a in self.actors if a["event_id"] == part["event_id"]}
            for each in sorted(hosts & there if me in there and part["type"] in _MET else ()):
                if self._title(self.people[each], event).startswith(_HEADS):
                    return str(self.people[each]["name"])
        return ""


def _days(event: _Row) -> dict[str, object]:
    """Return year, first and last day and length, as far as the date says them."""
    first, last = event["date_earliest"], event["date_latest"]
    exact = _DAYS.fullmatch(event["date"] or "")
    year = first.year if first and last and first.year == last.year else ""
    if exact is None:
        return {"TripYear": year}
    length = (last - first).days + 1
    return {
        "TripYear": first.year,
        "TripStartDate": first.isoformat(),
        "TripEndDate": last.isoformat(),
        "TripDuration": length,
    }


def _yes(done: Sequence[_Row], kind: str, abroad: str, places: Mapping[str, _Row]) -> str:
    """Return Yes where a part of that kind took place in the country visited."""
    there = [each for each in done if each["type"] == kind]
    countries = (places.get(each["place_id"], {}).get("country") for each in there)
    return "Yes" if abroad in countries else ""
