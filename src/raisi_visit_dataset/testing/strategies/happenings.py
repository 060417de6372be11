"""Sentences that tell of an event, and the coding of both."""

from __future__ import annotations

import datetime as dt
from typing import Final

from hypothesis import strategies as st

from raisi_visit_dataset.records.column import LASTING, ONGOING
from raisi_visit_dataset.testing.strategies.dates import written
from raisi_visit_dataset.testing.strategies.story import REFERENCE, Coding, Page, Story

__all__ = ["tell_event"]

_TYPES: Final = (
    *("meeting", "speech", "ceremony", "negotiation", "agreement_signing", "agreement_proposal"),
    *("press_conference", "news_briefing", "parliamentary_session", "other"),
)
_ROLES: Final = ("interlocutor", "speaker", "organiser", "delegate", "signatory", "audience")
_MODALITY: Final = {
    "occurred": ("asserted_past",),
    "planned": ("asserted_future", "expected"),
    "ongoing": ("asserted_present",),
    "cancelled": ("negated",),
    "unknown": ("hypothetical", "background"),
}
_IN_WORDS: Final = ("day", "none", "month", "year", "about", "extent", "one_of")
_YEAR: Final = 365


def tell_event(story: Story, page: Page, *, plain: bool = False) -> None:
    """Add a sentence that tells of a new event, and the event; ``plain`` ones are past, to the day.

    The first person of the sentence, the place and the date stand in it, unless the date is known
    from outside alone.
    """
    status = "occurred" if plain else story.one_of(tuple(_MODALITY))
    form = "day" if plain else story.one_of((*_IN_WORDS, "outside"))
    phrase, date = _date(story, page, status, form)
    event: Coding = {"id": f"event-{len(story.events)}", "status": status}
    text, mention = _sentence(story, page, event, phrase)
    sentence: Coding = {"text": text, "mentions": [mention]}
    if form not in ("none", "outside"):
        mention["time"] = phrase
        sentence["times"] = [{"words": phrase, "value": date, "rule": "explicit"}]
    if page.tongue.code != "en":
        words = story.places[event["place"]].name(page.tongue.code)
        sentence["names"] = [{"words": words, "place": event["place"], "use": "name"}]
    page.add(sentence, apart=story.flag())
    event |= {"date": date} if date else {}
    _finish(story, page, event, text, outside=form == "outside")
    story.events.append(event)
    if status == "occurred":
        _offer(page, event, text, outside=form == "outside")


def _date(story: Story, page: Page, status: str, form: str) -> tuple[str, str | None]:
    """Draw a date of one form: how the text words it, and its value."""
    begin = story.day(past=status != "planned")
    if form == "outside":
        forms = ONGOING if status == "ongoing" else LASTING
        value: str = story.draw(written(story.one_of(forms), st.just(begin)))
        return page.tongue.when["none"], value
    end = begin + dt.timedelta(days=story.draw(st.integers(1, 40)))
    tongue, when = page.tongue, page.tongue.when[form]
    values = {
        "none": None,
        "day": begin.isoformat(),
        "month": f"{begin:%Y-%m}",
        "year": f"{begin:%Y}",
        "about": f"{begin:%Y-%m}~",
        "extent": f"{begin}/{end}",
        "one_of": f"[{begin}..{end}]",
    }
    first, last = tongue.day(begin), tongue.day(end)
    if form in ("month", "about"):
        first = tongue.month(begin)
    elif form == "year":
        first = tongue.number(begin.year)
    return when.format(a=first, b=last), values[form]


def _sentence(story: Story, page: Page, event: Coding, phrase: str) -> tuple[str, Coding]:
    """Word an event; choose its type, participants and place."""
    event["type"] = _TYPES[(len(story.events) * 3) % len(_TYPES)]
    first = story.person()
    who = [first]
    if event["type"] == "meeting" or story.flag():
        who.append(story.person(first))
    place, tongue = story.place(), page.tongue
    held = tongue.held[event["status"]].format(what=story.fresh(page))
    names = tongue.join.join(page.name(each) for each in who)
    event["participants"] = [{"who": each.id, "role": story.one_of(_ROLES)} for each in who]
    event["place"] = place.id
    text = tongue.event.format(who=names, held=held, place=place.name(tongue.code), when=phrase)
    modality = story.one_of(_MODALITY[event["status"]])
    return text, {"words": held, "events": [event["id"]], "modality": modality}


def _finish(story: Story, page: Page, event: Coding, text: str, *, outside: bool) -> None:
    """Prove an event by its sentence, and fill the cells that may be empty."""
    gives = ["type", "status", "place_id", *(each["who"] for each in event["participants"])]
    event["label"] = f"Event {len(story.events)}"
    passage = {"source": page.id, "words": text}
    event["evidence"] = [{"gives": gives, **passage}]
    if outside or story.flag():
        event["evidence"].append({"gives": gives[:2], "outside": REFERENCE})
    if event.get("date"):
        proof = {"outside": REFERENCE} if outside else passage
        event["evidence"].append({"gives": ["date"], **proof})
    if event["type"] == "other" or story.flag():
        event["note"] = "An invented event."
    if story.flag():
        planned = event["status"] == "planned"
        event["plover_event"] = "AGREE" if planned else "CONSULT"
        event["plover_mode"] = story.one_of(("multilateral", "visit"))
    undated = [each for each in story.events if "date" not in each]
    if undated and story.flag():
        event["parent"] = undated[0]["id"]


def _offer(page: Page, event: Coding, text: str, *, outside: bool) -> None:
    """Let statements of the page be made on the occasion of the event."""
    occasion: Coding = {
        "event": event["id"],
        "note": "The text tells of one occasion.",
        "evidence": [{"gives": ["event_id"], "words": text}],
    }
    if "date" in event:
        proof = {"outside": REFERENCE} if outside else {"words": text}
        occasion["said"] = event["date"]
        occasion["evidence"].append({"gives": ["said"], **proof})
    page.occasions[event["id"]] = occasion
