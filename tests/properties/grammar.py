"""Table Schema's types, read from its sentences and from nothing of ours.

Each function says whether a text is a literal of a type; the sentence that it follows stands in it.
Slow, and plain: regular expressions of Python for the characters, its calendar for the days.
"""

import base64
import binascii
import calendar
import json
import math
import re
from decimal import Decimal, InvalidOperation


def integer(text):
    """Digits of ASCII with an optional sign: "written in the standard way"."""
    return re.fullmatch("[+-]?[0-9]+", text) is not None


def number(text):
    """Decimals as XML Schema has them, an exponent with E, and NaN, INF, -INF in any case."""
    if text.lower() in ("nan", "inf", "-inf"):
        return True
    pattern = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?"
    return re.fullmatch(pattern, text) is not None and _finite(text)


def _finite(text):
    try:
        return math.isfinite(Decimal(text).adjusted())
    except InvalidOperation:
        return False


def boolean(text):
    """Default trueValues are true, True, TRUE, 1, and falseValues likewise."""
    return text in ("true", "True", "TRUE", "1", "false", "False", "FALSE", "0")


def day(text):
    """An ISO 8601 date, YYYY-MM-DD."""
    match = re.fullmatch("([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    if match is None:
        return False
    year, month, number = map(int, match.groups())
    return year > 0 and 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]


def clock(text):
    """An ISO 8601 time, hh:mm:ss."""
    match = re.fullmatch("([0-9]{2}):([0-9]{2}):([0-9]{2})", text)
    return match is not None and all(
        int(p) < n for p, n in zip(match.groups(), (24, 60, 60), strict=True)
    )


ZONE = "(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?"
YEAR = "-?([1-9][0-9]{3,}|0[0-9]{3})"


def year(text):
    """A year as XML Schema's gYear: four digits, more without leading zeros, perhaps a zone."""
    return re.fullmatch(YEAR + ZONE, text) is not None


def yearmonth(text):
    """A month as XML Schema's gYearMonth: a year, a month of two digits, perhaps a zone."""
    return re.fullmatch(f"{YEAR}-(0[1-9]|1[0-2]){ZONE}", text) is not None


def duration(text):
    """XML Schema's duration: PnYnMnDTnHnMnS, at least one part, a fraction of seconds alone."""
    pattern = (
        r"-?P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?"
    )
    return re.fullmatch(pattern, text) is not None


def geopoint(text):
    """ "lon, lat", with an optional space after the comma; numbers within 180 and 90."""
    parts = text.split(",")
    if len(parts) != 2:
        return False
    lon, lat = parts[0], parts[1].removeprefix(" ")
    return _within(lon, 180) and _within(lat, 90)


def _within(text, most):
    plain = re.fullmatch("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?", text)
    return plain is not None and abs(Decimal(text)) <= most


def array(text):
    """JSON, an array."""
    return isinstance(_json(text), list)


def obj(text):
    """JSON, an object."""
    return isinstance(_json(text), dict)


def _json(text):
    def refuse(_):
        raise ValueError

    try:
        return json.loads(text, parse_constant=refuse)
    except (ValueError, RecursionError):
        return None


def uuid(text):
    """8-4-4-4-12 hexadecimal digits."""
    return re.fullmatch("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", text) is not None


def binary(text):
    """Base64 of RFC 4648: whole, padded, its last bits 0."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return False
    return base64.b64encode(data).decode() == text


TYPES = {
    "integer": ({"type": "integer"}, integer, "0123456789+-_ ٣.", ("7", "-12", "+007")),
    "number": (
        {"type": "number"},
        number,
        "01.eE+-,NaIF ٣",
        ("1.5", "-.5", "5.", "1e3", "NaN", "-INF", "+1.25E-7"),
    ),
    "boolean": (
        {"type": "boolean"},
        boolean,
        "trueTRUEfals01 ",
        ("true", "False", "1", "0", "TRUE"),
    ),
    "date": (
        {"type": "date"},
        day,
        "0123456789-/ T٣",
        ("2022-01-19", "2024-02-29", "1900-02-28", "2022-12-31", "2022-04-30"),
    ),
    "time": (
        {"type": "time"},
        clock,
        "0123456789: .Z",
        ("10:30:00", "23:59:59", "00:00:00", "23:00:00"),
    ),
    "year": (
        {"type": "year"},
        year,
        "0123456789-+ Z:",
        ("2022", "-0044", "12022", "2022Z", "2022-14:00"),
    ),
    "yearmonth": (
        {"type": "yearmonth"},
        yearmonth,
        "0123456789-+ Z:",
        ("2022-01", "-0044-12", "2022-01+03:30"),
    ),
    "duration": (
        {"type": "duration"},
        duration,
        "P0123456789YMDTHS.- W",
        ("P1Y2M3DT4H5M6.7S", "PT1S", "-P1D", "P1Y", "PT0.5S"),
    ),
    "geopoint": (
        {"type": "geopoint"},
        geopoint,
        "0123456789., -+e",
        ("90.50, 45.50", "-180,90", "0, -0", "12.5,-45", "180, -90"),
    ),
    "array": ({"type": "array"}, array, '[]{},"1a: \\nul', ("[]", '[1, "a"]', "[[null]]")),
    "object": ({"type": "object"}, obj, '[]{},"1a: \\nul', ("{}", '{"a": 1}', '{"a": {"b": []}}')),
    "uuid": (
        {"type": "string", "format": "uuid"},
        uuid,
        "0123456789abcdefABCDEFg-{}",
        ("123e4567-e89b-12d3-a456-426614174000",),
    ),
    "binary": (
        {"type": "string", "format": "binary"},
        binary,
        "AYQ=+/-_ \n",
        ("YQ==", "YWI=", "YWJj", "+/+/"),
    ),
}
"""By name of the case: a field, its grammar, the characters of near misses, and good texts."""
