"""Words of many scripts that no scan of ours takes for a date, a name or a reporting verb."""

from __future__ import annotations

from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["SCRIPTS", "fresh", "phrases"]

SCRIPTS: Final[dict[str, tuple[str, ...]]] = {
    "latin": ("river", "harbour", "we trust", "naïve", "Zürich", "Łódź", "ʻokina", "co-operation"),
    "cyrillic": ("река", "порт", "мы верим", "ёлка", "Їжак", "объезд", "красный свет"),
    "arabic": ("رود", "بندر", "می‌رود", "السلام", "کشتی‌ها", "مُحَمَّد", "آب روان"),
    "hebrew": ("שלום", "נמל", "שָׁלוֹם", "הרים גבוהים", "מים\u200f"),
    "cjk": ("港口", "河流", "東京都", "カタカナ", "ひらがな", "한국어", "𠀋𠮷"),
    "devanagari": ("नदी", "बंदरगाह", "क्षेत्र", "हिन्दी भाषा", "श्रीमान्"),
    "emoji": ("🌊", "👩🏽‍🌾", "🇳🇴", "❤️", "★"),
    "combining": ("q̃", "x̂y", "m̥n", "j̊k", "w̥"),
}
"""Words by script, in Unicode form NFC, none of them a word of our lexicons."""

_SYLLABLES: Final = {
    "en": ("ba", "do", "fu", "gi", "ko", "lu", "mo", "ra"),
    "ru": ("ба", "до", "фу", "ги", "ко", "лу", "мо", "ра"),
    "fa": ("بو", "تا", "فی", "کا", "گو", "لا", "مو", "را"),
    "he": ("בא", "גו", "די", "כו", "לא", "מי", "נו", "רא"),
    "hi": ("का", "गो", "टी", "दू", "बा", "मो", "रा", "लू"),
    "zh": ("山", "水", "木", "火", "土", "金", "石", "田"),
}
_HOME: Final = {
    "en": "latin",
    "ru": "cyrillic",
    "fa": "arabic",
    "he": "hebrew",
    "hi": "devanagari",
    "zh": "cjk",
}
_MADE_UP: Final = {
    "latin": "bcdfghjklmnpqrstvwxz",
    "cyrillic": "бвгджзклмнпрстфхцчшщ",
    "hebrew": "בגדזחטכלמנסעפצקרש",
    "cjk": "丁七三上下不世丘东丝",
    "devanagari": "कखगघचछजझटठडढणतथदधन",
}
"""Letters of words that mean nothing: without vowels, so that none is a word of a lexicon."""


def fresh(language: str, number: int) -> str:
    """Return a made-up word that no other number of the language has.

    >>> fresh("en", 0), fresh("en", 9)
    ('baba', 'dodo')
    """
    syllables = _SYLLABLES[language]
    base = len(syllables)
    word = syllables[number % base]
    while number >= base:
        number //= base
        word = syllables[number % base] + word
    return word if len(word) > len(syllables[0]) else syllables[0] + word


@cache
def phrases(language: str) -> SearchStrategy[str]:
    """Give a few words for a text in ``language``, of any script, most of them of its own."""
    own = st.sampled_from(SCRIPTS[_HOME[language]])
    any_script = st.sampled_from([word for words in SCRIPTS.values() for word in words])
    made_up = st.sampled_from(sorted(_MADE_UP)).flatmap(
        lambda script: st.text(_MADE_UP[script], min_size=2, max_size=6)
    )
    return st.lists(own | any_script | made_up, min_size=1, max_size=4).map(" ".join)
