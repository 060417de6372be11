"""Find the words of a coder in a text, or say why they cannot be found."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.build.problems import Problems, shown
from raisi_visit_dataset.build.resembling import nearest_passage
from raisi_visit_dataset.build.words import bounded
from raisi_visit_dataset.coding.coded import Coded
from raisi_visit_dataset.errors import Place
from raisi_visit_dataset.files.read import place_at
from raisi_visit_dataset.values.span import Span

_LISTED: Final = 6


@dataclass(frozen=True, slots=True)
class Wanted:
    """Hold words to be found, what must stand around them, and where a coder wrote them."""

    words: str
    place: Place
    before: str = ""
    after: str = ""


def wanted(coded: Coded, field: str = "words") -> Wanted:
    """Take the words to be found, and their context, from a mapping that has them."""
    before, after = getattr(coded, "before", ""), getattr(coded, "after", "")
    return Wanted(getattr(coded, field), coded.at(field), before, after)


def occurrences(text: str, sought: Wanted, within: Span) -> list[Span]:
    """Return each place inside ``within`` where the words stand in their context, in order.

    The context may reach out of ``within``. Places may overlap.
    """
    spans: list[Span] = []
    at = text.find(sought.words, within.start, within.end)
    while at >= 0:
        span = Span(at, at + len(sought.words))
        if text.endswith(sought.before, 0, at) and text.startswith(sought.after, span.end):
            spans.append(span)
        at = text.find(sought.words, at + 1, within.end)
    return spans


class Finder:
    """Find words in one text, and report what is not there or stands there twice.

    ``lost`` holds the offsets before which the text lost a separator; ``hidden`` the stretches
    in which nothing is evidence.
    """

    def __init__(self, text: str, file: str, problems: Problems) -> None:
        self.text = text
        self.lost: frozenset[int] = frozenset()
        self.hidden: tuple[Span, ...] = ()
        self.problems = problems
        self._file = file

    @property
    def whole(self) -> Span:
        """The span of the whole text."""
        return Span(0, len(self.text))

    def place(self, offset: int) -> Place:
        """Return file, line and column of a character of the text."""
        return place_at(self.text, offset, self._file)

    def bounded(self, span: Span) -> bool:
        """Tell whether the span splits no word."""
        return bounded(self.text, span, self.lost)

    def one(self, sought: Wanted, within: Span) -> Span | None:
        """Return the one place of the words; places that split no word win over those that do."""
        found = occurrences(self.text, sought, within)
        return self.choose(sought, within, [span for span in found if self.bounded(span)] or found)

    def word(
        self, sought: Wanted, within: Span, allowed: Callable[[Span], bool] | None = None
    ) -> Span | None:
        """Return the one place of the words that splits no word and is ``allowed``."""
        found = [s for s in occurrences(self.text, sought, within) if self.bounded(s)]
        return self.choose(sought, within, [s for s in found if allowed is None or allowed(s)])

    def anywhere(self, sought: Wanted) -> Span | None:
        """Return the one place of the words in what is not hidden."""
        found = occurrences(self.text, sought, self.whole)
        seen = [span for span in found if not any(span.overlaps(part) for part in self.hidden)]
        return self.choose(sought, self.whole, [s for s in seen if self.bounded(s)] or seen)

    def nearest_before(self, sought: Wanted, limit: int) -> Span | None:
        """Return the last place of the words, splitting none, that ends at or before ``limit``."""
        found = occurrences(self.text, sought, Span(0, limit)) if limit else []
        whole = [span for span in found if self.bounded(span)]
        if whole:
            return whole[-1]
        later = [s for s in occurrences(self.text, sought, self.whole) if self.bounded(s)]
        told = f"first at {self.place(later[0].start)}" if later else self._like(sought, self.whole)
        expected = f"an earlier place than {self.place(limit)}"
        self.problems.add(sought.place, f"{shown(sought.words)}, not before", expected, told)
        return None

    def choose(self, sought: Wanted, within: Span, spans: Sequence[Span]) -> Span | None:
        """Return the only one of ``spans``, or report that there is none or that there are more."""
        if len(spans) == 1:
            return spans[0]
        where = self._named(within)
        if spans:
            listed = self._listed(spans)
            found = f"{shown(sought.words)} {len(spans)} times in {where}: {listed}"
            cure = "add before: or after: with what stands beside the one that is meant"
            self.problems.add(sought.place, found, "one place", cure)
        else:
            found = f"{shown(sought.words)}{_context(sought)}, not in {where}"
            self.problems.add(sought.place, found, "words of the text", self._like(sought, within))
        return None

    def _named(self, within: Span) -> str:
        if within == self.whole:
            return "the text"
        what = "the text from" if within.end == len(self.text) else "the sentence at"
        return f"{what} {self.place(within.start)}"

    def _listed(self, spans: Collection[Span]) -> str:
        places = [str(self.place(span.start)) for span in list(spans)[:_LISTED]]
        more = len(spans) - len(places)
        return ", ".join(places) + (f" and {more} more" if more else "")

    def _like(self, sought: Wanted, within: Span) -> str:
        """Suggest where something like the words stands; it advises only, and decides nothing."""
        if occurrences(self.text, Wanted(sought.words, sought.place), within):
            return (
                "they stand there, but in a word, the statement, a hidden part or another context"
            )
        like = nearest_passage(sought.words, self.text, within)
        if like is None:
            return "nothing like it stands there"
        return f"the nearest is {shown(like.slice(self.text))} at {self.place(like.start)}"


def _context(sought: Wanted) -> str:
    parts = [f"after {shown(sought.before)}"] if sought.before else []
    parts += [f"before {shown(sought.after)}"] if sought.after else []
    return f" ({' and '.join(parts)})" if parts else ""
