"""Text cells of fields whose values are words, numbers or truth values."""

from __future__ import annotations

import base64
import math
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["Field", "booleans", "constraints_of", "integers", "limits", "numbers", "strings"]

Field = Mapping[str, Any]
"""A field of a Table Schema, as declared."""

_FEW: Final = 10**6
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_TEXT: Final = st.characters(exclude_categories=["Cs"])
_ADDRESS: Final = st.text(_LETTERS, min_size=1, max_size=8)
_THOUSAND: Final = 1000


def constraints_of(field: Field) -> Mapping[str, Any]:
    """Return the constraints of a field; empty for none."""
    constraints: Mapping[str, Any] = field.get("constraints", {})
    return constraints


def limits(field: Field, more: int) -> tuple[int, int]:
    """Return the least and greatest length of a field; it reaches ``more`` where none is told."""
    constraints = constraints_of(field)
    least = int(constraints.get("minLength", 0))
    return least, int(constraints.get("maxLength", least + more))


def strings(field: Field) -> SearchStrategy[str]:
    """Give cells of a string field, of any format, as its pattern and lengths have them."""
    least, most = limits(field, 12)
    pattern = constraints_of(field).get("pattern")
    if pattern is not None:
        matching = st.from_regex(pattern, fullmatch=True)
        longest = constraints_of(field).get("maxLength", math.inf)
        return matching.filter(lambda text: least <= len(text) <= longest)
    match field.get("format", "default"):
        case "email":
            local = _sized(field, len("@example.org"))
            return local.map("{}@example.org".format)
        case "uri":
            return _sized(field, len("https://example.org/")).map("https://example.org/{}".format)
        case "binary":
            return _binary(field)
        case "uuid":
            return st.uuids().map(str)
        case _:
            return st.text(_TEXT, min_size=least, max_size=most)


def _sized(field: Field, taken: int) -> SearchStrategy[str]:
    fewest, longest = limits(field, 30)
    least, most = max(1, fewest - taken), longest - taken
    return st.text(_LETTERS, min_size=least, max_size=max(least, min(most, least + 8)))


def _binary(field: Field) -> SearchStrategy[str]:
    least, most = limits(field, 24)
    # Four characters for three bytes: lengths that are no multiple of four cannot be.
    quads = st.integers(-(-least // 4), most // 4)
    drawn = quads.flatmap(lambda n: st.binary(min_size=3 * n, max_size=3 * n))
    return drawn.map(lambda data: base64.b64encode(data).decode())


def integers(field: Field, *, plain: bool) -> SearchStrategy[str]:
    """Give cells of an integer field; ``plain`` ones write each number in one way."""
    low, high = _range(field, 1)
    drawn = st.integers(low, high).map(str)
    return drawn if plain else _decorated(field, drawn)


def numbers(field: Field, *, plain: bool) -> SearchStrategy[str]:
    """Give cells of a number field, to the thousandth unless its bounds are closer together."""
    low, high = _range(field, _THOUSAND)
    mark = field.get("decimalChar", ".")
    if low > high:
        return st.just(_between(field).replace(".", mark))
    drawn = st.integers(low, high).map(lambda number: _shown(number).replace(".", mark))
    if plain:
        return drawn
    endless = not any(name.lower().endswith("imum") for name in constraints_of(field))
    others = st.sampled_from(("INF", "-INF", "NaN")) if endless else st.nothing()
    return _decorated(field, drawn) | others


def _shown(thousandths: int) -> str:
    text = f"{Decimal(thousandths) / _THOUSAND:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _between(field: Field) -> str:
    """Return a number between two bounds that are closer than a thousandth."""
    bounds = [
        Decimal(str(value))
        for name, value in constraints_of(field).items()
        if name.lower().endswith("imum")
    ]
    return f"{sum(bounds) / len(bounds):f}"


def _range(field: Field, scale: int) -> tuple[int, int]:
    """Return the least and the greatest number of a field, in parts of 1/``scale``."""
    told = constraints_of(field)
    low = [_scaled(told[name], scale, math.ceil) for name in ("minimum",) if name in told]
    low += [
        _scaled(told[name], scale, math.floor) + 1 for name in ("exclusiveMinimum",) if name in told
    ]
    high = [_scaled(told[name], scale, math.floor) for name in ("maximum",) if name in told]
    high += [
        _scaled(told[name], scale, math.ceil) - 1 for name in ("exclusiveMaximum",) if name in told
    ]
    least = max(low) if low else min([-_FEW * scale, *(each - _FEW for each in high)])
    most = min(high) if high else max(_FEW * scale, least + _FEW)
    return least, most


def _scaled(value: object, scale: int, rounded: Any) -> int:  # noqa: ANN401 - floor or ceil
    return int(rounded(Fraction(str(value)) * scale))


def _decorated(field: Field, drawn: SearchStrategy[str]) -> SearchStrategy[str]:
    """Write some numbers in other ways that the field takes."""
    ways = [drawn, drawn.map(lambda text: text if text.startswith("-") else f"+{text}")]
    if "groupChar" in field:
        ways.append(drawn.map(lambda text: _grouped(text, field)))
    if field.get("bareNumber") is False:
        ways += [drawn.map("${}".format), drawn.map("{}%".format)]
    return st.one_of(ways)


def _grouped(text: str, field: Field) -> str:
    mark = field.get("decimalChar", ".")
    whole, dot, rest = text.partition(mark)
    return f"{int(whole):,}".replace(",", field["groupChar"]) + dot + rest if _safe(whole) else text


def _safe(whole: str) -> bool:
    # "-0" would lose its sign.
    return whole.lstrip("-").isdigit() and int(whole) != 0


def booleans(field: Field, *, plain: bool) -> SearchStrategy[str]:
    """Give cells of a boolean field; of ``plain`` ones just two differ."""
    true = field.get("trueValues", ("true", "True", "TRUE", "1"))
    false = field.get("falseValues", ("false", "False", "FALSE", "0"))
    every = (true[0], false[0]) if plain else (*true, *false)
    return st.sampled_from(every)
