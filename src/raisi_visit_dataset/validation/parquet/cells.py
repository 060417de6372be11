"""The columns of Parquet as text, and whether their type fits the field."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.json.cells import plain_number
from raisi_visit_dataset.validation.native import native_type

if TYPE_CHECKING:  # third-party types, loaded where they are made
    import polars as pl
    import pyarrow as pa

__all__ = ["column_texts", "family", "fits", "unpacked_size"]

_FITS: Final = {
    "integer": frozenset({"integer", "year", "number", "any"}),
    "number": frozenset({"integer", "year", "number", "any"}),
    "boolean": frozenset({"boolean", "any"}),
    "date": frozenset({"date", "any"}),
    "time": frozenset({"time", "any"}),
    "datetime": frozenset({"datetime", "any"}),
    "array": frozenset({"array", "list", "geopoint", "any"}),
    "object": frozenset({"object", "geojson", "topojson", "geopoint", "any"}),
}
"""The types of fields that take a family of columns; one of text fits all, others none."""

_NO_NUMBERS: Final = {"inf": "INF", "-inf": "-INF"}
_WHOLE: Final = frozenset({"integer", "year"})


def family(kind: pa.DataType) -> str:
    """Return what a column holds: ``text``, ``null``, a type of fields, or ``other``."""
    import pyarrow as pa

    is_of = pa.types
    families = {
        "text": (is_of.is_string, is_of.is_large_string, is_of.is_string_view),
        "null": (is_of.is_null,),
        "boolean": (is_of.is_boolean,),
        "integer": (is_of.is_integer,),
        "number": (is_of.is_floating, is_of.is_decimal),
        "date": (is_of.is_date,),
        "time": (is_of.is_time,),
        "datetime": (is_of.is_timestamp,),
        "array": (is_of.is_list, is_of.is_large_list, is_of.is_fixed_size_list),
        "object": (is_of.is_struct, is_of.is_map),
    }
    if is_of.is_dictionary(kind):
        return family(kind.value_type)
    found = (name for name, tests in families.items() if any(test(kind) for test in tests))
    return next(found, "other")


def fits(kind: pa.DataType, field: str) -> bool:
    """Tell whether a column of an Arrow type can be one of fields of a type."""
    held = family(kind)
    return held in ("text", "null") or field in _FITS.get(held, frozenset())


def column_texts(column: pa.Array, field: str) -> tuple[pl.Series, pl.Series | None]:
    """Return a column that fits its field as text, and how its cells came to it.

    The second series is None where all are text or null.
    """
    import polars as pl
    import pyarrow as pa

    held = family(column.type)
    if held in ("text", "null"):
        return pl.Series(pl.from_arrow(column.cast(pa.large_string()))), None
    texts = _texts(column, held)
    native = _unless(pl.col("text").is_null(), "text", pl.lit("native", native_type()))
    if held == "number" and field in _WHOLE:
        whole = pl.col("text").str.contains("^-?[0-9]+$")
        native = _unless(~whole, "wrong", native)
    told = pl.DataFrame({"text": texts}).with_columns(native.alias("native"))
    return texts, told["native"]


def unpacked_size(batch: pa.RecordBatch) -> int:
    """Return the bytes of all cells, those of dictionaries as often as they are referred to."""
    import pyarrow as pa
    import pyarrow.compute as pc

    size = 0
    for column in batch.columns:
        if not pa.types.is_dictionary(column.type):
            size += column.nbytes
            continue
        value = column.type.value_type
        if pa.types.is_string(value) or pa.types.is_large_string(value):
            lengths = pc.binary_length(column.dictionary).take(column.indices)
            size += pc.sum(lengths.cast(pa.int64())).as_py() or 0
        size += column.indices.nbytes
    return int(size)


def _unless(condition: pl.Expr, kind: str, other: pl.Expr) -> pl.Expr:
    import polars as pl

    return pl.when(condition).then(pl.lit(kind, native_type())).otherwise(other)


def _texts(column: pa.Array, held: str) -> pl.Series:
    import polars as pl
    import pyarrow as pa

    if held in ("array", "object"):
        return pl.Series([_compact(value) for value in column.to_pylist()], dtype=pl.String)
    if held in ("integer", "boolean"):
        return pl.Series(pl.from_arrow(column.cast(pa.large_string())))
    if held == "number":
        return _numbers(column)
    pattern = {"date": "%Y-%m-%d", "time": "%H:%M:%S%.f", "datetime": "%Y-%m-%dT%H:%M:%S%.f"}[held]
    moments = pl.Series(pl.from_arrow(column))
    zone = getattr(column.type, "tz", None)
    if zone is not None:
        moments, pattern = moments.dt.convert_time_zone("UTC"), f"{pattern}Z"
    return moments.dt.strftime(pattern)


def _numbers(column: pa.Array) -> pl.Series:
    """Write numbers as plain decimals; those with an exponent one by one."""
    import polars as pl
    import pyarrow as pa

    if pa.types.is_decimal(column.type):
        written = pl.Series(pl.from_arrow(column.cast(pa.large_string())))
    else:
        wide = column.cast(pa.float32()) if pa.types.is_float16(column.type) else column
        written = pl.Series(pl.from_arrow(wide)).cast(pl.String)
    frame = pl.DataFrame({"text": written})
    raised = frame.filter(pl.col("text").str.contains("^-?[0-9.]+[eE]"))["text"].unique().to_list()
    text = pl.col("text").replace({**_NO_NUMBERS, **{each: plain_number(each) for each in raised}})
    pointed = text.str.contains(".", literal=True)
    plain = pl.when(pointed).then(text.str.replace("\\.?0+$", "")).otherwise(text)
    return frame.select(plain.replace({"-0": "0"}).alias("text"))["text"]


def _compact(value: object) -> str | None:
    """Write a nested value as JSON without spaces, None as no cell."""
    if value is None:
        return None
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _plain(value: object) -> object:
    """Write what JSON has no form for: days, moments, decimals and bytes."""
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return value.hex() if isinstance(value, bytes) else str(value)
