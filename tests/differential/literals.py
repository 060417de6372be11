"""Literals of every type and format that frictionless checks: right ones, and wrong ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

__all__ = ["KINDS", "Kind"]


def _text(literal: str) -> object:
    return literal


@dataclass(frozen=True, slots=True)
class Kind:
    """Hold a type with its format and properties, and what cells of it may be.

    ``ordered`` are good literals, least first, whose JSON form ``value`` can stand as a bound;
    ``lengths`` says that minLength and maxLength are allowed, ``enum`` that an enum is.
    """

    type: str
    good: tuple[str, ...]
    bad: tuple[str, ...] = ()
    properties: Mapping[str, Any] = field(default_factory=dict)
    ordered: tuple[str, ...] = ()
    value: Callable[[str], object] = _text
    lengths: bool = False
    enum: bool = True
    patterns: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return type and format."""
        return f"{self.type}/{self.properties.get('format', 'default')}"


_NUMBERS: Final = ("-1000000000000000000000000000001", "-2", "0", "1.5", "7", "12", "1e3")
_INTEGERS: Final = ("-20", "-1", "0", "3", "12", "12345678901234567890123456789012")
_DATES: Final = ("1921-06-05", "2022-01-18", "2022-01-19", "2024-02-29", "2024-03-01")
_TIMES: Final = ("00:00:00", "07:05:09", "10:30:00", "23:59:59")
_MOMENTS: Final = ("2021-12-31T23:59:59Z", "2022-01-19T10:30:00Z", "2022-01-19T10:30:01Z")
_PATTERNS: Final = (
    "[a-z]+",
    "[A-Z].*",
    "a|b",
    "[^0-9]*",
    r"\d{2,4}",
    r"\w+( \w+)*",
    r"\w+( \w+)*",
    "^x.*$",
    ".",
)
_POINT: Final = '{"type": "Point", "coordinates": [37.6, 55.7]}'
_LINE: Final = '{"type":"LineString","coordinates":[[1,2],[3,4]]}'
_FEATURE: Final = (
    '{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}'
)
_TOPOLOGY: Final = (
    '{"type":"Topology","objects":{"a":{"type":"Point","coordinates":[1,2]}},"arcs":[]}'
)

