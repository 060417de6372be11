"""Sentences of the narrator alone, with the damage and the claims that stand in them."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.testing.strategies.story import REFERENCE, Coding, Page, Story

__all__ = ["narrate"]

_VERDICTS: Final = ("unverified", "agrees", "loosely_true", "contradicts")
_DAMAGES: Final = (
    *("none", "no_break_space", "repeated_space", "editorial_bracket", "typo"),
    *("spelling_variant", "stray_quote", "missing_separator"),
)
_CASED: Final = ("en", "ru")


def narrate(story: Story, page: Page, *, plain: bool = False) -> None:
    """Add a sentence that reports nothing; a ``plain`` one holds a no-break space and a claim."""
    word = story.fresh(page)
    damages = _DAMAGES if page.tongue.code in _CASED else _DAMAGES[:-1]
    damage = "no_break_space" if plain else story.one_of(damages)
    words = _damaged(story, page, word, damage)
    coding = {"text": f"{words} {story.phrase(page)}.", "narration": "It sets the scene."}
    page.add(coding, apart=story.flag())
    if story.events and (plain or story.flag()):
        _claim(story, page, word)


def _damaged(story: Story, page: Page, word: str, kind: str) -> str:
    """Damage the text behind a word, and declare it."""
    if kind == "none":
        return word
    if kind in ("typo", "spelling_variant"):
        page.anomalies.append({"kind": kind, "words": word})
        return word
    other = story.fresh(page)
    damaged, apart, rest = {
        "no_break_space": ("\u00a0", "", other),
        "repeated_space": ("  ", "", other),
        "editorial_bracket": (f"[{other}]", " ", ""),
        "stray_quote": ('"', "", f" {other}"),
        "missing_separator": (other.capitalize(), "", ""),
    }[kind]
    page.anomalies.append({"kind": kind, "words": damaged, "before": f"{word}{apart}"})
    return f"{word}{apart}{damaged}{rest}"


def _claim(story: Story, page: Page, word: str) -> None:
    number = len(story.claims)
    claim: Coding = {
        "id": f"claim-{number}",
        "source": page.id,
        "words": word,
        "subject_table": "events",
        "subject_id": story.events[0]["id"],
        "property": "length",
        "value": f"{number} km",
        "verdict": story.one_of(_VERDICTS),
    }
    if claim["verdict"] != "unverified":
        claim["outside"] = REFERENCE
    story.claims.append(claim)
