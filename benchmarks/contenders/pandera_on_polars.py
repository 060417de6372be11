"""Check the tables with pandera models of polars frames, and keys with joins.

The cells are read as texts, because a typed reading stops at the first wrong one: pandera checks
their lexical form, patterns, codes and ranges; digest and structure are verified as in the others.
"""

import sys
from pathlib import Path
from typing import Any

import pandera.polars as pa
import polars as pl
from declared import Told, ragged, resources, verify, write_told
from pandera.errors import SchemaErrors
from polars_by_hand import LEXICAL, keys, read, typed

KINDS = {
    "not_nullable": "value-missing",
    "str_matches": "pattern-unmatched",
    "isin": "code-unknown",
    "in_range": "out-of-range",
    "greater_than_or_equal_to": "out-of-range",
}
TYPES = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "date": pl.Date}


def column(field: dict[str, Any], *, keyed: bool) -> pa.Column:
    """Return the column of pandera for a field."""
    rules = field.get("constraints", {})
    wanted: list[pa.Check] = []
    if "pattern" in rules:
        wanted.append(pa.Check.str_matches(rf"^(?:{rules['pattern']})$"))
    if "enum" in rules:
        wanted.append(pa.Check.isin(rules["enum"]))
    if "maximum" in rules:
        wanted.append(pa.Check.in_range(rules["minimum"], rules["maximum"]))
    elif "minimum" in rules:
        wanted.append(pa.Check.ge(rules["minimum"]))
    nullable = not (keyed or rules.get("required", False))
    return pa.Column(TYPES[field["type"]], wanted, nullable=nullable)


def schemas(fields: list[dict[str, Any]], key: list[str]) -> tuple[Any, Any]:
    """Return the schema of the texts, which holds the lexical forms, and that of the values."""
    texts = {
        field["name"]: pa.Column(
            pl.String,
            # pandera compiles patterns with re too, which has no \z.
            pa.Check.str_matches(LEXICAL[field["type"]].replace(r"\A", "^").replace(r"\z", "$")),
            nullable=True,
        )
        for field in fields
        if field["type"] != "string"
    }
    values = {field["name"]: column(field, keyed=field["name"] in key) for field in fields}
    return pa.DataFrameSchema(texts), pa.DataFrameSchema(values)


def failed(schema: Any, frame: pl.DataFrame) -> pl.DataFrame | None:  # noqa: ANN401 - of pandera
    """Return pandera's list of the cells that fail."""
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        return errors.failure_cases
    return None


def cells(frame: pl.DataFrame, schema: dict[str, Any]) -> list[tuple[str, str, int]]:
    """Return field, kind and row of each wrong cell."""
    fields = schema["fields"]
    of_texts, of_values = schemas(fields, schema["primaryKey"])
    values = frame.with_columns(typed(pl.col(f["name"]), f["type"]) for f in fields)
    numbers = frame["row"]
    wrong: dict[tuple[str, int], str] = {}
    for field in fields:
        # A text of the right form may still be no date.
        none = frame[field["name"]].is_not_null() & values[field["name"]].is_null()
        wrong |= {(field["name"], row): "wrong-type" for row in numbers.filter(none)}
    for name, checked in (("texts", of_texts), ("values", of_values)):
        cases = failed(checked, frame if name == "texts" else values)
        if cases is None:
            continue
        told = cases.select("column", "check", "index").rows()
        for field, check, index in told:
            kind = "wrong-type" if name == "texts" else KINDS[check.partition("(")[0]]
            wrong.setdefault((field, numbers[index]), kind)
    return [(field, kind, row) for (field, row), kind in wrong.items()]


def main(folder: Path, out: Path) -> None:
    """Check a package and write what was found."""
    listed = resources(folder)
    frames: dict[str, pl.DataFrame] = {}
    told: list[Told] = []
    for name, each in listed.items():
        verify(folder, each)
        names = [field["name"] for field in each["schema"]["fields"]]
        broken = ragged(folder / each["path"], len(names))
        told += [(name, row, "", "row-ragged") for row in broken]
        frames[name] = read(folder / each["path"], names)
        if broken:
            frames[name] = frames[name].filter(~pl.col("row").is_in(broken))
    for name, each in listed.items():
        told += [
            (name, row, field, kind) for field, kind, row in cells(frames[name], each["schema"])
        ]
        told += [
            (name, row, field, kind) for field, kind, rows in keys(frames, each) for row in rows
        ]
    write_told(out, told)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
