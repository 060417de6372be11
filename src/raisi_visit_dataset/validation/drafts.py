"""Findings in the making, in columns: what is wrong is known, its line and column not yet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.finding import Severity
from raisi_visit_dataset.validation.key_stage import BrokenKeys
from raisi_visit_dataset.validation.messages import (
    escaped_words,
    messages,
    quoted_words,
    shown_words,
)
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.shown import escaped, shown

if TYPE_CHECKING:
    import polars as pl

__all__ = [
    "drafts_of_cells",
    "drafts_of_faults",
    "drafts_of_keys",
    "drafts_of_rows",
    "joined_drafts",
    "kept_and_left_out",
]

_TEXTS: Final = ("code", "resource", "path", "message", "value", "field", "at", "source_id")
_NUMBERS: Final = (
    *("line", "column", "part", "row_number", "position", "start_char", "end_char"),
    "outside",  # 1 for a file that is not in the package
)
_NOTHING: Final = "nothing"


def drafts_of_faults(rules: Mapping[str, Rule], faults: Iterable[Fault]) -> pl.DataFrame:
    """Turn faults into drafts of the rules that name their kinds."""
    return _frame([_of_fault(rules[fault.kind], fault) for fault in faults])


def drafts_of_cells(
    rules: Mapping[str, Rule], faults: pl.DataFrame, resource: str, fields: Sequence[str]
) -> list[pl.DataFrame]:
    """Turn the faulty cells of one table into drafts, a frame for each kind.

    ``faults`` has ``row_number``, ``position``, ``kind``, ``value`` and ``expected``.
    """
    import polars as pl

    made: list[pl.DataFrame] = []
    names = pl.Series([escaped(name) for name in fields], dtype=pl.String)
    for (kind,), part in faults.group_by("kind", maintain_order=True):
        rule = rules[str(kind)]
        value = shown_words(part["value"])
        words = pl.DataFrame(
            {
                "found": quoted_words(value).fill_null("an empty cell"),
                "expected": escaped_words(part["expected"]),
                "field": names.gather(part["position"]),
            }
        ).with_columns(pl.lit(shown(resource)).alias("resource"))
        columns = {
            "code": pl.Series([rule.code]).new_from_index(0, part.height),
            "resource": pl.Series([resource]).new_from_index(0, part.height),
            "message": messages(rule.message, words),
            "value": value,
            "row_number": part["row_number"],
            "position": part["position"],
            "field": words["field"],
        }
        made.append(_whole(pl.DataFrame(columns)))
    return made


def drafts_of_keys(rule: Rule, broken: BrokenKeys) -> pl.DataFrame:
    """Turn broken keys into drafts."""
    import polars as pl

    rows, check = broken.rows, broken.check
    value = shown_words(rows["value"])
    found = quoted_words(value)
    if "other_row" in rows.columns:
        found = found + ", as in row " + rows["other_row"].cast(pl.String)
    words = pl.DataFrame({"found": found}).with_columns(
        pl.lit(shown(check.expected)).alias("expected"),
        pl.lit(shown(check.table)).alias("resource"),
        pl.lit(shown(check.columns[0])).alias("field"),
    )
    frame = rows.select("row_number", value.alias("value"), messages(rule.message, words))
    return _whole(
        frame.with_columns(
            pl.lit(rule.code).alias("code"),
            pl.lit(check.table).alias("resource"),
            pl.lit(escaped(check.columns[0])).alias("field"),
        )
    )


def drafts_of_rows(rule: Rule, rows: pl.DataFrame) -> pl.DataFrame:
    """Turn the rows that a rule's query returned into drafts."""
    import polars as pl

    words = rows.select(shown_words(rows[name]).fill_null(_NOTHING) for name in rows.columns)
    table = pl.lit(rule.table)
    if "table_name" in rows.columns:
        table = pl.coalesce(pl.col("table_name"), table)
    field = pl.col("field_name") if "field_name" in rows.columns else pl.lit(rule.field, pl.String)
    kept = [n for n in ("row_number", "source_id", "start_char", "end_char") if n in rows.columns]
    value = [shown_words(rows["value"])] if "value" in rows.columns else []
    frame = rows.select(*kept, table.alias("resource"), field.alias("field"), *value)
    return _whole(
        frame.with_columns(messages(rule.message, words), pl.lit(rule.code).alias("code"))
    )


def joined_drafts(frames: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Put drafts one after the other."""
    import polars as pl

    return pl.concat([_frame([]), *frames])


def kept_and_left_out(
    drafts: pl.DataFrame, limit: int, severities: Mapping[str, Severity]
) -> tuple[pl.DataFrame, tuple[tuple[str, Severity, int], ...]]:
    """Keep the first ``limit`` drafts of each code, and count the others."""
    import polars as pl

    counts = drafts.group_by("code").len().sort("code").filter(pl.col("len") > limit)
    if counts.is_empty():
        return drafts, ()
    kept = drafts.filter(pl.int_range(pl.len()).over("code") < limit)
    return kept, tuple((code, severities[code], n - limit) for code, n in counts.iter_rows())


def _of_fault(rule: Rule, fault: Fault) -> dict[str, Any]:
    told = {"resource": fault.resource, "field": fault.field or ""}
    words = {name: shown(value) for name, value in told.items()}
    return {
        "code": rule.code,
        "resource": fault.resource,
        "path": fault.path,
        "message": rule.message.format(found=fault.found, expected=fault.expected, **words),
        "value": None if fault.value is None else shown(fault.value),
        "field": None if fault.field is None else escaped(fault.field),
        "at": None if fault.at is None else json.dumps(fault.at),
        "line": fault.line,
        "column": fault.column,
        "part": fault.part,
        "row_number": fault.row_number,
        "position": fault.position,
        "outside": int(fault.outside),
    }


def _frame(rows: list[dict[str, Any]]) -> pl.DataFrame:
    import polars as pl

    schema = dict.fromkeys(_TEXTS, pl.String) | dict.fromkeys(_NUMBERS, pl.Int64)
    return pl.DataFrame(rows, schema=schema)


def _whole(frame: pl.DataFrame) -> pl.DataFrame:
    """Add the columns that a frame has not, and give all their types."""
    import polars as pl

    there = set(frame.columns)
    texts = [(name, pl.String()) for name in _TEXTS]
    numbers = [(name, pl.Int64()) for name in _NUMBERS]
    return frame.select(
        pl.col(name).cast(kind) if name in there else pl.lit(None, kind).alias(name)
        for name, kind in [*texts, *numbers]
    )
