"""How invented texts are worded in each of their languages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

__all__ = ["TONGUES", "Tongue"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """Hold the patterns of sentences of one language.

    In patterns stand ``{who}``, ``{cue}`` and ``{words}`` for the speaker, the reporting verb and
    what is said, ``{q}`` and ``{p}`` for the marks that open and close. ``held`` has, by the
    status of an event, how it is told of; ``when`` the wording of each form of date; ``direct``
    pairs a pattern with the mark that closes the words inside it.
    """

    code: str
    marks: tuple[str, ...]
    cues: tuple[str, ...]
    direct: tuple[tuple[str, str], ...]
    indirect: str
    mixed: str
    term: str
    relay: str
    addressee: str
    he: str
    plural: str
    join: str
    event: str
    held: dict[str, str]
    when: dict[str, str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    digits: str = "0123456789"

    def day(self, day: dt.date) -> str:
        """Word a day."""
        return f"{self.number(day.day)} {self.month(day)}"

    def month(self, day: dt.date) -> str:
        """Word a month."""
        return f"{self.months[day.month - 1]} {self.number(day.year)}"

    def number(self, number: int) -> str:
        """Write a number in the digits of the language."""
        return "".join(self.digits[int(digit)] for digit in str(number))


def _held(*words: str) -> dict[str, str]:
    return dict(zip(("occurred", "planned", "ongoing", "cancelled", "unknown"), words, strict=True))


_EN: Final = Tongue(
    code="en",
    marks=("“”", '""', "«»"),
    cues=("said", "stressed", "announced"),
    direct=(("{q}{words}{p} {who} {cue}.", ","), ("{who} {cue}: {q}{words}{p}", ".")),
    indirect="{who} {cue} that {words}.",
    mixed="{who} {cue} that {words}.",
    term="A {q}{words}{p} lay on the table.",
    relay="According to {who}, ",
    addressee="Turning to {who}, ",
    he="he",
    plural="both sides",
    join=" and ",
    event="{who} {held} in {place} {when}.",
    held=_held(
        "held a {what}",
        "will hold a {what}",
        "are holding a {what}",
        "will hold no {what}",
        "may hold a {what}",
    ),
    when={
        "day": "on {a}",
        "month": "in {a}",
        "year": "in {a}",
        "about": "about {a}",
        "extent": "from {a} to {b}",
        "one_of": "between {a} and {b}",
        "none": "at last",
    },
    months=(
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
_RU: Final = Tongue(
    code="ru",
    marks=("«»", "„“", '""'),
    cues=("сказал", "подчеркнул", "объявил"),
    direct=(("{q}{words}{p}, — {cue} {who}.", ""), ("{who} {cue}: {q}{words}{p}.", "")),
    indirect="{who} {cue}, что {words}.",
    mixed="{who} {cue}, что {words}.",
    term="На столе лежал {q}{words}{p}.",
    relay="Со ссылкой на {who}, ",
    addressee="Глядя на {who}, ",
    he="он",
    plural="обе стороны",
    join=" и ",
    event="{who} {held} в городе {place} {when}.",
    held=_held(
        "провели {what}",
        "проведут {what}",
        "проводят {what}",
        "отменили {what}",
        "могут провести {what}",
    ),
    when={
        "day": "в день {a} года",
        "month": "за {a} года",
        "year": "в {a} году",
        "about": "около {a} года",
        "extent": "с {a} по {b}",
        "one_of": "между {a} и {b}",
        "none": "наконец",
    },
    months=(
        *("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа"),
        *("сентября", "октября", "ноября", "декабря"),
    ),
    weekdays=(
        *("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    ),
)
_FA: Final = Tongue(
    code="fa",
    marks=("«»", "“”"),
    cues=("گفت", "تاکید کرد", "افزود"),
    direct=(("{who} {cue}: {q}{words}{p}", "."), ("{q}{words}{p} {who} {cue}.", "،")),
    indirect="{who} {cue} که {words}.",
    mixed="{who} {cue} که {words}.",
    term="روی میز {q}{words}{p} بود.",
    relay="از راه {who}، ",
    addressee="رو به {who}، ",
    he="او",
    plural="هر دو طرف",
    join=" و ",
    event="{who} در {place} {when} {held}.",
    held=_held(
        "{what} را برگزار کردند",
        "{what} را برگزار خواهند کرد",
        "{what} را برگزار می‌کنند",
        "{what} را لغو کردند",
        "شاید {what} را برگزار کنند",
    ),
    when={
        "day": "در روز {a}",
        "month": "در {a}",
        "year": "در سال {a}",
        "about": "حدود {a}",
        "extent": "از {a} تا {b}",
        "one_of": "میان {a} و {b}",
        "none": "سرانجام",
    },
    months=(
        *("ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت"),
        *("سپتامبر", "اکتبر", "نوامبر", "دسامبر"),
    ),
    weekdays=("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"),
    digits="۰۱۲۳۴۵۶۷۸۹",
)
_ISO: Final = {
    "day": "({a})",
    "month": "({a})",
    "year": "({a})",
    "about": "(~ {a})",
    "extent": "({a} – {b})",
    "one_of": "({a} / {b})",
    "none": "…",
}
_NUMBERED: Final = tuple(map(str, range(1, 13)))


def _plain(code: str, marks: tuple[str, ...], words: tuple[str, ...]) -> Tongue:
    """Make a language without a lexicon, worded in the plainest way."""
    cue, he, plural, held = words
    return Tongue(
        code=code,
        marks=marks,
        cues=(cue,),
        direct=(("{who} {cue}: {q}{words}{p}.", ""),),
        indirect="{who} {cue}: {words}.",
        mixed="{who} {cue}: {words}.",
        term="{q}{words}{p} …",
        relay="({who}) ",
        addressee="→ {who}: ",
        he=he,
        plural=plural,
        join=" + ",
        event="{who} {held} {place} {when}.",
        held=_held(
            f"{held} {{what}}",
            f"→ {held} {{what}}",
            f"… {held} {{what}}",
            f"× {held} {{what}}",
            f"? {held} {{what}}",
        ),
        when=_ISO,
        months=_NUMBERED,
        weekdays=(),
    )


TONGUES: Final[dict[str, Tongue]] = {
    "en": _EN,
    "ru": _RU,
    "fa": _FA,
    "he": _plain("he", ("“”", "„”"), ("אמר", "הוא", "שני הצדדים", "קיימו")),
    "hi": _plain("hi", ("“”", '""'), ("कहा", "वह", "दोनों पक्ष", "किया")),
    "zh": _plain("zh", ("「」", "『』", "“”"), ("说", "他", "双方", "举行")),
}
"""The languages of invented texts; ``he``, ``hi`` and ``zh`` have no lexicon."""
