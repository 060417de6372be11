"""The registers of an invented corpus: everybody and everything that its texts tell of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from raisi_visit_dataset.records.column import ONGOING
from raisi_visit_dataset.testing.strategies.cast import OUTLETS, Named
from raisi_visit_dataset.testing.strategies.dates import edtf
from raisi_visit_dataset.testing.strategies.story import REFERENCE, Coding, Page, Story

__all__ = ["registers_of"]

_COUNTRIES: Final = ("NOR", "SWE", "IRN", "RUS", "XAA")
_ZONES: Final = ("Europe/Oslo", "Asia/Tehran", "UTC")
_BODIES: Final = ("organisation", "government_body", "state", "group")
_BODY: Final = "council"
_UNUSED: Final = "bystander"


def registers_of(story: Story, pages: Sequence[Page], *, whole: bool) -> dict[str, list[Coding]]:
    """Return the registers by name; with ``whole``, none of them is empty."""
    languages = sorted({page.tongue.code for page in pages})
    if story.events and (whole or story.flag()):
        _contradict(story)
    participants = [_person(story, each, languages, whole=whole) for each in story.persons.values()]
    participants += _others(story, pages, participants)
    registers: dict[str, list[Coding]] = {
        "participants": participants,
        "places": [_place(story, each) for each in story.places.values()],
        "events": story.events,
        "topics": _topics(story),
        "utterances": story.utterances,
        "claims": story.claims,
        "conflicts": story.conflicts,
        "outside_references": [_reference(story)],
    }
    if whole or story.flag():
        registers["waivers"] = [_waive(story, participants)]
    if whole or story.flag():
        registers["retired_ids"] = [_retired(story)]
    return {name: listed for name, listed in registers.items() if listed or name == "participants"}


def _proof(gives: list[str]) -> Coding:
    return {"gives": gives, "outside": REFERENCE}


def _person(story: Story, person: Named, languages: list[str], *, whole: bool) -> Coding:
    coding: Coding = {
        "id": person.id,
        "kind": "person",
        "name": person.name("en"),
        "description": "An invented person.",
        "names": [
            {"surface": person.name(each), "kind": "full" if each == "en" else "transliteration"}
            for each in languages
        ],
    }
    gives = ["name", "kind"]
    if story.flag():
        coding["country"] = story.one_of(_COUNTRIES)
        gives.append("country")
    coding["wikidata_status"] = story.one_of(("none", "unverified", "verified"))
    if coding["wikidata_status"] == "verified":
        coding["wikidata_id"] = f"Q9{int.from_bytes(person.id.encode())}"
        gives.append("wikidata_id")
    coding["evidence"] = [_proof(gives)]
    if whole or story.flag():
        coding["roles"] = [_role(story, person)]
    return coding


def _role(story: Story, person: Named) -> Coding:
    term: str = story.draw(edtf(ONGOING))
    return {
        "id": f"{person.id}-office",
        "title": "Keeper of the harbour",
        "organisation": _BODY,
        "term": term,
        "evidence": [_proof(["title", "term"])],
    }


def _others(story: Story, pages: Sequence[Page], persons: Sequence[Coding]) -> list[Coding]:
    """Return the outlets, and the body in which offices are held, that are referred to."""
    used = {page.coding.get("publisher") for page in pages}
    outlets = {f"outlet-{number}": ("media", name) for number, name in enumerate(OUTLETS)}
    told = {key: outlet for key, outlet in outlets.items() if key in used}
    if any("roles" in person for person in persons):
        told[_BODY] = (story.one_of(_BODIES), "Harbour Council")
    return [_actor(key, kind, name) for key, (kind, name) in told.items()]


def _actor(key: str, kind: str, name: str) -> Coding:
    return {
        "id": key,
        "kind": kind,
        "name": name,
        "wikidata_status": "none",
        "description": "An invented actor.",
        "evidence": [_proof(["name", "kind"])],
    }


def _waive(story: Story, participants: list[Coding]) -> Coding:
    """Add a participant to whom nothing refers, and accept the finding."""
    participants.append(_actor(_UNUSED, story.one_of(("person", *_BODIES)), "A bystander"))
    return {
        "id": "bystander-unused",
        "code": "RVD505",
        "target_table": "participants",
        "target_id": _UNUSED,
        "reason": "Kept for the next text.",
    }


def _place(story: Story, place: Named) -> Coding:
    coding: Coding = {
        "id": place.id,
        "name": place.name("en"),
        "kind": story.one_of(("city", "region", "venue", "country")),
        "evidence": [_proof(["name"])],
    }
    if story.flag():
        coding |= {"country": story.one_of(_COUNTRIES), "time_zone": story.one_of(_ZONES)}
    if story.flag():
        number = str(int.from_bytes(place.id.encode()))
        coding |= {"wikidata_id": f"Q8{number}", "geonames_id": number}
    return coding


def _topics(story: Story) -> list[Coding]:
    listed: list[Coding] = []
    for topic in sorted(story.topics):
        coding: Coding = {"id": topic, "label": topic.title(), "definition": f"All about {topic}."}
        if listed and story.flag():
            coding["parent"] = listed[0]["id"]
        listed.append(coding)
    return listed


def _reference(story: Story) -> Coding:
    coding: Coding = {"id": REFERENCE, "publisher": "A house", "title": "Almanac"}
    if story.flag():
        coding["url"] = "https://example.org/almanac"
        coding["date"] = story.one_of(("2022", "2022-03", "2022-03-09"))
    else:
        coding["note"] = "On the shelf of every library."
    return coding


def _retired(story: Story) -> Coding:
    coding: Coding = {
        "target_table": "topics",
        "retired_id": "harbours",
        "version": "0.9.0",
        "reason": "Renamed.",
    }
    if story.topics and story.flag():
        coding["replaced_by"] = min(story.topics)
    return coding


def _contradict(story: Story) -> None:
    """Let something contradict a cell, and register the conflict."""
    event = story.events[0]
    target = {"target_table": "events", "target_id": event["id"]}
    value = event["status"]
    other = "unknown" if value == "cancelled" else "cancelled"
    event["evidence"].append(
        {"gives": ["status"], "outside": REFERENCE, "value": other, "stance": "contradicts"}
    )
    wrong = {"value": other, "outside": REFERENCE, "rank": "deprecated", "reason": "A misprint."}
    right = {"value": value, "outside": REFERENCE, "rank": "preferred", "reason": "Seen."}
    told = {"id": "status", **target, "target_field": "status", "kind": "source_external"}
    story.conflicts.append({**told, "note": "Two values.", "claims": [right, wrong]})
    if story.claims:
        claim = story.claims[0]
        sides = [
            {"value": claim["value"], "claim": claim["id"], "rank": "normal"},
            {"value": "7000 km", "outside": REFERENCE, "rank": "preferred", "reason": "Measured."},
        ]
        told = {"id": "length", **target, "target_field": "length", "kind": "source_external"}
        story.conflicts.append({**told, "note": "Two lengths.", "claims": sides})
