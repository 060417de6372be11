"""JSON written piece by piece: members on lines of their own, findings from their columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, is_dataclass
from typing import Any, Final

from raisi_visit_dataset.validation.findings import MANY, Findings

__all__ = ["finding_lines", "json_pieces"]

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def json_pieces(document: Mapping[str, object]) -> Iterator[str]:
    """Yield an object of JSON in pieces, LF at the end.

    A member is on a line of its own, and so is each item of findings and of a tuple.
    """
    before = "{\n"
    for name, value in document.items():
        yield f"{before}  {json.dumps(name)}: "
        yield from _value(value)
        before = ",\n"
    yield "\n}\n"


def finding_lines(findings: Findings) -> list[str]:
    """Return each finding as JSON on one line; many are written from their columns at once."""
    if len(findings) <= MANY:
        return [_line(each) for each in findings]
    import polars as pl

    encoded = pl.struct(pl.all()).struct.json_encode()
    return findings.to_frame().select(encoded).to_series().to_list()


def _value(value: object) -> Iterator[str]:
    if isinstance(value, Findings):
        yield from _list(finding_lines(value))
    elif isinstance(value, tuple):
        yield from _list([_line(each) for each in value])
    else:
        yield _line(value)


def _list(lines: Iterable[str]) -> Iterator[str]:
    joined = ",\n    ".join(lines)
    yield f"[\n    {joined}\n  ]" if joined else "[]"


def _line(value: object) -> str:
    plain: Any = value
    if is_dataclass(value) and not isinstance(value, type):
        plain = asdict(value)
    return _ENCODER.encode(plain)
