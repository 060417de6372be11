"""The evidence of a package as W3C Web Annotations."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from raisi_visit_dataset.export.addresses import base_address, row_address
from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.tables import ReadTables, read_tables
from raisi_visit_dataset.export.terms import filled, path_address
from raisi_visit_dataset.files.placing import write_pieces

__all__ = ["write_annotations"]

_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"


def write_annotations(job: Job) -> Exported:
    """Write one annotation for each piece of evidence, as collection of one page.

    The target is a text by its path beside the descriptor, with the words (``TextQuoteSelector``)
    and their offsets in code points (``TextPositionSelector``); for what is known from outside it
    is the outside reference. The body is the cell, and its value. Raises UsageError for a package
    of another shape.
    """
    with read_tables(job.package, ours=True) as read:
        write_pieces(job.out, _document(read, job))
        rows = tuple(pair for pair in read.rows if pair[0] == "evidence")
        return Exported(job.out, rows, read.faults)


def _document(read: ReadTables, job: Job) -> Iterator[str]:
    base = base_address(job.about)
    total = dict(read.rows).get("evidence", 0)
    head = {
        "@context": _CONTEXT,
        "id": f"{base}evidence",
        "type": "AnnotationCollection",
        "label": f"Evidence of {job.about.title}",
        "total": total,
    }
    page = {"id": f"{base}evidence/page-1", "type": "AnnotationPage", "startIndex": 0}
    yield f'{_json(head)[:-1]}, "first": {_json(page)[:-1]}, "items": [\n'
    for number, annotation in enumerate(_annotations(read, base)):
        yield (",\n" if number else "") + _json(annotation)
    yield "\n]}}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _annotations(read: ReadTables, base: str) -> Iterator[dict[str, object]]:
    sources = {row["source_id"]: row for row in read.records("sources")}
    outside = {row["outside_reference_id"]: row for row in read.records("outside_references")}
    frame = read.frame("evidence")
    for row in frame.iter_rows(named=True):
        if row["source_id"] is None:
            own = f"{base}{row_address('outside_references', (row['outside_reference_id'],))}"
            target = _reference(outside.get(row["outside_reference_id"], {}), own)
        else:
            target = _stretch(sources.get(row["source_id"], {}), row)
        yield filled(
            {
                "id": f"{base}{row_address('evidence', (row['evidence_id'],))}",
                "type": "Annotation",
                "motivation": "identifying" if row["stance"] == "supports" else "questioning",
                "body": list(_bodies(row, base)),
                "target": target,
            }
        )


def _bodies(row: Mapping[str, Any], base: str) -> Iterator[dict[str, object]]:
    key = str(row["target_id"]).split("/")
    yield {
        "type": "SpecificResource",
        "purpose": "identifying",
        "source": f"{base}{row_address(str(row['target_table']), key)}",
        "selector": {"type": "FragmentSelector", "value": str(row["target_field"])},
    }
    if row["outside_reference_id"] is not None:
        outside = row_address("outside_references", (row["outside_reference_id"],))
        yield {"type": "SpecificResource", "purpose": "linking", "source": f"{base}{outside}"}
    for purpose, words in (
        ("describing", row["value"]),
        ("classifying", row["basis"]),
        ("assessing", row["stance"]),
        ("commenting", row["note"]),
    ):
        if words is not None:
            body = {"type": "TextualBody", "purpose": purpose, "value": words}
            yield {**body, "format": "text/plain"}


def _stretch(source: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, object]:
    text = filled(
        {
            "id": path_address(str(source.get("seed_path") or row["source_id"])),
            "type": "Text",
            "format": "text/plain",
            "language": source.get("language"),
        }
    )
    # Nothing is dropped from the words: the empty text before a first word is a context, too.
    quote = {
        "type": "TextQuoteSelector",
        "exact": row["exact"],
        "prefix": row["prefix"] or "",
        "suffix": row["suffix"] or "",
    }
    position = {
        "type": "TextPositionSelector",
        "start": row["start_char"],
        "end": row["end_char"],
    }
    return {"source": text, "selector": [quote, position]}


def _reference(reference: Mapping[str, Any], own: str) -> dict[str, object]:
    return {"id": reference.get("url") or own, "type": "Text"}
