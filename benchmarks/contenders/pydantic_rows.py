"""Check the tables row by row with pydantic models, and keys with sets.

Rows are read by the csv module; the digest is verified. Pydantic takes more numbers and dates than
Table Schema does (`1_000`, ` 12 `), so each model says the lexical rule too, before the type.
"""

import csv
import itertools
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from declared import Told, resources, verify, write_told
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError


def lexical(pattern: str) -> BeforeValidator:
    """Refuse texts that do not match."""
    match = re.compile(pattern).fullmatch

    def check(text: object) -> object:
        if isinstance(text, str) and match(text) is None:
            raise ValueError("not of the lexical form")
        return text

    return BeforeValidator(check)


Whole = Annotated[int, lexical("[+-]?[0-9]+")]
Share = Annotated[float, lexical(r"[+-]?[0-9]+(\.[0-9]*)?"), Field(ge=0, le=1)]
Day = Annotated[date, lexical("[0-9]{4}-[0-9]{2}-[0-9]{2}")]


class Row(BaseModel):
    """Hold one row, its empty cells None."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Outlet(Row):
    """Hold one outlet."""

    outlet_id: str = Field(pattern="^o[0-9]{7}$")
    name: str
    language: Literal["en", "ru", "fa", "ar", "zh"] | None
    founded: Annotated[Whole, Field(ge=1500, le=2100)] | None


class Person(Row):
    """Hold one person."""

    person_id: str = Field(pattern="^p[0-9]{7}$")
    name: str
    born: Day | None
    chief_id: str | None


class Meeting(Row):
    """Hold one meeting."""

    meeting_id: str = Field(pattern="^m[0-9]{7}$")
    title: str
    began: Day
    host_id: str | None
    present: Annotated[Whole, Field(ge=2)] | None


class Quote(Row):
    """Hold one quotation."""

    quote_id: str = Field(pattern="^q[0-9]{9}$")
    outlet_id: str
    person_id: str
    meeting_id: str | None
    parent_id: str | None
    manner: Literal["direct", "indirect", "mixed", "reported"]
    words: str
    said: Day | None
    position: Annotated[Whole, Field(ge=0, le=99_999_999)] | None
    share: Share | None
    mark: Annotated[str, Field(pattern="^k[0-9]{12}$")] | None


MODELS: dict[str, type[Row]] = {
    "outlets": Outlet,
    "people": Person,
    "meetings": Meeting,
    "quotes": Quote,
}
KINDS = {
    "string_type": "value-missing",
    "date_type": "value-missing",
    "literal_error": "code-unknown",
    "string_pattern_mismatch": "pattern-unmatched",
    "greater_than_equal": "out-of-range",
    "less_than_equal": "out-of-range",
}


def rows(path: Path, width: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with their numbers."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        if len(next(reader)) != width:
            raise SystemExit(f"{path.name} has another header")
        yield from enumerate(reader, 1)


def cells(name: str, number: int, error: ValidationError, row: dict[str, Any]) -> Iterator[Told]:
    """Yield what pydantic says of a row."""
    for each in error.errors(include_url=False, include_context=False):
        field = str(each["loc"][0])
        kind = KINDS.get(each["type"], "wrong-type")
        yield name, number, field, "value-missing" if row[field] is None else kind


def check_table(  # noqa: C901 - one pass, each row looked at once
    folder: Path, resource: dict[str, Any]
) -> tuple[list[Told], dict[str, Any]]:
    """Return what is wrong with the rows of a table, and the keys it has and names."""
    name, schema = resource["name"], resource["schema"]
    model, fields = MODELS[name], [field["name"] for field in schema["fields"]]
    unique = [f["name"] for f in schema["fields"] if f.get("constraints", {}).get("unique")]
    once: dict[str, set[str]] = {each: set() for each in (*schema["primaryKey"], *unique)}
    named: dict[str, list[tuple[int, str]]] = {
        each["fields"][0]: [] for each in schema.get("foreignKeys", ())
    }
    told: list[Told] = []
    for number, texts in rows(folder / resource["path"], len(fields)):
        if len(texts) != len(fields):
            told.append((name, number, "", "row-ragged"))
            continue
        row = {field: text or None for field, text in zip(fields, texts, strict=True)}
        try:
            model.model_validate(row)
        except ValidationError as error:
            told += cells(name, number, error, row)
        for field, seen in once.items():
            value = row[field]
            if value in seen:
                kind = "value-repeated" if field in unique else "key-repeated"
                told.append((name, number, field, kind))
            elif value is not None:
                seen.add(value)
        for field, values in named.items():
            if row[field] is not None:
                values.append((number, row[field]))
    return told, {"once": once, "named": named}


def main(folder: Path, out: Path) -> None:
    """Check a package and write what was found."""
    listed = resources(folder)
    for each in listed.values():
        verify(folder, each)
    read = {name: check_table(folder, each) for name, each in listed.items()}
    told = list(itertools.chain.from_iterable(faults for faults, _ in read.values()))
    for name, each in listed.items():
        for key in each["schema"].get("foreignKeys", ()):
            (field,), reference = key["fields"], key["reference"]
            there = read[reference["resource"] or name][1]["once"][reference["fields"][0]]
            told += [
                (name, row, field, "reference-dangling")
                for row, value in read[name][1]["named"][field]
                if value not in there
            ]
    write_told(out, told)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
