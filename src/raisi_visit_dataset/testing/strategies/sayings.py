"""Sentences that report words, and their coding."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st

from raisi_visit_dataset.testing.strategies.cast import Named
from raisi_visit_dataset.testing.strategies.story import Coding, Page, Story, Told

__all__ = ["repeat", "tell_statement"]

_TOPICS: Final = ("ports", "rivers", "trade")
_LOOSER: Final = (*("paraphrase", "summary", "translation_variant", "near_verbatim", "excerpt"),)


def tell_statement(story: Story, page: Page, *, plain: bool = False) -> None:
    """Add a sentence that reports words; a ``plain`` one quotes them, with occasion and topic."""
    kinds = _KINDS if page.named else _KINDS[:-2]
    make = _direct if plain else story.one_of(kinds)
    coding = make(story, page)
    if plain or story.flag():
        coding["topics"] = [story.one_of(_TOPICS)]
        story.topics.update(coding["topics"])
    if page.occasions and "speaker" in coding and (plain or story.flag()):
        coding["occasion"] = story.one_of(tuple(page.occasions))
    if not plain and story.flag():
        coding["note"] = "An invented statement."


def repeat(story: Story, page: Page) -> None:
    """Add a statement that reports words of another text once more, in the same words or others."""
    others = [told for told in story.told if told.page != page.id]
    if not others:
        tell_statement(story, page)
        return
    told = others[story.draw(st.integers(0, len(others) - 1))]
    same = len(story.utterances) == 0 or story.flag()
    words = told.words if same else story.phrase(page)
    coding = _quote(story, page, told.speaker, words)
    linked = told.coding.setdefault("utterances", [])
    if not linked:
        linked.append({"id": f"utterance-{len(story.utterances)}", "relation": "reference"})
        utterance = {"id": linked[0]["id"], "gist": "Words.", "reference": told.coding["id"]}
        if "occasion" in told.coding and story.flag():
            utterance["event"] = told.coding["occasion"]
        story.utterances.append(utterance)
    relation = "same_wording" if same else story.one_of(_LOOSER)
    coding["utterances"] = [{"id": linked[0]["id"], "relation": relation}]


def _start(story: Story, page: Page, kind: str, exact: str) -> Coding:
    story.statements += 1
    return {"id": f"{page.id}-{story.statements}", "kind": kind, "exact": exact}


def _direct(story: Story, page: Page) -> Coding:
    speaker = story.person()
    words = story.phrase(page)
    coding = _quote(story, page, speaker, words)
    story.told.append(Told(coding, page.id, speaker, words))
    return coding


def _quote(story: Story, page: Page, speaker: Named, words: str) -> Coding:
    """Quote the words of a speaker."""
    tongue = page.tongue
    pattern, inner = story.one_of(tongue.direct)
    coding = _start(story, page, "direct", f"{words}{inner}")
    marks = story.one_of(tongue.marks)
    _report(story, page, coding, (pattern, marks, speaker))
    return coding


def _indirect(story: Story, page: Page) -> Coding:
    coding = _start(story, page, "indirect", story.phrase(page))
    _report(story, page, coding, (page.tongue.indirect, "  ", story.person()))
    return coding


def _mixed(story: Story, page: Page) -> Coding:
    marks = story.one_of(page.tongue.marks)
    inner = story.phrase(page)
    exact = f"{story.phrase(page)} {marks[0]}{inner}{marks[1]} {story.fresh(page)}"
    coding = _start(story, page, "mixed", exact)
    _report(story, page, coding, (page.tongue.mixed, "  ", story.person()))
    return coding


def _term(story: Story, page: Page) -> Coding:
    marks = story.one_of(page.tongue.marks)
    coding = _start(story, page, "term", story.phrase(page))
    coding["speaker_unknown"] = "The marks set a term apart."
    text = page.tongue.term.format(q=marks[0], p=marks[1], words=coding["exact"])
    page.add({"text": text, "statements": [coding]}, apart=story.flag())
    return coding


def _unmarked(story: Story, page: Page) -> Coding:
    coding = _start(story, page, "unmarked_direct", f"{story.phrase(page)}.")
    _carry_on(page, coding)
    page.anomalies.append({"kind": "unmarked_direct", "words": coding["exact"]})
    page.add({"text": coding["exact"], "statements": [coding]}, apart=story.flag())
    return coding


def _continued(story: Story, page: Page) -> Coding:
    """Continue a quotation after its reporting clause, in a sentence without a cue."""
    before = _direct(story, page)
    marks = story.one_of(page.tongue.marks)
    coding = _start(story, page, "direct", f"{story.phrase(page)}.")
    _carry_on(page, coding)
    coding |= {"parent": before["id"]}
    text = f"{marks[0]}{coding['exact']}{marks[1]}"
    page.add({"text": text, "statements": [coding]}, apart=story.flag())
    return coding


_KINDS: Final[tuple[Callable[[Story, Page], Coding], ...]] = (
    *(_direct, _indirect, _mixed, _term),
    *(_unmarked, _continued),
)
"""The last two need somebody whom the text has named before."""


def _carry_on(page: Page, coding: Coding) -> None:
    """Let the last person named be the speaker, whom the sentence itself does not name."""
    last = page.named[-1]
    antecedent = last.name(page.tongue.code)
    coding["speaker"] = {"who": last.id, "by": "implicit", "antecedent": antecedent}


def _report(story: Story, page: Page, coding: Coding, told: tuple[str, str, Named]) -> None:
    """Add the sentence that reports the words of a coding, and say who takes part."""
    pattern, marks, speaker = told
    tongue = page.tongue
    cue = story.one_of(tongue.cues)
    head = _companion(story, page, coding, speaker)
    if speaker in page.named and story.flag():
        who = tongue.he
        antecedent = speaker.name(tongue.code)
        by = {"words": who, "by": "pronoun", "antecedent": antecedent}
    else:
        who = page.name(speaker)
        by = {"words": who, "by": "name"}
    coding |= {"cue": cue, "speaker": {"who": speaker.id, **by}}
    body = pattern.format(who=who, cue=cue, words=coding["exact"], q=marks[0], p=marks[1])
    page.add({"text": f"{head}{body}", "statements": [coding]}, apart=story.flag())


def _companion(story: Story, page: Page, coding: Coding, speaker: Named) -> str:
    """Draw who passed the words on, or was told them, and word it."""
    role = story.one_of(("none", "relays", "addressees"))
    if role == "none":
        return ""
    other = story.person(speaker)
    name = page.name(other)
    coding[role] = [{"who": other.id, "words": name, "by": "name"}]
    pattern = page.tongue.relay if role == "relays" else page.tongue.addressee
    return pattern.format(who=name)
