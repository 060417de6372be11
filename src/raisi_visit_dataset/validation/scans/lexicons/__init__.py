"""What the scans know of each language."""

from typing import Final

from raisi_visit_dataset.validation.scans.lexicons.en import ENGLISH
from raisi_visit_dataset.validation.scans.lexicons.fa import PERSIAN
from raisi_visit_dataset.validation.scans.lexicons.lexicon import Lexicon
from raisi_visit_dataset.validation.scans.lexicons.ru import RUSSIAN

__all__ = ["LEXICONS", "Lexicon", "lexicon_for"]

LEXICONS: Final[dict[str, Lexicon]] = {
    lexicon.language: lexicon for lexicon in (ENGLISH, RUSSIAN, PERSIAN)
}
"""The lexicons by the primary subtag of a BCP 47 tag."""


def lexicon_for(language: str) -> Lexicon | None:
    """Return the lexicon of a BCP 47 tag, or None where there is none.

    >>> lexicon_for("en-GB") is ENGLISH
    True
    """
    return LEXICONS.get(language.partition("-")[0])
