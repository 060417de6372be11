"""A package as registries take it: DataCite for a DOI, and CodeMeta."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.terms import creators, filled, licence_address, origins, parts
from raisi_visit_dataset.files.placing import json_text, replace_text
from raisi_visit_dataset.package.about import About, Contributor, Licence

__all__ = ["write_codemeta", "write_datacite"]

_DATACITE: Final = "http://datacite.org/schema/kernel-4"
_CODEMETA: Final = "https://w3id.org/codemeta/3.0"
_UNKNOWN: Final = ":unkn"
"""What DataCite writes for a value that is not known, where it demands one."""


def write_datacite(job: Job) -> Exported:
    """Write DataCite 4.5 metadata, JSON.

    ``:unkn`` stands, as DataCite wants it, where the descriptor names no publisher, no author or
    no year.
    """
    about = job.about
    publishers = [each.title for each in about.contributors if "publisher" in each.roles]
    document = filled(
        {
            "schemaVersion": _DATACITE,
            "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Data package"},
            "doi": about.doi,
            "alternateIdentifiers": _identifiers(about),
            "creators": [_creator(each) for each in about.authors] or [{"name": _UNKNOWN}],
            "titles": [{"title": about.title}],
            "publisher": {"name": publishers[0] if publishers else _UNKNOWN},
            "publicationYear": about.day[:4] or _UNKNOWN,
            "dates": [{"date": about.day, "dateType": "Created"}] if about.day else [],
            "version": about.version,
            "url": about.homepage,
            "subjects": [{"subject": each} for each in about.keywords],
            "descriptions": _descriptions(about),
            "rightsList": [_rights(each) for each in about.licences],
            "relatedIdentifiers": _related(job),
            "formats": sorted(
                {str(r.declared.get("mediatype") or "") for r, _ in parts(job.package)} - {""}
            ),
        }
    )
    replace_text(job.out, json_text(document))
    return Exported(job.out)


def _identifiers(about: About) -> list[dict[str, str]]:
    if about.doi or not about.id:
        return []
    return [{"alternateIdentifier": about.id, "alternateIdentifierType": "Name of the package"}]


def _creator(contributor: Contributor) -> dict[str, object]:
    person = contributor.is_person
    affiliation = [{"name": contributor.organisation}] if contributor.organisation else []
    return filled(
        {
            "name": contributor.title,
            "nameType": "Personal" if person else "Organizational",
            "givenName": contributor.given,
            "familyName": contributor.family,
            "affiliation": affiliation,
        }
    )


def _descriptions(about: About) -> list[dict[str, str]]:
    told = about.description
    return [{"description": told, "descriptionType": "Abstract"}] if told else []


def _rights(licence: Licence) -> dict[str, object]:
    known = bool(licence.name) and not licence.name.startswith("LicenseRef-")
    return filled(
        {
            "rights": licence.title or licence.name,
            "rightsUri": licence_address(licence),
            "rightsIdentifier": licence.name if known else "",
            "rightsIdentifierScheme": "SPDX" if known else "",
            "schemeUri": "https://spdx.org/licenses/" if known else "",
        }
    )


def _related(job: Job) -> list[dict[str, str]]:
    return [
        {
            "relatedIdentifier": each["path"],
            "relatedIdentifierType": "URL",
            "relationType": "IsDerivedFrom",
        }
        for each in origins(job.package.descriptor)
        if "://" in each.get("path", "")
    ]


def write_codemeta(job: Job) -> Exported:
    """Write CodeMeta 3 metadata of the data, as a ``Dataset``: CodeMeta has no such type itself."""
    about = job.about
    document = filled(
        {
            "@context": [_CODEMETA, {"Dataset": "http://schema.org/Dataset"}],
            "type": "Dataset",
            "name": about.title,
            "identifier": f"https://doi.org/{about.doi}" if about.doi else about.name,
            "description": about.description,
            "version": about.version,
            "dateModified": about.day,
            "license": [address for each in about.licences if (address := licence_address(each))],
            "author": [_untyped(each) for each in creators(about)],
            "keywords": list(about.keywords),
            "url": about.homepage,
        }
    )
    replace_text(job.out, json_text(document))
    return Exported(job.out)


def _untyped(entity: dict[str, object]) -> dict[str, object]:
    """Return an entity with ``type``, which the context of CodeMeta has for ``@type``."""
    return {key.removeprefix("@"): value for key, value in entity.items()}
