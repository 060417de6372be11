"""An agreement told as text, Markdown or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Final

from raisi_visit_dataset.agreement.result import (
    Agreement,
    Disagreement,
    FieldAgreement,
    UnitAgreement,
)

__all__ = ["to_json", "to_markdown", "to_text"]

_UNIT_HEAD: Final = ("unit", "source", "aligned", "only A", "only B", "of A", "of B", "F1")
_FIELD_HEAD: Final = ("unit", "field", "n", "agreed", "share", "alpha")
_DIFFER_HEAD: Final = ("unit", "source", "words", "field", "A", "B")
_ALONE_HEAD: Final = ("unit", "source", "words", "coded by")
_SIDES: Final = {"first": "A", "second": "B"}
_Rows = list[tuple[str, ...]]
_Table = tuple[str, tuple[str, ...], _Rows]


def to_text(agreement: Agreement) -> str:
    """Return an agreement as plain text, LF at the end."""
    blocks = ["\n".join(_head(agreement))]
    for title, header, rows in _figures(agreement):
        blocks.append("\n".join([title, *_aligned([header, *rows])]))
    blocks.append("\n".join(_disagreement_lines(agreement)))
    blocks.append("\n".join(_alone_lines(agreement)))
    notes = list(_notes(agreement))
    if notes:
        blocks.append("\n".join(["Alpha is not defined", *(f"  {note}" for note in notes)]))
    return "\n\n".join(blocks) + "\n"


def to_markdown(agreement: Agreement) -> str:
    """Return an agreement as Markdown, LF at the end."""
    blocks = ["# Agreement of two codings", "\n".join(f"- {line}" for line in _head(agreement))]
    for title, header, rows in (*_figures(agreement), *_lists(agreement)):
        lines = [_piped(header), _piped(["---"] * len(header)), *map(_piped, rows)]
        blocks += [f"## {title}", "\n".join(lines) if rows else "None."]
    notes = list(_notes(agreement))
    if notes:
        blocks += ["## Alpha is not defined", "\n".join(f"- {note}" for note in notes)]
    return "\n\n".join(blocks) + "\n"


def to_json(agreement: Agreement) -> str:
    """Return an agreement as JSON, LF at the end; shares are fractions of 1, null if undefined."""
    document = asdict(agreement)
    for row, unit in zip(document["units"], agreement.units, strict=True):
        row.update(recall=unit.recall, precision=unit.precision, f1=unit.f1)
    for row, field in zip(document["fields"], agreement.fields, strict=True):
        row["share"] = field.share
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _head(agreement: Agreement) -> Iterator[str]:
    yield f"A: {agreement.first}"
    yield f"B: {agreement.second}"
    yield f"Sources compared: {', '.join(agreement.sources)}"
    for name, sources in (
        ("A", agreement.only_first_sources),
        ("B", agreement.only_second_sources),
    ):
        if sources:
            yield f"Sources of {name} alone, not compared: {', '.join(sources)}"


def _figures(agreement: Agreement) -> Iterator[_Table]:
    yield "Units", _UNIT_HEAD, [_unit_row(unit) for unit in agreement.units]
    yield "Values of aligned units", _FIELD_HEAD, [_field_row(each) for each in agreement.fields]


def _lists(agreement: Agreement) -> Iterator[_Table]:
    disagreements: _Rows = [
        (each.unit, each.source_id, each.words, _named(each), each.first, each.second)
        for each in agreement.disagreements
    ]
    yield _counted("Disagreements", disagreements), _DIFFER_HEAD, disagreements
    alone: _Rows = [
        (each.unit, each.source_id, each.words, _SIDES[each.coding]) for each in agreement.unpaired
    ]
    yield _counted("Units of one coding alone", alone), _ALONE_HEAD, alone


def _disagreement_lines(agreement: Agreement) -> Iterator[str]:
    yield _counted("Disagreements", agreement.disagreements)
    for each in agreement.disagreements:
        yield f"  {each.unit} {each.source_id} {_named(each)}: A {each.first}, B {each.second}"
        yield f"      {each.words}"


def _alone_lines(agreement: Agreement) -> Iterator[str]:
    yield _counted("Units of one coding alone", agreement.unpaired)
    for each in agreement.unpaired:
        yield f"  {each.unit} {each.source_id}, {_SIDES[each.coding]} alone"
        yield f"      {each.words}"


def _named(each: Disagreement) -> str:
    return f"{each.field} (compatible)" if each.compatible else each.field


def _counted(title: str, listed: Sequence[object]) -> str:
    return f"{title}: {len(listed) or 'none'}"


def _unit_row(unit: UnitAgreement) -> tuple[str, ...]:
    return (
        unit.unit,
        unit.source_id or "all",
        str(unit.aligned),
        str(unit.only_first),
        str(unit.only_second),
        _percent(unit.recall),
        _percent(unit.precision),
        _percent(unit.f1),
    )


def _field_row(each: FieldAgreement) -> tuple[str, ...]:
    alpha = "-" if each.alpha is None else f"{each.alpha:.3f}"
    return each.unit, each.field, str(each.n), str(each.agreed), _percent(each.share), alpha


def _notes(agreement: Agreement) -> Iterator[str]:
    for each in agreement.fields:
        if each.without_alpha is not None:
            yield f"{each.unit} {each.field}: {each.without_alpha}"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f} %"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield ("  " + "  ".join(cells)).rstrip()


def _piped(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
