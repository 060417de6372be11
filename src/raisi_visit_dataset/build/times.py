"""Expressions of time: where they stand, what they give, and what they are reckoned from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from raisi_visit_dataset.build.locate import wanted
from raisi_visit_dataset.build.problems import shown
from raisi_visit_dataset.build.rows import bounds
from raisi_visit_dataset.build.sentences import Sentence
from raisi_visit_dataset.build.work import Work
from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.coding.source import TimeCoding
from raisi_visit_dataset.errors import Place
from raisi_visit_dataset.records import TimeExpression
from raisi_visit_dataset.values.span import Span


@dataclass(frozen=True, slots=True)
class Time:
    """Hold one expression of time that was found: its id, place, words and coding."""

    id: str
    span: Span
    words: str
    sentence: Span
    coding: TimeCoding


@dataclass(frozen=True, slots=True)
class Times:
    """Hold the expressions of time of one source, in the order of the text.

    ``lost`` are the words of those that were not found, which is reported already.
    """

    found: tuple[Time, ...]
    lost: frozenset[str] = frozenset()

    def named(self, words: str, sentence: Span, place: Place, work: Work) -> Time | None:
        """Return the expression with these words: of the sentence, else the nearest before it."""
        same = [time for time in self.found if time.words == words]
        here = [time for time in same if time.sentence == sentence]
        if len(here) > 1:
            found = f"{shown(words)}, {len(here)} expressions of this sentence"
            cure = "give one of them more words"
            work.problems.add(place, found, "one expression of time", cure)
            return None
        earlier = [time for time in same if time.span.end <= sentence.start]
        if here or earlier:
            return (here or earlier)[-1]
        if words in self.lost:
            return None
        known = {time.words for time in self.found if time.span.start < sentence.end}
        expected = "an expression of time of this sentence or an earlier one"
        work.problems.add(place, shown(words), expected, suggestion(words, known))
        return None


def code_times(sentences: Sequence[Sentence], work: Work) -> Times:
    """Add a row for each expression of time."""
    located = sorted(_located(sentences, work), key=lambda pair: pair[0])
    found = Times(
        tuple(
            Time(
                work.make_id("time_expressions", coding.words),
                span,
                coding.words,
                sentence.span,
                coding,
            )
            for span, coding, sentence in located
        ),
        frozenset(coding.words for each in sentences for coding in each.coding.times)
        - {coding.words for _, coding, _ in located},
    )
    for time in found.found:
        _add(time, found, work)
    return found


def _located(
    sentences: Iterable[Sentence], work: Work
) -> Iterable[tuple[Span, TimeCoding, Sentence]]:
    for sentence in sentences:
        for coding in sentence.coding.times:
            span = work.finder.one(wanted(coding), sentence.span)
            if span is not None:
                yield span, coding, sentence


def _add(time: Time, times: Times, work: Work) -> None:
    coding = time.coding
    cells = {
        "time_expression_id": time.id,
        **work.spot(time.span),
        "type": coding.type,
        **bounds("value", coding.value),
        "duration": coding.duration,
        "time_utc": coding.time_utc,
        "time_zone": coding.time_zone,
        "anchor": coding.anchor,
        "anchor_id": _anchor(time, times, work),
        "rule": coding.rule,
        "weekday": _weekday(coding, work),
        "note": coding.note,
    }
    work.rows.add(TimeExpression, coding, cells)


def _anchor(time: Time, times: Times, work: Work) -> str | None:
    """Return the id of the anchor, which only an event or another expression has."""
    coding = time.coding
    needed = {"event": "anchor_event", "expression": "anchor_words"}.get(coding.anchor)
    for key in ("anchor_event", "anchor_words"):
        if (getattr(coding, key) is not None) != (key == needed):
            told = "the key" if key != needed else "no key"
            found, expected = f"{told} {key!r}", f"what the anchor {coding.anchor!r} needs"
            cure = "write anchor_event with event, anchor_words with expression, else neither"
            work.problems.add(coding.at(key), found, expected, cure)
            return None
    if coding.anchor_event is not None:
        work.known.demand("event", coding.anchor_event, coding.at("anchor_event"), work.problems)
        return coding.anchor_event
    if coding.anchor_words is None:
        return None
    others = replace(times, found=tuple(each for each in times.found if each is not time))
    anchor = others.named(coding.anchor_words, time.sentence, coding.at("anchor_words"), work)
    return None if anchor is None else anchor.id


def _weekday(coding: TimeCoding, work: Work) -> int | None:
    if coding.weekday is None:
        return None
    if coding.weekday in set("1234567"):
        return int(coding.weekday)
    cure = "1 is Monday, 7 is Sunday"
    work.problems.add(coding.at("weekday"), shown(coding.weekday), "a digit from 1 to 7", cure)
    return None
