"""One invented text: its head, its sentences, its end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st

from raisi_visit_dataset.testing.strategies.cast import OUTLETS
from raisi_visit_dataset.testing.strategies.happenings import tell_event
from raisi_visit_dataset.testing.strategies.narration import narrate
from raisi_visit_dataset.testing.strategies.sayings import repeat, tell_statement
from raisi_visit_dataset.testing.strategies.story import REFERENCE, Coding, Page, Story
from raisi_visit_dataset.testing.strategies.tongues import Tongue

__all__ = ["text_of", "write_page"]

_LINE_ENDS: Final = ("\n\n", "\n", "\r\n", "\r\n\r\n")
_SENTENCES: Final[tuple[Callable[[Story, Page], None], ...]] = (
    *(narrate, tell_event, tell_statement, tell_statement, repeat),
)
_LONGEST: Final = 4


def write_page(story: Story, tongue: Tongue, number: int, *, whole: bool) -> Page:
    """Write one text; a ``whole`` one has an event, statements, damage, a claim, and a date."""
    coding: Coding = {"id": f"text-{number}", "seed": f"text-{number}.txt", "language": tongue.code}
    page = Page(coding["id"], tongue, coding)
    _head(story, page, number, whole=whole)
    if whole:
        tell_event(story, page, plain=True)
        tell_statement(story, page, plain=True)
        narrate(story, page, plain=True)
        repeat(story, page)
    least = 0 if whole else 1
    for _ in range(story.draw(st.integers(least, _LONGEST))):
        story.one_of(_SENTENCES)(story, page)
    if story.flag():
        words = f"{story.phrase(page)} >>"
        page.segments.append({"kind": "boilerplate", "words": words})
        page.paragraphs.append([words])
    return page


def text_of(story: Story, page: Page) -> str:
    """Join the paragraphs of a page, with line ends of one kind."""
    end = story.one_of(_LINE_ENDS)
    last = story.one_of(("", "\n"))
    return end.join(" ".join(sentences) for sentences in page.paragraphs) + last


def _head(story: Story, page: Page, number: int, *, whole: bool) -> None:
    """Write what stands above the body, and say where the text comes from."""
    coding, evidence = page.coding, []
    if whole or story.flag():
        coding["publisher"] = f"outlet-{story.draw(st.integers(0, len(OUTLETS) - 1))}"
    if whole or story.flag():
        coding["origin_url"] = f"https://example.org/{number}"
    form = story.one_of(("words", "outside") if whole else ("none", "words", "outside"))
    day = story.today + dt.timedelta(days=story.draw(st.integers(0, 30)))
    if form == "words":
        coding["published"] = day.isoformat()
        evidence.append({"gives": ["published"], "words": _masthead(story, page, day)})
    elif form == "outside":
        coding["published"] = story.one_of((f"{day}", f"[{day}..{day + dt.timedelta(days=3)}]"))
        evidence.append({"gives": ["published"], "outside": REFERENCE})
    if whole or story.flag():
        coding["title"] = title = story.phrase(page)
        page.paragraphs.append([title])
        page.segments.append({"kind": "headline", "words": title})
        evidence.append({"gives": ["title"], "words": title})
    if story.flag():
        coding["note"] = "An invented text."
    coding["text_rights"] = story.one_of(("CC0-1.0", "LicenseRef-invented"))
    coding["evidence"] = evidence
    page.paragraphs.append([])


def _masthead(story: Story, page: Page, day: dt.date) -> str:
    """Write the line with the date, perhaps with its weekday."""
    date, time = page.tongue.day(day), {"value": day.isoformat(), "rule": "explicit"}
    if page.tongue.weekdays and story.flag():
        mark = "،" if page.tongue.code == "fa" else ","
        date = f"{page.tongue.weekdays[day.weekday()]}{mark} {date}"
        time["weekday"] = str(day.isoweekday())
    masthead = f"{date} · {story.fresh(page)}"
    page.paragraphs.append([masthead])
    page.segments.append({"kind": "masthead", "words": masthead})
    page.sentences.append({"text": masthead, "times": [{"words": date, **time}]})
    return masthead
