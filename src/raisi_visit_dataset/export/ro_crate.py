"""A package as RO-Crate 1.1: the file ``ro-crate-metadata.json`` that makes a crate of a folder."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.terms import (
    agent,
    filled,
    licence_address,
    origins,
    parts,
    path_address,
)
from raisi_visit_dataset.files.placing import json_text, replace_text
from raisi_visit_dataset.package import Resource
from raisi_visit_dataset.package.about import About
from raisi_visit_dataset.package.descriptor import PROFILE

__all__ = ["write_ro_crate"]

_PROFILE: Final = "https://w3id.org/ro/crate/1.1"


def write_ro_crate(job: Job) -> Exported:
    """Write what makes a Research Object Crate of the package's folder."""
    descriptor = path_address(job.package.descriptor_path)
    files = [_file(resource, path) for resource, path in parts(job.package)]
    licences = _licences(job.about)
    authors = [{"@id": f"#author-{n}", **agent(a)} for n, a in enumerate(job.about.authors, 1)]
    based = [
        filled({"@id": each["path"], "@type": "CreativeWork", "name": each.get("title", "")})
        for each in origins(job.package.descriptor)
        if "://" in each.get("path", "")
    ]
    whole = filled(
        {
            "@id": "./",
            "@type": "Dataset",
            "name": job.about.title,
            "description": job.about.description or job.about.title,
            "version": job.about.version,
            "identifier": f"https://doi.org/{job.about.doi}" if job.about.doi else job.about.id,
            "datePublished": job.about.day,
            "keywords": ", ".join(job.about.keywords),
            "url": job.about.homepage,
            "creditText": job.citation,
            "license": _named(licences),
            "author": _named(authors),
            "isBasedOn": _named(based),
            "hasPart": [{"@id": descriptor}, *_named(files)],
        }
    )
    described = {
        "@id": descriptor,
        "@type": "File",
        "name": "Data Package descriptor",
        "encodingFormat": "application/json",
        "conformsTo": {"@id": PROFILE},
    }
    graph = [_itself(), whole, described, *files, *licences, *authors, *based]
    document = {"@context": f"{_PROFILE}/context", "@graph": graph}
    replace_text(job.out, json_text(document))
    return Exported(job.out)


def _itself() -> dict[str, object]:
    return {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": _PROFILE},
    }


def _named(entities: list[dict[str, object]]) -> list[dict[str, object]]:
    return [{"@id": each["@id"]} for each in entities]


def _file(resource: Resource, path: str) -> dict[str, object]:
    single = len(resource.parts) == 1
    algorithm, _, digest = (resource.hash or "").rpartition(":")
    return filled(
        {
            "@id": path_address(path),
            "@type": "File",
            "name": str(resource.declared.get("title") or path),
            "description": str(resource.declared.get("description") or ""),
            "encodingFormat": str(resource.declared.get("mediatype") or ""),
            "contentSize": str(resource.bytes) if single and resource.bytes is not None else "",
            "sha256": digest.lower() if single and algorithm.lower() == "sha256" else "",
        }
    )


def _licences(about: About) -> list[dict[str, object]]:
    return [
        filled(
            {
                "@id": licence_address(licence) or f"#licence-{number}",
                "@type": "CreativeWork",
                "name": licence.name or licence.title,
                "description": licence.title,
            }
        )
        for number, licence in enumerate(about.licences, start=1)
    ]
