"""What the quick expressions spare is decided as the slow reading would decide it."""

import re
from datetime import datetime
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.validation.lexical.cases import CASES
from tests.validation.lexical.fields import canonical, kinds_found

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.families import lexis_of
from raisi_visit_dataset.validation.lexical.lexis import Bound
from raisi_visit_dataset.validation.lexical.pattern import PatternError, rust_pattern

DIGITS = st.text("0123456789", min_size=1, max_size=40)
NUMBERS = st.builds(
    lambda sign, whole, part, power: f"{sign}{whole}{part}{power}",
    st.sampled_from(["", "-", "+"]),
    DIGITS,
    st.one_of(st.just(""), DIGITS.map(lambda d: f".{d}")),
    st.one_of(st.just(""), st.integers(-400, 400).map(lambda e: f"e{e}")),
)
INTEGERS = st.builds(lambda sign, whole: sign + whole, st.sampled_from(["", "-", "+"]), DIGITS)
SIDES = {
    "minimum": lambda cell, bound: cell >= bound,
    "exclusiveMinimum": lambda cell, bound: cell > bound,
    "maximum": lambda cell, bound: cell <= bound,
    "exclusiveMaximum": lambda cell, bound: cell < bound,
}
NAMES = {
    "type": "type",
    "format": "format",
    "groupChar": "group_char",
    "decimalChar": "decimal_char",
    "bareNumber": "bare_number",
    "itemType": "item_type",
    "delimiter": "delimiter",
    "trueValues": "true_values",
    "falseValues": "false_values",
}


def column(field):
    return Column("a", **{NAMES[key]: value for key, value in field.items()})


LEXES = {
    name: (lexis_of(column(field)), good + bad)
    for name, (field, good, bad) in CASES.items()
    if name != "date of version 0"
}


def near(text):
    """Texts as near to a number as its last digit can tell."""
    sign, digits, exponent = Decimal(text).as_tuple()
    return [text, str(Decimal((sign, (*digits, 1), exponent - 1)))]


@given(st.lists(NUMBERS, min_size=1, max_size=5), NUMBERS, st.sampled_from(sorted(SIDES)))
def test_numbers_are_compared_exactly(cells, bound, side):
    cells = [*cells, *near(bound)]
    found = kinds_found({"type": "number", "constraints": {side: bound}}, cells)
    kept = [SIDES[side](Decimal(cell), Decimal(bound)) for cell in cells]
    assert [kind is None for kind in found] == kept


@given(st.lists(INTEGERS, min_size=1, max_size=5), st.integers(), st.sampled_from(sorted(SIDES)))
def test_integers_are_compared_exactly(cells, bound, side):
    cells = [*cells, str(bound), str(bound + 1), str(bound - 1)]
    found = kinds_found({"type": "integer", "constraints": {side: bound}}, cells)
    assert [kind is None for kind in found] == [SIDES[side](int(cell), bound) for cell in cells]


@given(st.lists(INTEGERS, min_size=2))
def test_integers_have_one_canonical_text_each(cells):
    assert canonical({"type": "integer"}, cells) == [str(int(cell)) for cell in cells]


@given(st.lists(NUMBERS, min_size=2, max_size=6))
def test_numbers_are_equal_just_when_their_canonical_texts_are(cells):
    texts = canonical({"type": "number"}, cells)
    for one, text in zip(cells, texts, strict=True):
        assert Decimal(text) == Decimal(one)
        assert canonical({"type": "number"}, [text]) == [text]


@given(st.lists(st.text("0123456789+-.eE _INFnaif", max_size=8), min_size=1))
def test_no_text_is_a_number_that_python_would_not_take(cells):
    for cell, kind in zip(cells, kinds_found({"type": "number"}, cells), strict=True):
        if kind is None and cell:
            Decimal(cell.lower().replace("inf", "Infinity"))


@given(st.lists(st.text("0123456789+- _", max_size=5), min_size=1))
def test_integers_are_those_of_python_without_its_liberties(cells):
    for cell, kind in zip(cells, kinds_found({"type": "integer"}, cells), strict=True):
        strict = re.fullmatch("[+-]?[0-9]+", cell) is not None
        assert (kind is None) == (strict or cell == "")
        assert not strict or int(cell) is not None


