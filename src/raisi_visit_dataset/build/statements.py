"""Statements: the words reported, the cue that reports them, and the stretches between marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from raisi_visit_dataset.build import quotes
from raisi_visit_dataset.build.locate import Wanted, wanted
from raisi_visit_dataset.build.problems import shown
from raisi_visit_dataset.build.segments import Segments
from raisi_visit_dataset.build.sentences import Sentence
from raisi_visit_dataset.build.work import Work
from raisi_visit_dataset.coding.source import StatementCoding
from raisi_visit_dataset.records import StatementQuote, StatementTopic, StatementUtterance
from raisi_visit_dataset.values.span import Span

_WHOLLY_MARKED = ("direct", "term")
_UNMARKED = ("indirect", "unmarked_direct")


@dataclass(frozen=True, slots=True)
class Found:
    """Hold one statement that was found: its coding, and where its parts stand."""

    coding: StatementCoding
    sentence: Span
    span: Span
    cue: Span | None

    @property
    def start(self) -> int:
        """Where the statement or its cue begins, whichever is first."""
        return min(self.span.start, self.cue.start if self.cue else self.span.start)


def find_statements(sentences: Sequence[Sentence], work: Work) -> tuple[Found, ...]:
    """Return the statements that were found, in the order of the text."""
    found = [
        statement
        for sentence in sentences
        for coding in sentence.coding.statements
        if (statement := _find(coding, sentence.span, work)) is not None
    ]
    return tuple(sorted(found, key=lambda each: (each.span.start, -each.span.end)))


def _find(coding: StatementCoding, sentence: Span, work: Work) -> Found | None:
    span = work.finder.one(wanted(coding, "exact"), sentence)
    if span is None:
        return None
    return Found(coding, sentence, span, _cue(coding, sentence, span, work))


def _cue(coding: StatementCoding, sentence: Span, exact: Span, work: Work) -> Span | None:
    if coding.cue is None:
        return None
    if isinstance(coding.cue, str):
        sought = Wanted(coding.cue, coding.at("cue"))
    else:
        sought = wanted(coding.cue)
    return work.finder.word(sought, sentence, lambda span: not span.overlaps(exact))


def innermost(span: Span, statements: Sequence[Found]) -> str | None:
    """Return the id of the shortest statement that holds the span; None: the narrator."""
    around = [each for each in statements if each.span.contains(span)]
    if not around:
        return None
    return min(around, key=lambda each: (each.span.end - each.span.start, each.coding.id)).coding.id


def statement_cells(
    statement: Found, ordinal: int, segments: Segments, work: Work
) -> dict[str, object]:
    """Return the cells of a statement that its own source decides."""
    coding, cue = statement.coding, statement.cue
    work.known.demand("statement", coding.parent, coding.at("parent"), work.problems)
    return {
        "statement_id": coding.id,
        "ordinal": ordinal,
        "kind": coding.kind,
        "speaker_id": coding.speaker and coding.speaker.who,
        "speaker_unknown": coding.speaker_unknown,
        **work.spot(statement.span),
        "segment_ordinal": segments.ordinal(statement.span.start),
        "cue": cue and cue.slice(work.text),
        "cue_start_char": cue and cue.start,
        "cue_end_char": cue and cue.end,
        "parent_statement_id": coding.parent,
        "note": coding.note,
    }


def add_quotes(statement: Found, stretches: Sequence[Span], work: Work) -> None:
    """Add a row for each marked stretch of a statement; its kind must agree with the marks."""
    coding, span = statement.coding, statement.span
    near = [stretch for stretch in stretches if stretch.overlaps(span)]
    inside = [stretch for stretch in near if span.contains(stretch)]
    if coding.kind in _WHOLLY_MARKED and _between_marks(span, work.text):
        inside = [span]
    fault = _fault(coding.kind, span, inside, near)
    if fault:
        listed = ", ".join(shown(stretch.slice(work.text)) for stretch in near)
        found = f"{fault}: {listed}" if near else fault
        expected, cure = f"marks as the kind {coding.kind} has them", "change exact or kind"
        work.problems.add(coding.at("exact"), found, expected, cure)
        return
    for ordinal, stretch in enumerate(inside, 1):
        cells = {"statement_id": coding.id, "ordinal": ordinal, **work.spot(stretch)}
        del cells["source_id"]
        work.rows.add(StatementQuote, coding, cells)


def _between_marks(span: Span, text: str) -> bool:
    """Tell whether a mark stands just before the span, and another just after it."""
    before = text[: span.start].rstrip(quotes.NO_BREAK)[-1:]
    after = text[span.end :].lstrip(quotes.NO_BREAK)[:1]
    return quotes.opens(before or " ") and quotes.closes(after or " ")


def _fault(kind: str, span: Span, inside: Sequence[Span], near: Sequence[Span]) -> str:
    """Say how the kind of a statement disagrees with the marks, or nothing."""
    if any(not stretch.contains(span) and stretch not in inside for stretch in near):
        return "words that cut what stands between marks"
    if kind in _UNMARKED:
        return "words with marks among them" if inside else ""
    if kind == "mixed":
        return "" if inside else "words without marks among them"
    return "" if span in inside else "words that are not just what stands between marks"


def add_links(statement: Found, work: Work) -> None:
    """Add the topics and utterances of a statement."""
    coding = statement.coding
    for number, topic in enumerate(coding.topics):
        work.known.demand("topic", topic, coding.at("topics", number), work.problems)
        cells: dict[str, object] = {"statement_id": coding.id, "topic_id": topic}
        work.rows.add(StatementTopic, coding, cells)
    for link in coding.utterances:
        work.known.demand("utterance", link.id, link.at("id"), work.problems)
        span: Span | None = statement.span
        if link.words is not None:
            span = work.finder.one(wanted(link), statement.span)
        if span is not None:
            cells = {"utterance_id": link.id, "relation": link.relation}
            cells |= {"start_char": span.start, "end_char": span.end}
            work.rows.add(StatementUtterance, link, {"statement_id": coding.id, **cells})


def stretches_of(
    segments: Segments, anomalies: dict[str, list[Span]], work: Work
) -> tuple[Span, ...]:
    """Return the marked stretches of the text, after the anomalies that are declared."""
    visible = [
        span
        for kind, span in segments.parts
        if kind != "blank" and not any(span == hidden for hidden in segments.hidden)
    ]
    crossing = anomalies.get("quote_crosses_paragraph", [])
    paragraphs = quotes.join_crossing(visible, crossing)
    return quotes.marked_stretches(work.text, paragraphs, anomalies.get("stray_quote", []))
