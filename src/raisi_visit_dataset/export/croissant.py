"""A package as Croissant 1.0: what machine-learning tools read tables with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.tables import Table, described_tables, schema_faults
from raisi_visit_dataset.export.terms import creators, filled, licence_address, path_address
from raisi_visit_dataset.files.placing import json_text, replace_text
from raisi_visit_dataset.package import Resource

__all__ = ["write_croissant"]

_CONFORMS: Final = "http://mlcommons.org/croissant/1.0"
_TYPES: Final = {
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}
_CONTEXT: Final[Mapping[str, object]] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def write_croissant(job: Job) -> Exported:
    """Write Croissant metadata, for a file beside the descriptor of the package.

    One record set a table, with its key and the words of every column. References between tables
    are left to the descriptor: readers of Croissant join by them, and rows without one are lost.
    Raises UsageError for tables that are not one CSV file each.
    """
    tables = described_tables(job.package)
    about = job.about
    files = [_file(table) for table in tables]
    document = {
        "@context": dict(_CONTEXT),
        **filled(
            {
                "@type": "sc:Dataset",
                "conformsTo": _CONFORMS,
                "name": about.name,
                "alternateName": about.title,
                "description": about.description or about.title,
                "version": about.version,
                "license": [licence_address(each) or each.title for each in about.licences],
                "url": about.homepage,
                "creator": creators(about),
                "datePublished": about.day,
                "keywords": list(about.keywords),
                "citeAs": job.bibtex,
                "identifier": about.doi or about.id,
            }
        ),
        "distribution": files,
        "recordSet": [_record_set(table) for table in tables],
    }
    replace_text(job.out, json_text(document))
    return Exported(job.out, faults=schema_faults(job.package))


def _file(table: Table) -> dict[str, object]:
    resource = table.resource
    if resource.format != "csv" or len(resource.parts) != 1:
        raise UsageError(f"the table {table.name!r}", "a table in one CSV file")
    return filled(
        {
            "@type": "cr:FileObject",
            "@id": _file_id(resource),
            "name": resource.path,
            "description": table.about,
            "contentUrl": path_address(resource.path),
            "contentSize": "" if resource.bytes is None else f"{resource.bytes} B",
            "encodingFormat": "text/csv",
            "sha256": (resource.hash or "").removeprefix("sha256:").lower(),
        }
    )


def _file_id(resource: Resource) -> str:
    return f"{resource.name}.csv"


def _record_set(table: Table) -> dict[str, object]:
    return filled(
        {
            "@type": "cr:RecordSet",
            "@id": table.name,
            "name": table.name,
            "description": table.about or table.title,
            "key": [{"@id": f"{table.name}/{name}"} for name in table.key],
            "field": list(_fields(table)),
        }
    )


def _fields(table: Table) -> Iterator[dict[str, object]]:
    for column in table.columns:
        yield filled(
            {
                "@type": "cr:Field",
                "@id": f"{table.name}/{column.name}",
                "name": f"{table.name}/{column.name}",
                "description": table.abouts.get(column.name) or table.titles.get(column.name, ""),
                "dataType": _TYPES.get(column.type, "sc:Text"),
                "source": {
                    "fileObject": {"@id": _file_id(table.resource)},
                    "extract": {"column": column.name},
                },
            }
        )