@pytest.mark.parametrize("form", ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%y", "%Y%m%d", "%m-%d-%Y"])
@given(data=st.data())
def test_dates_are_those_of_strptime(form, data):
    days = st.dates().map(lambda day: day.strftime(form))
    loose = st.text("0123456789/-.", max_size=10)
    cells = data.draw(st.lists(st.one_of(days, loose), min_size=1))
    for cell, kind in zip(cells, kinds_found({"type": "date", "format": form}, cells), strict=True):
        try:
            datetime.strptime(cell, form)  # noqa: DTZ007
        except ValueError:
            assert kind == ("wrong-type" if cell else None)
        else:
            assert kind is None


@given(st.lists(st.dates(), min_size=1), st.text("0123456789-", max_size=10))
def test_default_dates_are_those_of_iso(days, loose):
    cells = [*(day.isoformat() for day in days), loose]
    *good, last = kinds_found({"type": "date"}, cells)
    assert good == [None] * len(days)
    real = re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", loose)
    try:
        datetime.strptime(loose, "%Y-%m-%d")  # noqa: DTZ007
    except ValueError:
        real = None
    assert (last is None) == (real is not None or loose == "")


@given(st.datetimes(), st.datetimes(), st.sampled_from(["", "Z", "+03:00"]))
def test_moments_are_compared_as_python_compares_them(one, other, zone):
    cell, bound = one.isoformat() + zone, other.isoformat() + zone
    found = kinds_found({"type": "datetime", "constraints": {"minimum": bound}}, [cell])
    assert (found == [None]) == (one >= other)


COMMON = st.recursive(
    st.one_of(
        st.sampled_from(["a", "b", "-", " ", ".", "[ab]", "[^a]", "[a-c0-9_-]", r"\.", r"\n", "é"]),
    ),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map("|".join).map(lambda p: f"({p})"),
        inner.map(lambda p: f"(?:{p})*"),
        inner.map(lambda p: f"({p}){{1,2}}"),
        inner.map(lambda p: f"({p})?"),
        inner.map(lambda p: f"^{p}$"),
    ),
    max_leaves=6,
)


@given(COMMON, st.lists(st.text("ab-c .\né1", max_size=5), min_size=1))
def test_patterns_match_as_python_matches_the_syntax_that_both_know(pattern, cells):
    # Python lets `$` stand before a last line end, and `.` for a carriage return.
    python = re.compile(pattern.replace("$", r"\Z"))
    field = {"type": "string", "constraints": {"pattern": pattern}}
    found = kinds_found(field, cells, missingValues=[])
    assert [kind is None for kind in found] == [
        python.fullmatch(cell) is not None for cell in cells
    ]


@given(st.text(r"ab()[]{}*+?|^$.\-pPLdi,0", max_size=8))
def test_a_pattern_is_translated_or_refused(pattern):
    try:
        translated = rust_pattern(pattern)
    except PatternError:
        return
    assert pl.Series(["a"]).str.contains(rf"\A(?:{translated})\z").len() == 1


@pytest.mark.parametrize("name", LEXES)
def test_what_is_surely_of_the_type_is_read(name):
    lexis, cells = LEXES[name]
    if lexis.sure is None:
        return
    sure = pl.Series("a", cells).to_frame().select(lexis.sure(pl.col("a"))).to_series()
    assert all(lexis.read(cell) is not None for cell in pl.Series(cells).filter(sure))


@pytest.mark.parametrize("name", LEXES)
def test_what_is_surely_canonical_is_its_own_text(name):
    lexis, cells = LEXES[name]
    if lexis.plain is None:
        return
    plain = pl.Series("a", cells).to_frame().select(lexis.plain(pl.col("a"))).to_series()
    for cell in pl.Series(cells).filter(plain):
        assert lexis.text(lexis.read(cell)) == cell


@pytest.mark.parametrize("name", LEXES)
def test_equal_values_have_equal_texts_and_others_not(name):
    lexis, cells = LEXES[name]
    values = [value for value in map(lexis.read, cells) if value is not None]
    for one in values:
        for other in values:
            assert (one == other) == (lexis.text(one) == lexis.text(other))


@pytest.mark.parametrize("name", LEXES)
def test_what_surely_keeps_a_bound_keeps_it(name):
    lexis, cells = LEXES[name]
    if lexis.within is None:
        return
    frame = pl.Series("a", cells).to_frame()
    values = {cell: lexis.read(cell) for cell in cells}
    for value in (value for value in values.values() if value is not None):
        for least in (True, False):
            for inclusive in (True, False):
                bound = Bound(value, least, inclusive)
                kept = frame.select(lexis.within(pl.col("a"), bound)).to_series()
                for cell in frame["a"].filter(kept.fill_null(value=False)):
                    if values[cell] is not None:
                        order = lexis.order(values[cell], value)
                        assert order is not None, (cell, bound)
                        assert bound.kept(order), (cell, bound)
