"""Where a text speaks of events, and sentences that speak of none."""

from collections.abc import Sequence

from raisi_visit_dataset.build.locate import wanted
from raisi_visit_dataset.build.sentences import Sentence
from raisi_visit_dataset.build.statements import Found, innermost
from raisi_visit_dataset.build.times import Times
from raisi_visit_dataset.build.work import Work
from raisi_visit_dataset.coding.source import MentionCoding
from raisi_visit_dataset.records import EventMention, Narration
from raisi_visit_dataset.values.span import Span


def code_mentions(
    sentences: Sequence[Sentence], statements: Sequence[Found], times: Times, work: Work
) -> None:
    """Add a row for each event of each mention, in the order of the text."""
    for sentence in sentences:
        located = [
            (span, coding)
            for coding in sentence.coding.mentions
            if (span := work.finder.one(wanted(coding), sentence.span)) is not None
        ]
        for span, coding in sorted(located, key=lambda pair: pair[0]):
            cells = {
                **work.spot(span),
                "modality": coding.modality,
                "statement_id": innermost(span, statements),
                "time_expression_id": _time(coding, sentence.span, times, work),
            }
            _add(coding, cells, work)


def _time(coding: MentionCoding, sentence: Span, times: Times, work: Work) -> str | None:
    if coding.time is None:
        return None
    time = times.named(coding.time, sentence, coding.at("time"), work)
    return None if time is None else time.id


def _add(coding: MentionCoding, cells: dict[str, object], work: Work) -> None:
    for number, event in enumerate(coding.events):
        work.known.demand("event", event, coding.at("events", number), work.problems)
        identifier = work.make_id("event_mentions", coding.words)
        row = {"mention_id": identifier, "event_id": event, **cells}
        work.rows.add(EventMention, coding, row)


def code_narrations(sentences: Sequence[Sentence], work: Work) -> None:
    """Add a row for each sentence that is declared narration."""
    for sentence in sentences:
        coding = sentence.coding
        if coding.narration is not None:
            identifier = work.make_id("narrations", coding.text)
            cells = {**work.spot(sentence.span), "note": coding.narration}
            work.rows.add(Narration, coding, {"narration_id": identifier, **cells})
