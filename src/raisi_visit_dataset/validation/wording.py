"""Words brought to one form, so that two wordings can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.scans.lexicons import lexicon_for
from raisi_visit_dataset.validation.scans.lexicons.lexicon import words_pattern
from raisi_visit_dataset.validation.texts import Texts

if TYPE_CHECKING:
    import polars as pl

__all__ = ["comparable", "linked_words", "stated_words"]

_MARKS: Final = re.compile("[\"“”„«»「」『』‘’‚']")
_ADDED: Final = re.compile(r"\[[^\[\]\r\n]*\]")
_DIGITS: Final = re.compile(r"\d{1,18}")
_ENDS: Final = " .,;:!?…،؛؟۔。，、；：！？।॥"


def comparable(words: str) -> str:
    """Bring words to one form: case, white space, quotation marks and end punctuation apart.

    What an editor put between square brackets is not the speaker's, and is left out.

    >>> comparable("“We are pursuing [in Vienna]  this,”") == comparable("we are pursuing this.")
    True
    """
    spoken = _ADDED.sub(" ", unicodedata.normalize("NFC", words))
    plain = _MARKS.sub("", spoken).casefold()
    return " ".join(plain.split()).strip(_ENDS)


def stated_words(statements: pl.DataFrame) -> pl.DataFrame:
    """Return the comparable words of each statement, and their number."""
    import polars as pl

    words = [comparable(exact) for exact in statements["exact"]]
    own = statements.select("row_number", "statement_id", "source_id", "start_char", "end_char")
    return own.with_columns(
        pl.Series("words", words, dtype=pl.String),
        pl.Series("word_count", [len(each.split()) for each in words], dtype=pl.Int64),
    )


def linked_words(frames: Mapping[str, pl.DataFrame], texts: Texts) -> pl.DataFrame:
    """Return the comparable words of each link of a statement to an utterance.

    ``numbers`` are those written in digits, sorted; ``denied`` is 1 where a word denies and 0
    where none does, null in a language without a lexicon.
    """
    import polars as pl

    sources = dict(frames["statements"].select("statement_id", "source_id").iter_rows())
    columns = ("row_number", "utterance_id", "statement_id", "start_char", "end_char")
    rows = []
    for row_number, utterance, statement, start, end in (
        frames["statement_utterances"].select(columns).iter_rows()
    ):
        source_id = sources.get(statement, "")
        body = texts.bodies.get(source_id)
        if body is not None:
            words = comparable(body[start:end])
            terms = (_numbers(words), _denied(words, texts.languages.get(source_id, "")))
            rows.append((row_number, utterance, statement, source_id, words, *terms))
    names = ("utterance_id", "statement_id", "source_id", "words", "numbers")
    schema = {"row_number": pl.Int64, **dict.fromkeys(names, pl.String), "denied": pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _numbers(words: str) -> str:
    return " ".join(
        str(number) for number in sorted({int(each) for each in _DIGITS.findall(words)})
    )


def _denied(words: str, language: str) -> int | None:
    lexicon = lexicon_for(language)
    if lexicon is None or not lexicon.negations:
        return None
    return int(words_pattern(lexicon.negations).search(words) is not None)
