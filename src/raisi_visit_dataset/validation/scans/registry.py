"""The scans, listed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from raisi_visit_dataset.validation.scans.anomalies import find_anomalies
from raisi_visit_dataset.validation.scans.dates import find_dates
from raisi_visit_dataset.validation.scans.firsts import find_firsts
from raisi_visit_dataset.validation.scans.lexicons import Lexicon
from raisi_visit_dataset.validation.scans.names import find_names
from raisi_visit_dataset.validation.scans.quotations import find_quotations
from raisi_visit_dataset.validation.scans.sentences import find_sentences
from raisi_visit_dataset.validation.scans.source import Found, ScannedSource
from raisi_visit_dataset.validation.scans.verbs import find_verbs
from raisi_visit_dataset.validation.scans.words import find_split_words

__all__ = ["SCANS", "Scan"]


@dataclass(frozen=True, slots=True)
class Scan:
    """Hold one scan: the table it fills, the tables it needs, its function.

    ``label`` names the column of its own, ``kind`` its type. A scan with ``with_lexicon`` reads
    only sources whose language has one.
    """

    table: str
    needs: tuple[str, ...]
    find: Callable[[ScannedSource], list[Found]] | None = None
    with_lexicon: Callable[[ScannedSource, Lexicon], list[Found]] | None = None
    label: str | None = None
    kind: Literal["words", "number"] = "words"


SCANS: Final[tuple[Scan, ...]] = (
    Scan("found_quotations", (), find_quotations),
    Scan("found_anomalies", (), find_anomalies, label="kind"),
    Scan("found_sentences", ("segments",), with_lexicon=find_sentences),
    Scan("found_dates", ("segments",), with_lexicon=find_dates, label="weekday", kind="number"),
    Scan("found_verbs", ("segments",), with_lexicon=find_verbs, label="lemma"),
    Scan("found_firsts", ("segments",), with_lexicon=find_firsts),
    Scan("found_names", ("segments", "participant_names", "places", "anomalies"), find_names),
    Scan("found_words", ("anomalies",), find_split_words),
)
"""Every scan, and the table it fills."""
