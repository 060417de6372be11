"""Cards of a package: README.md for Hugging Face, dataset-metadata.json for Kaggle."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.markdown import code, escaped_markdown
from raisi_visit_dataset.export.tables import (
    ReadTables,
    Table,
    described_tables,
    read_tables,
    schema_faults,
)
from raisi_visit_dataset.export.terms import filled, licence_address, parts
from raisi_visit_dataset.files.placing import json_text, replace_text
from raisi_visit_dataset.package.about import About

__all__ = ["write_datacard", "write_kaggle"]

_SIZES: Final = (
    (1_000, "n<1K"),
    (10_000, "1K<n<10K"),
    (100_000, "10K<n<100K"),
    (1_000_000, "100K<n<1M"),
    (10_000_000, "1M<n<10M"),
    (100_000_000, "10M<n<100M"),
    (1_000_000_000, "100M<n<1B"),
)
_TITLE: Final = (6, 50)
_SUBTITLE: Final = (20, 80)
_NO_YAML: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_OWNER: Final = "INSERT_OWNER_HERE"
_KAGGLE: Final = {
    "integer": "integer",
    "number": "numeric",
    "boolean": "boolean",
    "date": "datetime",
}


def write_datacard(job: Job) -> Exported:
    """Write a card for Hugging Face, for ``README.md`` beside the descriptor."""
    with read_tables(job.package) as read:
        body = "\n".join(_body(read, job))
        replace_text(job.out, f"---\n{_header(read, job.about)}---\n\n{body}")
        return Exported(job.out, read.rows, read.faults)


def _header(read: ReadTables, about: About) -> str:
    most = max((rows for _, rows in read.rows), default=0)
    own = [each for each in about.licences if each.name.startswith("LicenseRef-")]
    spdx = [each.name.lower() for each in about.licences if each.name and each not in own]
    values = filled(
        {
            "pretty_name": about.title,
            "language": _languages(read),
            "license": [*spdx, *(["other"] if own or not spdx else [])],
            "license_name": own[0].name.lower() if own else "",
            "tags": list(about.keywords),
            "size_categories": [next((n for limit, n in _SIZES if most < limit), "n>1T")],
            "configs": list(_configs(read.tables)),
        }
    )
    return "".join(f"{name}: {_yaml(value)}\n" for name, value in values.items())


def _yaml(value: object) -> str:
    """Write a value as JSON, which is YAML: no word is taken for a date, number or boolean."""
    text = json.dumps(value, ensure_ascii=False)
    return _NO_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _languages(read: ReadTables) -> list[str]:
    if not read.ours:
        return []
    return sorted({row["language"] for row in read.records("sources") if row["language"]})


def _configs(tables: Sequence[Table]) -> Iterator[Mapping[str, object]]:
    for table in tables:
        if table.resource.format != "csv":
            continue
        config: dict[str, object] = {
            "config_name": table.name,
            "data_files": list(table.resource.parts),
        }
        yield {**config, "default": True} if table.name == "statements" else config


def _body(read: ReadTables, job: Job) -> Iterator[str]:
    about = job.about
    yield f"# {escaped_markdown(about.title)}\n"
    yield f"{escaped_markdown(about.description)}\n"
    if about.version:
        yield f"Version {escaped_markdown(about.version)}, {escaped_markdown(about.day)}.\n"
    yield "## Tables\n"
    yield "| table | rows | a row is |\n| --- | ---: | --- |"
    rows = dict(read.rows)
    for table in read.tables:
        told = escaped_markdown(table.about or table.title)
        yield f"| {code(table.name)} | {rows[table.name]} | {told} |"
    yield "\n## Columns\n"
    for table in read.tables:
        yield f"### {escaped_markdown(table.name)}\n"
        for column in table.columns:
            meaning = table.abouts.get(column.name) or table.titles.get(column.name) or ""
            yield f"- {code(column.name)} ({column.type}): {escaped_markdown(meaning)}"
        yield ""
    yield "## Licences\n"
    for licence in about.licences:
        address = licence_address(licence)
        named = escaped_markdown(licence.title or licence.name)
        yield f"- {named}{f' <{address}>' if address else ''}"
    yield f"\n## Citation\n\n{escaped_markdown(job.citation)}\n"
    yield "\n".join(f"    {line}" for line in job.bibtex.split("\n"))
    yield ""


def write_kaggle(job: Job) -> Exported:
    """Write ``dataset-metadata.json``, for the folder that is uploaded to Kaggle.

    Kaggle takes titles of 6 to 50 characters and subtitles of 20 to 80: a title that is longer
    becomes the subtitle, and the name the title. Nobody but the owner knows the owner: the id
    says so, as the template of Kaggle's own tool does.
    """
    about = job.about
    fits = _TITLE[0] <= len(about.title) <= _TITLE[1]
    notes = ["id: write the name of your account for INSERT_OWNER_HERE"]
    if not fits and not _SUBTITLE[0] <= len(about.title) <= _SUBTITLE[1]:
        notes.append("title: it is too long or short for Kaggle, and stands in the description")
    document = filled(
        {
            "title": about.title if fits else about.name,
            "subtitle": about.title
            if not fits and _SUBTITLE[0] <= len(about.title) <= _SUBTITLE[1]
            else "",
            "description": "\n\n".join(
                filter(None, (about.title, about.description, job.citation))
            ),
            "id": f"{_OWNER}/{about.name}",
            "licenses": [{"name": about.spdx or "other"}],
            "keywords": list(about.keywords),
            "resources": list(_resources(job)),
        }
    )
    replace_text(job.out, json_text(document))
    return Exported(job.out, faults=schema_faults(job.package), notes=tuple(notes))


def _resources(job: Job) -> Iterator[dict[str, object]]:
    tables = {table.name: table for table in described_tables(job.package)}
    for resource, path in parts(job.package):
        table = tables.get(resource.name)
        told = str(resource.declared.get("description") or resource.declared.get("title") or "")
        fields = [] if table is None else list(_fields(table))
        schema = {"fields": fields} if fields else None
        yield filled({"path": path, "description": told, "schema": schema})


def _fields(table: Table) -> Iterator[dict[str, str]]:
    for column in table.columns:
        meaning = table.abouts.get(column.name) or table.titles.get(column.name) or column.name
        kind = _KAGGLE.get(column.type, "string")
        yield {"name": column.name, "description": meaning, "type": kind}
