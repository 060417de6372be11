"""The texts of a package, as the rules see them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.reading import Reading
from raisi_visit_dataset.validation.report import NotRun

if TYPE_CHECKING:
    import polars as pl

__all__ = ["Texts", "characters_of", "read_texts"]

_LINE_END: Final = re.compile("\n")
_LOST: Final = re.compile("[\ufffd\x80-\x9f]")


@dataclass(frozen=True, slots=True)
class Texts:
    """Hold what is known of the texts.

    ``bodies`` has the text of each source whose bytes are those that were coded. ``frame`` has
    a row for each source: source_id, body, char_count, byte_count, sha256, is_nfc (1 or 0),
    unformed_char and unformed_end (the first stretch that the form NFC would change) and
    lost_char (offset of the first character that stands for a lost one), null where there is
    none. ``paths`` maps each source to its file. ``gaps`` says which texts cannot be checked,
    ``without_lexicon`` for which languages the caller does without a lexicon.
    """

    bodies: dict[str, str]
    paths: dict[str, str]
    languages: dict[str, str]
    frame: pl.DataFrame
    gaps: list[NotRun]
    without_lexicon: frozenset[str] = frozenset()

    def line_starts(self, source_id: str) -> list[int]:
        """Return the offset of the first character of each line of a text."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.bodies[source_id]))]


def read_texts(
    reading: Reading, *, without_texts: bool, without_lexicon: frozenset[str] = frozenset()
) -> Texts | None:
    """Read the text of each source, or return None where the sources cannot be read.

    Texts that are not there are faults, unless the caller does without.
    """
    import polars as pl

    sources = reading.frames().get("sources")
    if sources is None:
        return None
    rows, bodies, gaps = [], {}, []
    columns = ("source_id", "seed_path", "sha256", "row_number")
    for source_id, path, digest, row_number in sources.select(columns).iter_rows():
        data = reading.package.data(path) if path in reading.files else None
        if data is None:
            _note_missing(reading, (path, row_number), without_texts=without_texts)
        edited = any((f.path, f.kind) == (path, "digest-differs") for f in reading.faults)
        found = None if data is None or edited else hashlib.sha256(data).hexdigest()
        body = _body(reading, path) if found == digest else None
        if body is None:
            reason = _reason(data, found == digest)
            accepted = without_texts and data is None
            gaps.append(NotRun("", source_id, reason, accepted))
        else:
            bodies[source_id] = body
        rows.append((source_id, body, *_sizes(body, data), found, *characters_of(body)))
    words = dict.fromkeys(("source_id", "body"), pl.String)
    sizes = dict.fromkeys(("char_count", "byte_count"), pl.Int64)
    characters = dict.fromkeys(("is_nfc", "unformed_char", "unformed_end", "lost_char"), pl.Int64)
    schema = {**words, **sizes, "sha256": pl.String, **characters}
    frame = pl.DataFrame(rows, schema=schema, orient="row")
    paths, languages = (_by_source(sources, name) for name in ("seed_path", "language"))
    return Texts(bodies, paths, languages, frame, gaps, without_lexicon)


def _by_source(sources: pl.DataFrame, column: str) -> dict[str, str]:
    return dict(zip(sources["source_id"], sources[column], strict=True))


def characters_of(body: str | None) -> tuple[int | None, int | None, int | None, int | None]:
    """Return 1 for a text in form NFC, else 0 and the first stretch that is not; what is lost."""
    if body is None:
        return None, None, None, None
    lost = _LOST.search(body)
    start, end = _unformed(body)
    return int(start is None), start, end, lost.start() if lost else None


def _unformed(body: str) -> tuple[int | None, int | None]:
    """Return where the form NFC would first change the text, from a letter to its last mark."""
    if unicodedata.is_normalized("NFC", body):
        return None, None
    start = 0
    for at in range(1, len(body) + 1):
        # A run of marks, and what they stand on, is formed as one.
        if at == len(body) or not unicodedata.combining(body[at]):
            if not unicodedata.is_normalized("NFC", body[start:at]):
                return start, at
            start = at
    return 0, 1


def _sizes(body: str | None, data: bytes | None) -> tuple[int | None, int | None]:
    return None if body is None else len(body), None if data is None else len(data)


def _reason(data: bytes | None, same: bool) -> str:  # noqa: FBT001 - a fact, not a switch
    if data is None:
        return "the text is not in the package"
    return "the text is no UTF-8" if same else "the text is not the one that was coded"


def _body(reading: Reading, path: str) -> str | None:
    try:
        return reading.package.text(path)
    except UnreadableError as error:
        fault = Fault(
            kind="not-utf8",
            resource="sources",
            path=path,
            found=error.found,
            expected=error.expected,
            line=error.line,
            column=error.column,
        )
        reading.faults.append(fault)
        return None


def _note_missing(reading: Reading, where: tuple[str, int], *, without_texts: bool) -> None:
    path, row_number = where
    missing = [
        fault for fault in reading.faults if (fault.path, fault.kind) == (path, "file-missing")
    ]
    if without_texts:
        # A text that is declared but left out is just what the caller does without.
        reading.faults[:] = [fault for fault in reading.faults if fault not in missing]
    elif not missing:
        fault = Fault(
            kind="text-missing",
            resource="sources",
            path=reading.tables["sources"].resource.path,
            found=f"no file {path}",
            expected="the text of the source among the resources",
            row_number=row_number,
            field="seed_path",
            value=path,
        )
        reading.faults.append(fault)
