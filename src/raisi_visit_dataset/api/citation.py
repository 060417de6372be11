"""How to cite a package: from its descriptor alone, nothing invented."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from raisi_visit_dataset.errors import UsageError

__all__ = ["STYLES", "Style", "cited"]

Style = Literal["text", "apa", "bibtex", "ris", "cff"]

_AUTHOR_ROLES: Final = {"creator", "author"}
_LATEX: Final = str.maketrans(
    {character: f"\\{character}" for character in "&%$#_{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
)


@dataclass(frozen=True, slots=True)
class _Work:
    """Hold what can be cited; what the descriptor does not give is empty."""

    name: str
    title: str
    version: str
    day: str
    authors: tuple[str, ...]
    url: str
    licence: str
    about: str

    @property
    def year(self) -> str:
        return self.day[:4] or "n.d."


def cited(descriptor: Mapping[str, object], style: str) -> str:
    """Return the citation of a package in one of ``STYLES``, LF at the end.

    Raises UsageError for another style, and for ``cff`` without a contributor, which CFF needs.
    """
    if style not in STYLES:
        raise UsageError(f"the style {style!r}", f"one of {', '.join(STYLES)}")
    return STYLES[style](_work(descriptor)) + "\n"


def _work(descriptor: Mapping[str, object]) -> _Work:
    def text(key: str) -> str:
        value = descriptor.get(key)
        return " ".join(value.split()) if isinstance(value, str) else ""

    name = text("name") or "data-package"
    return _Work(
        name=name,
        title=text("title") or name,
        version=text("version"),
        day=text("created")[:10],
        authors=_authors(_objects(descriptor.get("contributors"))),
        url=text("homepage"),
        licence=_licence(_objects(descriptor.get("licenses"))),
        about=text("description"),
    )


def _objects(value: object) -> list[Mapping[str, object]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _authors(contributors: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """Return those who are called creator or author; all, where nobody is."""
    named = [each for each in contributors if isinstance(each.get("title"), str)]
    creators = [each for each in named if _AUTHOR_ROLES & _roles(each)]
    return tuple(str(each["title"]) for each in creators or named)


def _roles(contributor: Mapping[str, object]) -> set[object]:
    roles = contributor.get("roles")
    return set(roles) if isinstance(roles, list) else {contributor.get("role")}


def _licence(licences: Sequence[Mapping[str, object]]) -> str:
    """Return the first licence that SPDX knows; references of one's own mean nothing to it."""
    names = [str(each.get("name", "")) for each in licences]
    return next((name for name in names if name and not name.startswith("LicenseRef-")), "")


def _text(work: _Work) -> str:
    authors = f"{', '.join(work.authors)} " if work.authors else ""
    version = f", version {work.version}" if work.version else ""
    url = f" {work.url}" if work.url else ""
    return f"{authors}({work.year}): {work.title}{version} [data set].{url}"


def _apa(work: _Work) -> str:
    version = f" (Version {work.version})" if work.version else ""
    url = f" {work.url}" if work.url else ""
    if not work.authors:
        return f"{work.title}{version} [Data set]. ({work.year}).{url}"
    authors = " & ".join([", ".join(work.authors[:-1]), work.authors[-1]]).removeprefix(" & ")
    return f"{authors}. ({work.year}). {work.title}{version} [Data set].{url}"


def _bibtex(work: _Work) -> str:
    # Twice in braces, so that no program takes the last word of a name for a family name.
    authors = " and ".join(f"{{{_latex(author)}}}" for author in work.authors)
    year = work.year if work.day else ""
    parts = {
        "author": authors,
        "title": f"{{{_latex(work.title)}}}",
        "year": year,
        "version": _latex(work.version),
        "url": work.url,
        "note": "Data set",
    }
    lines = [f"  {key} = {{{value}}}," for key, value in parts.items() if value]
    key = "-".join(part for part in (work.name, work.version) if part)
    return "\n".join([f"@misc{{{key},", *lines, "}"])


def _latex(text: str) -> str:
    return text.translate(_LATEX)


def _ris(work: _Work) -> str:
    lines = [
        ("TY", "DATA"),
        *(("AU", author) for author in work.authors),
        ("TI", work.title),
        ("PY", work.day[:4]),
        ("DA", work.day.replace("-", "/")),
        ("ET", work.version),
        ("UR", work.url),
    ]
    told = [f"{tag}  - {value}" for tag, value in lines if value]
    return "\n".join([*told, "ER  - "])


def _cff(work: _Work) -> str:
    if not work.authors:
        found, expected = "a package without contributors", "at least one, which CFF needs"
        raise UsageError(found, expected, "take the style text")
    parts = {
        "cff-version": "1.2.0",
        "message": "If you use the data, please cite them as below.",
        "type": "dataset",
        "title": work.title,
        "abstract": work.about,
        "version": work.version,
        "date-released": work.day,
        "license": work.licence,
        "url": work.url,
    }
    lines = [f"{key}: {_yaml(value)}" for key, value in parts.items() if value]
    authors = [f"  - name: {_yaml(author)}" for author in work.authors]
    return "\n".join([*lines, "authors:", *authors])


def _yaml(text: str) -> str:
    # A JSON string is a YAML string, and no reader takes it for a date or a number.
    return json.dumps(text, ensure_ascii=False)


STYLES: Final[Mapping[str, Callable[[_Work], str]]] = {
    "text": _text,
    "apa": _apa,
    "bibtex": _bibtex,
    "ris": _ris,
    "cff": _cff,
}
"""The styles by name."""
