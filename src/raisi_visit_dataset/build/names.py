"""Where a text names participants and places: decided by a coder, else filled where it is clear."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from raisi_visit_dataset.build.locate import wanted
from raisi_visit_dataset.build.problems import shown
from raisi_visit_dataset.build.segments import Segments
from raisi_visit_dataset.build.sentences import Sentence, gaps
from raisi_visit_dataset.build.surfaces import Reading
from raisi_visit_dataset.build.words import words_of
from raisi_visit_dataset.build.work import Work
from raisi_visit_dataset.coding.coded import Coded
from raisi_visit_dataset.coding.source import NameCoding, SourceFile
from raisi_visit_dataset.records import NameMention
from raisi_visit_dataset.values.span import Span

_INNER = "part_of_other_name"


@dataclass(frozen=True, slots=True)
class _Name:
    span: Span
    reading: Reading
    coding: Coded


def code_names(
    file: SourceFile, sentences: Sequence[Sentence], segments: Segments, work: Work
) -> None:
    """Add a row for each name, in the order of the text."""
    decided = list(_decided(sentences, work))
    filled: list[_Name] = []
    unclear: list[tuple[Span, set[Reading]]] = []
    for span, readings in _longest(_found(decided, work)):
        clear = _clear(readings)
        filled.extend(_Name(span, reading, file.source) for reading in clear)
        if not clear:
            unclear.append((span, readings))
    # A decision that was not found, or a sentence that is missing, may be what makes it clear.
    if len(decided) == sum(len(sentence.names) for sentence in file.sentences):
        _report(unclear, list(gaps(sentences, segments, work.text)), sentences, work)
    for name in sorted([*decided, *filled], key=lambda each: (each.span, each.reading.order)):
        cells = {
            "name_mention_id": work.make_id("name_mentions", name.span.slice(work.text)),
            **work.spot(name.span),
            "participant_id": name.reading.participant,
            "place_id": name.reading.place,
            "use": name.reading.use,
        }
        work.rows.add(NameMention, name.coding, cells)


def _decided(sentences: Iterable[Sentence], work: Work) -> Iterator[_Name]:
    for sentence in sentences:
        for coding in sentence.coding.names:
            _demand_one(coding, work)
            span = work.finder.one(wanted(coding), sentence.span)
            if span is not None:
                reading = Reading(coding.participant, coding.place, coding.use)
                yield _Name(span, reading, coding)


def _demand_one(coding: NameCoding, work: Work) -> None:
    work.known.demand("participant", coding.participant, coding.at("participant"), work.problems)
    work.known.demand("place", coding.place, coding.at("place"), work.problems)
    if (coding.participant is None) == (coding.place is None):
        found = "neither participant nor place" if coding.place is None else "both of them"
        cure = "write who or what the name stands for"
        work.problems.add(coding.at(), found, "a participant or a place", cure)


def _found(decided: Sequence[_Name], work: Work) -> dict[Span, set[Reading]]:
    """Return each registered name of the text with its readings, but what a coder overrides.

    A name that a coder found inside a longer one leaves the longer one as it is.
    """
    words = words_of(work.text, work.finder.lost)
    barriers = sorted(
        [*work.finder.hidden, *(name.span for name in decided if name.reading.use != _INNER)]
    )
    inner = {name.span for name in decided if name.reading.use == _INNER}
    found: dict[Span, set[Reading]] = {}
    for surfaces in work.known.names_in(work.source_id):
        for span, readings in surfaces.find(work.text, words, work.finder.lost):
            if span not in inner and not any(span.overlaps(barrier) for barrier in barriers):
                found.setdefault(span, set()).update(readings)
    return found


def _longest(found: dict[Span, set[Reading]]) -> Iterator[tuple[Span, set[Reading]]]:
    """Yield names that do not overlap: a longer one wins, then the one that comes first."""
    taken: set[int] = set()
    for span in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        offsets = range(span.start, span.end)
        if taken.isdisjoint(offsets):
            taken.update(offsets)
            yield span, found[span]


def _clear(readings: set[Reading]) -> list[Reading]:
    """Return the one reading, or all those of a name of several together; none if it is unclear."""
    listed = sorted(readings, key=lambda reading: reading.order)
    if len({(each.participant, each.place, each.use) for each in listed}) == 1:
        return listed[:1]
    return listed if all(each.together for each in listed) else []


def _report(
    unclear: Iterable[tuple[Span, set[Reading]]],
    passed_over: Sequence[Span],
    sentences: Sequence[Sentence],
    work: Work,
) -> None:
    for span, readings in unclear:
        if any(gap.overlaps(span) for gap in passed_over):
            continue
        coded = any(sentence.span.contains(span) for sentence in sentences)
        where = "of its sentence" if coded else "of a sentence that holds these words"
        candidates = ", ".join(sorted(map(str, readings)))
        found = f"{shown(span.slice(work.text))}, which may be {candidates}"
        cure = f"decide it under names: {where}"
        work.problems.add(work.finder.place(span.start), found, "one reading", cure)
