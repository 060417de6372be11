"""A package as schema.org describes data: for web pages, and for those who crawl them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.tables import Table, described_tables, schema_faults
from raisi_visit_dataset.export.terms import (
    creators,
    filled,
    licence_address,
    origins,
    parts,
    path_address,
)
from raisi_visit_dataset.files.placing import json_text, replace_text
from raisi_visit_dataset.package import Resource
from raisi_visit_dataset.package.about import About

__all__ = ["download", "schema_org_head", "write_schema_org"]

_CONTEXT: Final = "https://schema.org/"


def write_schema_org(job: Job) -> Exported:
    """Write a package as a schema.org ``Dataset``, JSON-LD."""
    document = {
        "@context": _CONTEXT,
        **schema_org_head(job.about, job.citation),
        "isBasedOn": [_origin(each) for each in origins(job.package.descriptor)],
        "distribution": [download(resource, path) for resource, path in parts(job.package)],
        "hasPart": [_part(table) for table in described_tables(job.package)],
    }
    replace_text(job.out, json_text(filled(document)))
    return Exported(job.out, faults=schema_faults(job.package))


def schema_org_head(about: About, citation: str) -> dict[str, object]:
    """Return what schema.org calls the properties of the whole."""
    return filled(
        {
            "@type": "Dataset",
            "name": about.title,
            "alternateName": about.name if about.name != about.title else "",
            "description": about.description,
            "identifier": f"https://doi.org/{about.doi}" if about.doi else about.id,
            "version": about.version,
            "url": about.homepage,
            "datePublished": about.day,
            "keywords": list(about.keywords),
            "license": [_licence(about, number) for number in range(len(about.licences))],
            "creator": creators(about),
            "creditText": citation,
        }
    )


def _licence(about: About, number: int) -> object:
    licence = about.licences[number]
    named = {"@type": "CreativeWork", "name": licence.title or licence.name}
    return filled({**named, "url": licence_address(licence), "identifier": licence.name})


def download(resource: Resource, path: str) -> dict[str, object]:
    """Return one file in the terms of schema.org; sizes and digests are those declared."""
    single = len(resource.parts) == 1
    algorithm, _, digest = (resource.hash or "").rpartition(":")
    return filled(
        {
            "@type": "DataDownload",
            "name": path,
            "contentUrl": path_address(path),
            "encodingFormat": str(resource.declared.get("mediatype") or ""),
            "contentSize": f"{resource.bytes} B" if single and resource.bytes is not None else "",
            "sha256": digest.lower() if single and algorithm.lower() == "sha256" else "",
        }
    )


def _origin(origin: object) -> dict[str, object]:
    told = origin if isinstance(origin, dict) else {}
    path = str(told.get("path", ""))
    return filled(
        {
            "@type": "CreativeWork",
            "name": str(told.get("title", "")),
            "url": path if "://" in path else "",
        }
    )


def _part(table: Table) -> dict[str, object]:
    return filled(
        {
            "@type": "Dataset",
            "@id": f"#{table.name}",
            "name": table.title,
            "description": table.about,
            "variableMeasured": list(_variables(table)),
        }
    )


def _variables(table: Table) -> Iterator[dict[str, object]]:
    for column in table.columns:
        yield filled(
            {
                "@type": "PropertyValue",
                "name": column.name,
                "description": table.abouts.get(column.name, ""),
            }
        )
