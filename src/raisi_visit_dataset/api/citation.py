"""How to cite a package: from its descriptor alone, nothing invented."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.package.about import about_package

__all__ = ["STYLES", "Style", "cited"]

Style = Literal["text", "apa", "bibtex", "ris", "cff"]

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
    about = about_package(descriptor)
    return _Work(
        name=about.name,
        title=about.title,
        version=about.version,
        day=about.day,
        authors=tuple(each.title for each in about.authors),
        url=about.homepage,
        licence=about.spdx,
        about=about.description,
    )


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
