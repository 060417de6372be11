"""Findings in the making: what is wrong is known, its line and column not yet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from raisi_visit_dataset.files.read import place_at
from raisi_visit_dataset.package.json_place import JsonPath, json_places
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.finding import Finding, Severity
from raisi_visit_dataset.validation.places import CellPlace, cell_places
from raisi_visit_dataset.validation.reading import Reading
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.shown import escaped, shown
from raisi_visit_dataset.validation.texts import Texts

__all__ = ["Draft", "draft_of_fault", "draft_of_row", "kept_and_left_out", "placed"]

_OWN: Final = ("row_number", "table_name", "field_name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Hold a finding without its place."""

    rule: Rule
    resource: str
    path: str | None
    message: str
    value: str | None = None
    line: int | None = None
    column: int | None = None
    row_number: int | None = None
    field: str | None = None
    at: JsonPath | None = None
    source_id: str | None = None
    start_char: int | None = None
    end_char: int | None = None


def draft_of_fault(rule: Rule, fault: Fault) -> Draft:
    """Turn a fault of the reading stage into a finding of the rule that names its kind."""
    told = {"resource": fault.resource, "field": fault.field or ""}
    words = {name: shown(value) for name, value in told.items()}
    return Draft(
        rule=rule,
        resource=fault.resource,
        path=fault.path,
        message=rule.message.format(found=fault.found, expected=fault.expected, **words),
        value=None if fault.value is None else shown(fault.value),
        line=fault.line,
        column=fault.column,
        row_number=fault.row_number,
        field=fault.field,
        at=fault.at,
    )


def draft_of_row(rule: Rule, row: Mapping[str, Any]) -> Draft:
    """Turn a row that a rule's query returned into a finding."""
    words = {name: "nothing" if cell is None else shown(cell) for name, cell in row.items()}
    value = row.get("value")
    return Draft(
        rule=rule,
        resource=row.get("table_name") or rule.table,
        path=None,
        message=rule.message.format_map(words),
        value=None if value is None else shown(value),
        row_number=row.get("row_number"),
        field=row.get("field_name", rule.field),
        source_id=row.get("source_id"),
        start_char=row.get("start_char"),
        end_char=row.get("end_char"),
    )


def kept_and_left_out(
    drafts: Iterable[Draft], limit: int
) -> tuple[list[Draft], list[tuple[str, Severity, int]]]:
    """Keep the first ``limit`` drafts of each code, and count the others."""
    counts: Counter[str] = Counter()
    kept: list[Draft] = []
    severities: dict[str, Severity] = {}
    for draft in drafts:
        counts[draft.rule.code] += 1
        severities[draft.rule.code] = draft.rule.severity
        if counts[draft.rule.code] <= limit:
            kept.append(draft)
    beyond = sorted((code, count - limit) for code, count in counts.items() if count > limit)
    return kept, [(code, severities[code], count) for code, count in beyond]


def placed(drafts: Iterable[Draft], reading: Reading, texts: Texts | None) -> list[Finding]:
    """Give each draft its file, line, column and key, and sort them."""
    listed = list(drafts)
    cells = _cells(listed, reading)
    return sorted(_placed(draft, reading, texts, cells) for draft in listed)


Cells = Mapping[str, Mapping[tuple[int, int], CellPlace]]


def _cells(drafts: list[Draft], reading: Reading) -> Cells:
    """Look up the wanted cells of each table in one pass over its file."""
    wanted: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for draft in drafts:
        if draft.line is None and draft.row_number and draft.resource in reading.tables:
            position = _position(draft, reading)
            wanted[draft.resource].append((draft.row_number, position))
    return {
        name: cell_places(reading.tables[name].text, reading.tables[name].dialect, cells)
        for name, cells in wanted.items()
    }


def _position(draft: Draft, reading: Reading) -> int:
    names = reading.tables[draft.resource].shape.names
    return names.index(draft.field) if draft.field in names else 0


def _placed(draft: Draft, reading: Reading, texts: Texts | None, cells: Cells) -> Finding:
    path, line, column = _place(draft, reading, texts, cells)
    return Finding(
        code=draft.rule.code,
        severity=draft.rule.severity,
        message=draft.message,
        hint=draft.rule.hint,
        resource=escaped(draft.resource),
        file=escaped(reading.package.printed(path)),
        line=line,
        column=column,
        row_number=draft.row_number,
        key=_key(draft, reading),
        field=None if draft.field is None else escaped(draft.field),
        value=draft.value,
        source_id=draft.source_id,
        start_char=draft.start_char,
        end_char=draft.end_char,
    )


def _place(
    draft: Draft, reading: Reading, texts: Texts | None, cells: Cells
) -> tuple[str, int | None, int | None]:
    package = reading.package
    if draft.at is not None:
        text = package.text(package.descriptor_path)
        place = json_places(text, [draft.at], "")[0]
        return package.descriptor_path, place.line, place.column
    if draft.line is None and draft.row_number and draft.resource in cells:
        table = reading.tables[draft.resource]
        found = cells[draft.resource][draft.row_number, _position(draft, reading)]
        return table.resource.path, found.line, found.column
    if draft.path is not None:
        return draft.path, draft.line, draft.column
    return _text_place(draft, reading, texts)


def _text_place(
    draft: Draft, reading: Reading, texts: Texts | None
) -> tuple[str, int | None, int | None]:
    source_id = draft.source_id
    if texts is None or source_id is None or source_id not in texts.paths:
        return reading.package.descriptor_path, None, None
    path = texts.paths[source_id]
    if source_id not in texts.bodies or draft.start_char is None:
        return path, None, None
    place = place_at(texts.bodies[source_id], draft.start_char, path)
    return path, place.line, place.column


def _key(draft: Draft, reading: Reading) -> str | None:
    table = reading.tables.get(draft.resource)
    if table is None or table.frame is None or not table.shape.key:
        return None
    if draft.row_number is None:
        return draft.source_id if draft.resource == "sources" else None
    row = table.frame.select(table.shape.stored(table.shape.key)).row(draft.row_number - 1)
    parts = dict(zip(table.shape.key, row, strict=True))
    if draft.field in parts and parts[draft.field] is None:
        # A faulty cell is empty in the frame; what stands in the file names the row better.
        parts[draft.field] = draft.value
    return shown("/".join("" if part is None else str(part) for part in parts.values()))
