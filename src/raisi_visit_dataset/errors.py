"""The exceptions of this library: each means "we cannot go on".

What is wrong with somebody's data is a finding, never an exception.

::

    RaisiVisitError          catch this one to catch them all
    ├── UsageError           the call or the option is wrong
    ├── UnreadableError      a file cannot be opened, decoded or parsed
    ├── CodingRefused        the builder refuses a coding; lists every problem
    ├── PackageRefused       a package cannot be read on; lists every problem
    ├── FindingsError        a report has findings, and the caller asked for none
    ├── BusyError            another build holds the lock
    ├── WriteRefused         an output cannot be written; the old one stands
    └── InternalError        a fault of ours

Every exception is made from positional parts, keeps them as attributes, and
survives pickling, so that one raised in a process pool arrives whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import total_ordering

__all__ = [
    "BusyError",
    "CodingRefused",
    "FindingsError",
    "InternalError",
    "PackageRefused",
    "Place",
    "Problem",
    "RaisiVisitError",
    "UnreadableError",
    "UsageError",
    "WriteRefused",
]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Point at one character of a file.

    ``file`` is a path as the user gave it, with ``/`` between its parts;
    ``line`` and ``column`` are counted from 1, the column in code points.

    >>> str(Place("seeds/coding/s000.yaml", 12, 5))
    'seeds/coding/s000.yaml:12:5'
    """

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


def _sentence(where: object, found: str, expected: str, advice: str) -> str:
    """Join what is known, leaving out what is not."""
    parts = [f"found {found}", f"expected {expected}" if expected else "", advice]
    told = "; ".join(part for part in parts if part)
    return told if where is None else f"{where}: {told}"


@total_ordering
@dataclass(frozen=True, slots=True)
class Problem:
    """Say what is wrong at one place, and how to mend it.

    ``place`` is None when no single place is to blame; such problems sort
    before those that have one.

    >>> print(Problem(Place("a.yaml", 3, 7), "'2022-1-19'", "a date", "write 2022-01-19"))
    a.yaml:3:7: found '2022-1-19'; expected a date; write 2022-01-19
    """

    place: Place | None
    found: str
    expected: str
    cure: str

    def __str__(self) -> str:
        return _sentence(self.place, self.found, self.expected, self.cure)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Problem):
            return NotImplemented
        return self._key() < other._key()

    def _key(self) -> tuple[bool, Place, str, str, str]:
        # None has no order of its own: the flag goes first, any Place will do after it.
        place = self.place or Place("", 0, 0)
        return (self.place is not None, place, self.found, self.expected, self.cure)


def _listing(head: str, problems: tuple[Problem, ...]) -> str:
    noun = "problem" if len(problems) == 1 else "problems"
    return "\n".join([f"{head}: {len(problems)} {noun}", *map(str, problems)])


class RaisiVisitError(Exception):
    """Be the one family that this library raises."""


class UsageError(RaisiVisitError):
    """Tell the caller that a call or an option is wrong.

    ``cure`` may be empty.
    """

    def __init__(self, found: str, expected: str, cure: str = "") -> None:
        super().__init__(found, expected, cure)
        self.found = found
        self.expected = expected
        self.cure = cure

    def __str__(self) -> str:
        return _sentence(None, self.found, self.expected, self.cure)


class UnreadableError(RaisiVisitError):
    """Tell that a file cannot be opened, decoded or parsed.

    ``where`` is a ``Place`` inside the file, or the path alone when the whole
    file is at fault; ``path``, ``line`` and ``column`` are taken from it.
    ``cause`` is the likely cause, or what the system said; it may be empty.
    """

    def __init__(self, where: Place | str, found: str, expected: str, cause: str = "") -> None:
        super().__init__(where, found, expected, cause)
        self.place = where if isinstance(where, Place) else None
        self.path = where.file if isinstance(where, Place) else where
        self.line = where.line if isinstance(where, Place) else None
        self.column = where.column if isinstance(where, Place) else None
        self.found = found
        self.expected = expected
        self.cause = cause

    def __str__(self) -> str:
        return _sentence(self.place or self.path, self.found, self.expected, self.cause)


class CodingRefused(RaisiVisitError):  # noqa: N818 - a verdict on the coding, not an accident
    """Refuse a coding, with every problem found, in the order of their places."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return _listing("the coding is refused", self.problems)


class PackageRefused(RaisiVisitError):  # noqa: N818 - a verdict on the package, not an accident
    """Refuse to read a package on, with the problems that stop the reading."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return _listing("the package is refused", self.problems)


class FindingsError(RaisiVisitError):
    """Tell that a report has findings; raised by ``Report.raise_for_findings`` alone.

    ``counts`` are numbers with what they count, ``first`` the first findings, as place, code
    and message, ``unchecked`` what was not run without leave.
    """

    def __init__(
        self, package: str, counts: tuple[str, ...], first: tuple[str, ...], unchecked: int = 0
    ) -> None:
        super().__init__(package, counts, first, unchecked)
        self.package = package
        self.counts = counts
        self.first = first
        self.unchecked = unchecked

    def __str__(self) -> str:
        unchecked = (f"{self.unchecked} not run",) if self.unchecked else ()
        told = ", ".join((*self.counts, *unchecked))
        return "\n".join([f"{self.package} is not as expected: {told}", *self.first])


class BusyError(RaisiVisitError):
    """Tell that another build holds the lock of ``folder``; ``holder`` says which."""

    def __init__(self, folder: str, holder: str) -> None:
        super().__init__(folder, holder)
        self.folder = folder
        self.holder = holder

    def __str__(self) -> str:
        return f"{self.folder}: another build holds the lock ({self.holder}); wait until it ends"


class WriteRefused(RaisiVisitError):  # noqa: N818 - refused before harm is done, not an accident
    """Tell that an output cannot be written; what stood there before still stands.

    ``cure`` may be empty.
    """

    def __init__(self, path: str, found: str, expected: str, cure: str = "") -> None:
        super().__init__(path, found, expected, cure)
        self.path = path
        self.found = found
        self.expected = expected
        self.cure = cure

    def __str__(self) -> str:
        return _sentence(self.path, self.found, self.expected, self.cure)


class InternalError(RaisiVisitError):
    """Tell of a fault of ours; ``doing`` says what was being done."""

    def __init__(self, doing: str, found: str) -> None:
        super().__init__(doing, found)
        self.doing = doing
        self.found = found

    def __str__(self) -> str:
        return f"a fault of ours while {self.doing}: {self.found}; please report it"
