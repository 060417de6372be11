"""Stretches of a text, and other places where a piece of evidence could point."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from raisi_visit_dataset.testing.mutations.draft import Draft, Row

__all__ = ["Stretch", "holds", "meets", "moved", "name_spans", "stretch"]

Stretch = tuple[int, int]
"""Begin and end of words in a text, in code points, half-open."""

Touches = Callable[[Stretch, Stretch], bool]
"""Tells how two stretches lie to each other."""

_POINTING = ("time_expressions", "name_mentions", "event_mentions", "narrations")
_NOT_THE_OUTLET = {"harvest_prefix", "boilerplate"}


def stretch(row: Row, prefix: str = "") -> Stretch:
    """Return the stretch of a row, ``(-1, -1)`` where none is recorded."""
    start, end = row[f"{prefix}start_char"], row[f"{prefix}end_char"]
    return (int(start), int(end)) if start and end else (-1, -1)


def holds(outer: Stretch, inner: Stretch) -> bool:
    """Tell whether one stretch lies wholly in another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def meets(one: Stretch, other: Stretch) -> bool:
    """Tell whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


def name_spans(draft: Draft, source_id: str, **named: str) -> list[Stretch]:
    """Return where a text names a participant, or whatever ``named`` says."""
    return [stretch(row) for row in draft.rows("name_mentions", source_id=source_id, **named)]


def moved(
    draft: Draft, evidence: Row, avoided: Collection[Stretch], touches: Touches = holds
) -> bool:
    """Move evidence to other recorded words of its text, and tell whether there are any.

    These hold no stretch of ``avoided``, or share no character with one where ``touches`` is
    ``meets``. They stand once in their context, and in what the outlet wrote.
    """
    for place in _places(draft, evidence["source_id"]):
        fits = not any(touches(place, each) for each in avoided)
        if fits and _by_outlet(draft, evidence["source_id"], place):
            draft.span(evidence, *place)
            words = evidence["prefix"] + evidence["exact"] + evidence["suffix"]
            if draft.texts[evidence["source_id"]].count(words) == 1:
                return True
    return False


def _places(draft: Draft, source_id: str) -> Iterator[Stretch]:
    for table in _POINTING:
        for row in draft.rows(table, source_id=source_id):
            yield stretch(row)


def _by_outlet(draft: Draft, source_id: str, place: Stretch) -> bool:
    return not any(
        segment["kind"] in _NOT_THE_OUTLET and meets(stretch(segment), place)
        for segment in draft.rows("segments", source_id=source_id)
    )
