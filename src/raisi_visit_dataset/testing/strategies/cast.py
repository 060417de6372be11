"""Who and what invented texts tell of: persons and places, named in every language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["OUTLETS", "PERSONS", "PLACES", "Named"]

_CODES: Final = ("en", "ru", "fa", "he", "hi", "zh")


@dataclass(frozen=True, slots=True)
class Named:
    """Hold an id, and a name in each language."""

    id: str
    names: tuple[str, ...]

    def name(self, language: str) -> str:
        """Return the name in a language."""
        return self.names[_CODES.index(language)]


PERSONS: Final = (
    Named("torv", ("Ana Torv", "Ана Торв", "آنا تورو", "אנה תורב", "अना तोर्व", "安娜托尔夫")),
    Named("lund", ("Bo Lund", "Бо Лунд", "بو لوند", "בו לונד", "बो लुंद", "博伦德")),
    Named("dale", ("Cay Dale", "Кей Дейл", "کی دیل", "קיי דייל", "के डेल", "凯戴尔")),
    Named("imre", ("Éva Imre", "Эва Имре", "اوا ایمره", "אווה אימרה", "एवा इमरे", "伊娃伊姆雷")),
    Named("sato", ("Jun Sato", "Дзюн Сато", "جون ساتو", "ג׳ון סאטו", "जुन सातो", "佐藤淳")),
)
PLACES: Final = (
    Named("aldora", ("Aldora", "Алдора", "آلدورا", "אלדורה", "आल्दोरा", "阿尔多拉")),
    Named("norport", ("Norport", "Норпорт", "نورپورت", "נורפורט", "नोरपोर्ट", "诺尔港")),
    Named("vell", ("Vell", "Велль", "ولوار", "וול", "वेल्ल", "韦尔城")),
)
OUTLETS: Final = ("Aldora Post", "Norport Times", "Голос Велля")
