"""Where frictionless and we disagree, and what the standard says of it.

The standard is Data Package 2.0, of which Table Schema is a part: https://datapackage.org.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from tests.differential.generate import Generated
from tests.differential.verdict import Told

__all__ = ["DIFFERENCES", "Difference"]

_EMPTY: Final = r"(NA|-|n/a|none|5|)(\|(NA|-|n/a|none|5|))*"

_PYTHON: Final = "1_000| 12|12 |١٢"

Condition = Callable[[Told, Generated], bool]


def _always(_told: Told, _package: Generated) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Difference:
    """Hold one known difference, as narrow as it is.

    ``side`` tells who alone finds something wrong: errors of ``kinds`` (those of frictionless), in
    cells of ``types`` (type and format), with the text ``literal`` (the whole cell, or the cells of
    the row with ``|`` between them), where ``when`` holds too. ``standard`` says in our words, with
    the section, why we judge as we do.
    """

    name: str
    side: Literal["ours", "theirs"]
    kinds: tuple[str, ...]
    standard: str
    types: tuple[str, ...] = ()
    literal: str = ".*"
    when: Condition = _always

    def explains(self, side: str, told: Told, package: Generated) -> bool:
        """Tell whether this is why one side tells of something, and the other does not."""
        if side != self.side or not set(told.kinds) & set(self.kinds):
            return False
        resource, row, name = told.place
        declared = package.field(resource, name)
        kind = f"{declared.get('type', '')}/{declared.get('format', 'default')}"
        if self.types and kind not in self.types:
            return False
        text = package.cell(resource, row, name)
        return bool(re.fullmatch(self.literal, text, re.DOTALL)) and self.when(told, package)


def _part_of_key(told: Told, package: Generated) -> bool:
    key = package.resource(told.place[0])["schema"].get("primaryKey", ())
    return len(key) > 1 and told.place[2] in key


def _full_width(told: Told, package: Generated) -> bool:
    """Tell whether a row has a cell for each column; in one column, an empty line has one."""
    resource, row, _ = told.place
    return (len(package.rows[resource][row - 1]) or 1) == len(package.headers[resource])


def _all_empty(told: Told, package: Generated) -> bool:
    resource, row, _ = told.place
    return bool(re.fullmatch(_EMPTY, package.cell(resource, row, ""))) and _full_width(
        told, package
    )


def _broken_row_has_it(told: Told, package: Generated) -> bool:
    """Tell whether the value that is told of stands in a row with too few or too many cells."""
    resource, row, name = told.place
    key = [name] if name else package.resource(resource)["schema"].get("primaryKey", ())
    header = package.headers[resource]
    if not {*key} <= {*header}:
        return False
    at = [header.index(each) for each in key]
    mine = [_logical(package.rows[resource][row - 1][n]) for n in at]
    return any(
        len(other) != len(header) and [_logical(other[n]) for n in at if n < len(other)] == mine
        for other in package.rows[resource]
    )


def _logical(text: str) -> str:
    """Return an integer without its plus sign and zeros, another text as it is."""
    return str(int(text)) if re.fullmatch("[+-]?[0-9]+", text) else text


def _pattern_of_words(told: Told, package: Generated) -> bool:
    resource, _, name = told.place
    return r"\w" in package.field(resource, name)["constraints"].get("pattern", "")


def _unclosed(told: Told, package: Generated) -> bool:
    return f"an unclosed quote in {told.place[0]}" in package.done


def _equal_for_python(told: Told, package: Generated) -> bool:
    """Tell whether the key is that of a row whose key is an integer for Python alone."""
    resource, row, _ = told.place
    key = package.resource(resource)["schema"].get("primaryKey", ())
    if len(key) != 1:
        return False
    mine = package.cell(resource, row, key[0])
    before = [package.cell(resource, other, key[0]) for other in range(1, row)]
    return any(re.fullmatch(_PYTHON, text) and int(text) == int(mine) for text in before)


DIFFERENCES: Final[tuple[Difference, ...]] = (
    Difference(
        "a quotation mark that does not close",
        "ours",
        ("source-error",),
        "RFC 4180, section 2: a quoted cell ends with a quotation mark; frictionless takes the "
        "rest of the file as one cell.",
        when=_unclosed,
    ),
    Difference(
        "a part of a composite key is empty",
        "ours",
        ("primary-key",),
        "Table Schema, primaryKey: every field of it is required, as if it said so itself; "
        "frictionless minds it only where all parts are empty.",
        when=_part_of_key,
    ),
    Difference(
        "a row of empty cells is no blank row",
        "theirs",
        ("blank-row",),
        "Table Schema, missingValues: an empty cell is a missing value, which each field may have "
        "unless it is required; only a line without any cell is no row, "
        "and in a table of one column an empty line is an empty cell (RFC 4180, section 2).",
        literal=_EMPTY,
        when=_full_width,
    ),
    Difference(
        "an empty cell in a row of empty cells",
        "ours",
        ("constraint-error", "primary-key"),
        "As above: each field that is required lacks its value; frictionless tells of the row as "
        "a blank one, and no longer of its cells.",
        literal="NA|-|n/a|none|5|",
        when=_all_empty,
    ),
    Difference(
        "a key is repeated from a broken row",
        "theirs",
        ("primary-key", "unique-error"),
        "RFC 4180, section 2: each record has the same number of fields. Of a row that has not, no "
        "cell is known to belong to its field, so none is compared: the row is told of instead.",
        when=_broken_row_has_it,
    ),
    Difference(
        "an integer in Python's own notation",
        "ours",
        ("type-error",),
        "Table Schema, integer: digits from 0 to 9 after a sign, without blanks, underscores or "
        "digits of other scripts.",
        types=("integer/default",),
        literal=_PYTHON,
    ),
    Difference(
        "a key repeats an integer in Python's own notation",
        "theirs",
        ("primary-key",),
        "As above: what is no integer is no key either, and nothing can repeat it.",
        literal=r"[0-9]+\|.*",
        when=_equal_for_python,
    ),
    Difference(
        "a number in Python's own notation",
        "ours",
        ("type-error",),
        "Table Schema, number: digits from 0 to 9; the words NaN, INF and -INF, so spelt; no "
        "blanks, underscores or digits of other scripts.",
        types=("number/default",),
        literal=r"1_0| 1\.5|٣|inf|nan|Infinity|\+INF",
    ),
    Difference(
        "a year-month without its zeros",
        "ours",
        ("type-error",),
        "Table Schema, yearmonth, which is gYearMonth of XML Schema: four digits of the year at "
        "least, two of the month.",
        types=("yearmonth/default",),
        literal="22-01|2022-1",
    ),
    Difference(
        "a year in Python's own notation",
        "ours",
        ("type-error",),
        "Table Schema, year, which is gYear of XML Schema: four digits at least, no plus sign, no "
        "blanks.",
        types=("year/default",),
        literal=r"\+202| 202",
    ),
    Difference(
        "a date without its zeros",
        "ours",
        ("type-error",),
        "Table Schema, date: YYYY-MM-DD, two digits of month and day.",
        types=("date/default",),
        literal="2022-1-9",
    ),
    Difference(
        r"symbols are matched by \w",
        "theirs",
        ("constraint-error",),
        r"Table Schema, pattern, which is that of XML Schema (part 2, appendix on regular "
        r"expressions): \w is all characters but punctuation, separators and others.",
        types=("string/default",),
        literal="😀",
        when=_pattern_of_words,
    ),
    Difference(
        "a duration that XML Schema has not",
        "ours",
        ("type-error",),
        "Table Schema, duration, which is that of XML Schema: no weeks, a fraction for seconds "
        "alone, something after P and after T.",
        types=("duration/default",),
        literal=r"P1DT|P1W|P0\.5D|PT|P",
    ),
)
