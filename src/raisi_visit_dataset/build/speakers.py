"""Who takes part in a statement, and the words by which the text names them."""

from collections.abc import Iterator
from dataclasses import dataclass

from raisi_visit_dataset.build.locate import Wanted, occurrences, wanted
from raisi_visit_dataset.build.statements import Found
from raisi_visit_dataset.build.work import Work
from raisi_visit_dataset.coding.source import NamedParticipant, StatementCoding
from raisi_visit_dataset.records import StatementParticipant
from raisi_visit_dataset.values.span import Span

_NEEDS_ANTECEDENT = ("pronoun", "collective", "implicit")


@dataclass(frozen=True, slots=True)
class Named:
    """Hold where a text names a participant, and its antecedent."""

    coding: NamedParticipant
    span: Span | None
    antecedent: Span | None


def add_participants(statement: Found, work: Work) -> Named | None:
    """Add a row for each participant of a statement; return how the speaker is named."""
    coding = statement.coding
    if (coding.speaker is None) == (coding.speaker_unknown is None):
        found = "neither speaker nor speaker_unknown"
        if coding.speaker is not None:
            found = "both speaker and speaker_unknown"
        expected, cure = "one of the two", "write speaker:, or speaker_unknown: with the reason"
        work.problems.add(coding.at("speaker"), found, expected, cure)
    speaker = None
    for role, ordinal, participant in _roles(coding):
        named = _named(participant, statement, work)
        _add(named, (role, ordinal), statement, work)
        if role == "speaker":
            speaker = named
    return speaker


def _roles(coding: StatementCoding) -> Iterator[tuple[str, int, NamedParticipant]]:
    listed = {
        "speaker": [] if coding.speaker is None else [coding.speaker],
        "co_speaker": coding.co_speakers,
        "addressee": coding.addressees,
        "relay": coding.relays,
    }
    for role, participants in listed.items():
        for ordinal, participant in enumerate(participants, 1):
            yield role, ordinal, participant


def _named(coding: NamedParticipant, statement: Found, work: Work) -> Named:
    work.known.demand("participant", coding.who, coding.at("who"), work.problems)
    _demand_whole(coding, work)
    span = _words(coding, statement, work)
    antecedent = None
    if coding.antecedent is not None:
        sought = Wanted(coding.antecedent, coding.at("antecedent"))
        limit = statement.start if span is None else span.start
        antecedent = work.finder.nearest_before(sought, limit)
    return Named(coding, span, antecedent)


def _demand_whole(coding: NamedParticipant, work: Work) -> None:
    """Report words or an antecedent that the resolution asks for, or excludes."""
    if (coding.words is None) != (coding.by == "implicit"):
        found = f"{'no words' if coding.words is None else 'words'} with by: {coding.by}"
        expected = "words, but with implicit, which has none"
        work.problems.add(coding.at("by"), found, expected, "correct words or by")
    if coding.by in _NEEDS_ANTECEDENT and coding.antecedent is None:
        found, expected = f"no antecedent with by: {coding.by}", "earlier words that name it"
        work.problems.add(coding.at("by"), found, expected, "add antecedent:")


def _words(coding: NamedParticipant, statement: Found, work: Work) -> Span | None:
    """Find the naming words: outside the statement's own words if they stand there at all."""
    if coding.words is None:
        return None
    sought, exact = wanted(coding), statement.span
    found = [
        s for s in occurrences(work.text, sought, statement.sentence) if work.finder.bounded(s)
    ]
    outside = [span for span in found if not span.overlaps(exact)]
    return work.finder.choose(sought, statement.sentence, outside or found)


def _add(named: Named, role: tuple[str, int], statement: Found, work: Work) -> None:
    span, antecedent = named.span, named.antecedent
    cells = {
        "statement_id": statement.coding.id,
        "participant_id": named.coding.who,
        "role": role[0],
        "ordinal": role[1],
        "resolution": named.coding.by,
        "start_char": span and span.start,
        "end_char": span and span.end,
        "exact": span and span.slice(work.text),
        "antecedent_start_char": antecedent and antecedent.start,
        "antecedent_end_char": antecedent and antecedent.end,
    }
    work.rows.add(StatementParticipant, named.coding, cells)