KINDS: Final[tuple[Kind, ...]] = (
    Kind(
        "string",
        (
            "a",
            "b",
            "ab",
            "x y",
            "Bob",
            "Привет",
            "日本",
            "😀",
            "42",
            "a,b",
            'say "hi"',
            "l\nm",
            " p ",
        ),
        lengths=True,
        patterns=_PATTERNS,
    ),
    Kind(
        "string",
        ("a@example.org", "first.last@mail.example.com", "x+y@example.net"),
        ("nobody", "@example.org", "a@", "a b@example.org", "a@@example.org"),
        {"format": "email"},
        lengths=True,
    ),
    Kind(
        "string",
        ("https://example.org/a?b=c#d", "urn:isbn:0451450523", "mailto:a@example.org"),
        ("nothing", "//example.org", "a b", "1http://x"),
        {"format": "uri"},
        lengths=True,
    ),
    Kind(
        "string",
        ("YQ==", "YWI=", "YWJj"),
        ("YQ=", "YWJjZ", "A", "YW=", "YWJjZA=", "AAAAA"),
        {"format": "binary"},
    ),
    Kind(
        "string",
        ("123e4567-e89b-12d3-a456-426614174000", "9f3b6f8e-52a1-4c3e-8f2b-0123456789ab"),
        ("123e4567", "123e4567-e89b-12d3-a456-42661417400g", "none"),
        {"format": "uuid"},
    ),
    Kind(
        "integer",
        (*_INTEGERS, "+5", "007", "-0"),
        ("1.0", "1e3", "a", "1_000", " 12", "12 ", "١٢", "0x1F", "1,000", "--1", "", "five"),
        ordered=_INTEGERS,
        value=int,
    ),
    Kind(
        "integer",
        ("$12", "95%", "€ -7", "3", "12 km"),
        ("km", "$", "1.5%", "1 2"),
        {"bareNumber": False},
        ordered=("3", "12"),
        value=int,
    ),
    Kind(
        "number",
        (*_NUMBERS, "+3.25", ".5", "5.", "1E-2", "-0.0", "1.50", "INF", "-INF", "NaN"),
        ("1,5", "1_0", "abc", " 1.5", "٣", "1e", "1..2", "0x1", "inf", "nan", "Infinity", "+INF"),
        ordered=_NUMBERS,
        value=json.loads,
    ),
    Kind(
        "number",
        ("1,5", "-0,25", "12", "3,0"),
        ("1,5,5", "x", "1,5a"),
        {"decimalChar": ","},
    ),
    Kind(
        "number",
        ("1 000", "12 345.5", "7", "1 000 000"),
        ("1.000.000", "x", "1,000"),
        {"groupChar": " "},
    ),
    Kind(
        "number",
        ("$1.5", "12.5%", "EUR 3", "7"),
        ("EUR", "%"),
        {"bareNumber": False},
    ),
    Kind(
        "boolean",
        ("true", "True", "TRUE", "1", "false", "False", "FALSE", "0"),
        ("yes", "tRUE", "2", "t", " true", "01"),
        value=lambda text: text in ("true", "True", "TRUE", "1"),
    ),
    Kind(
        "boolean",
        ("yes", "ja", "no"),
        ("true", "0", "YES"),
        {"trueValues": ["yes", "ja"], "falseValues": ["no"]},
        enum=False,
    ),
    Kind(
        "date",
        _DATES,
        ("2022-02-30", "2022-1-9", "19.01.2022", "20220119", "2022-01-19T00:00:00", "2023-02-29"),
        ordered=_DATES,
    ),
    Kind(
        "date",
        ("19/01/2022", "29/02/2024", "01/12/1999"),
        ("2022-01-19", "30/02/2022", "19/13/2022", "19/01/22"),
        {"format": "%d/%m/%Y"},
        enum=False,
    ),
    Kind("date", ("2022-01-19", "19 Jan 2022"), (), {"format": "any"}, enum=False),
    Kind(
        "time",
        _TIMES,
        ("25:00:00", "10:60:00", "10:30", "1030", "10:30:61", "half past ten"),
        ordered=_TIMES,
    ),
    Kind("time", ("10:30", "00:00"), ("24:30", "10:61", "1"), {"format": "%H:%M"}, enum=False),
    Kind("time", ("10:30:00", "10.30 pm"), (), {"format": "any"}, enum=False),
    Kind(
        "datetime",
        _MOMENTS,
        ("2022-01-19", "2022-01-19T25:00:00Z", "2022-02-30T10:00:00Z", "2022-01-19T10:30Z", "now"),
        ordered=_MOMENTS,
    ),
    Kind(
        "datetime",
        ("19.01.2022 10:30", "01.01.2000 00:00"),
        ("2022-01-19T10:30:00Z", "32.01.2022 10:30", "19.01.2022"),
        {"format": "%d.%m.%Y %H:%M"},
        enum=False,
    ),
    Kind("datetime", ("19 Jan 2022 10:30",), (), {"format": "any"}, enum=False),
    Kind(
        "year",
        ("1979", "2021", "2022", "0001"),
        ("22", "2o22", "20.2", "+202", " 202", "year"),
        ordered=("1979", "2021", "2022"),
        value=int,
    ),
    Kind(
        "yearmonth",
        ("2021-12", "2022-01", "2022-02"),
        ("2022-13", "2022-1", "2022", "22-01", "2022-00", "2022-01-01", "2022/01"),
        ordered=("2021-12", "2022-01", "2022-02"),
    ),
    Kind(
        "duration",
        ("P1Y2M3DT10H30M", "PT5S", "P1D", "PT1.5S", "P2M"),
        ("1D", "P", "PT", "P1S", "one day", "P1DT", "P1W", "P0.5D"),
    ),
    Kind(
        "geopoint",
        ("90.5,45.1", "37.6, 55.7", "-180,-90", "0,0"),
        ("200,10", "10,95", "a,1", "10", "1,2,3", "[1,2]"),
        enum=False,
    ),
    Kind(
        "geopoint",
        ("[90.5, 45.1]", "[0,0]"),
        ("[1]", "[200,1]", "1,2", '["a","b"]', "[1,2"),
        {"format": "array"},
        enum=False,
    ),
    Kind(
        "geopoint",
        ('{"lon": 90.5, "lat": 45.1}', '{"lat":0,"lon":0}'),
        ('{"lon": 1}', '{"lon":200,"lat":1}', "[1,2]", '{"a":1,"b":2}', "x"),
        {"format": "object"},
        enum=False,
    ),
    Kind(
        "geojson",
        (_POINT, _LINE, _FEATURE),
        ('{"type":"Pt"}', "[1]", "x", '{"a":1}', '{"type":"Point","coordinates":["a","b"]}'),
        enum=False,
    ),
    Kind(
        "geojson", (_TOPOLOGY,), ('{"type":"Top"}', "x", "[]"), {"format": "topojson"}, enum=False
    ),
    Kind(
        "object", ('{"a": 1}', "{}", '{"b": [1, {"c": null}]}'), ("[1]", "1", "{a:1}", '"a"', "x")
    ),
    Kind("array", ("[1, 2]", "[]", '["a", [1]]'), ('{"a":1}', "1", "[1,", "x", '"a"')),
    Kind("list", ("a,b", "c", "d,e,f"), (), lengths=True, enum=False),
    Kind("list", ("1,2", "-3"), ("1,x", "a", "1.5,2"), {"itemType": "integer"}, enum=False),
    Kind(
        "list",
        ("2022-01-19;2022-01-20", "2024-02-29"),
        ("2022-02-30", "2022-01-19,2022-01-20", "x;y"),
        {"itemType": "date", "delimiter": ";"},
        enum=False,
    ),
    Kind("any", ("a", "1", "{}", "2022-01-19")),
)
