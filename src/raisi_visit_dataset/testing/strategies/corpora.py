"""Invented corpora: texts with their coding, which build into valid packages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final

import yaml
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.testing.strategies.dates import days
from raisi_visit_dataset.testing.strategies.pages import text_of, write_page
from raisi_visit_dataset.testing.strategies.registers import registers_of
from raisi_visit_dataset.testing.strategies.story import Coding, Page, Story
from raisi_visit_dataset.testing.strategies.tongues import TONGUES

__all__ = ["WITH_LEXICON", "corpora"]

WITH_LEXICON: Final = ("en", "ru", "fa")
"""The languages for which the validator has a lexicon, and can run all its checks."""

_MOST: Final = 3


def corpora(
    languages: Sequence[str] = WITH_LEXICON, *, whole: bool = False
) -> SearchStrategy[dict[str, bytes]]:
    """Give the files of a seeds folder by path: texts, codings and registers.

    ``languages`` are those of the texts, among en, ru, fa, he, hi and zh; the words of other
    scripts stand in them too. A ``whole`` corpus has rows for every table. Raises UsageError for
    a language that is none of these.
    """
    for language in languages:
        if language not in TONGUES:
            raise UsageError(
                f"the language {language!r}", "one of ours", suggestion(language, TONGUES)
            )
    return _corpora(tuple(languages), whole=whole)


@st.composite
def _corpora(draw: DrawFn, languages: tuple[str, ...], *, whole: bool) -> dict[str, bytes]:
    story = Story(draw, draw(days(dt.date(2001, 1, 1), dt.date(2029, 1, 1))))
    least = 2 if whole else 1
    count = draw(st.integers(least, _MOST))
    pages = [
        write_page(story, TONGUES[story.one_of(languages)], number, whole=whole)
        for number in range(count)
    ]
    files = {page.coding["seed"]: text_of(story, page).encode() for page in pages}
    for page in pages:
        files[f"coding/sources/{page.id}.yaml"] = _yaml(_page(page))
    for name, listed in registers_of(story, pages, whole=whole).items():
        files[f"coding/{name}.yaml"] = _yaml({name: listed})
    files["coding/package.yaml"] = _yaml({"package": _package(story)})
    return dict(sorted(files.items()))


def _page(page: Page) -> Coding:
    used = {
        statement.get("occasion")
        for sentence in page.sentences
        for statement in sentence.get("statements", ())
    }
    coding = {
        "source": page.coding,
        "segments": page.segments,
        "anomalies": page.anomalies,
        "occasions": {key: each for key, each in page.occasions.items() if key in used},
        "sentences": page.sentences,
    }
    return {name: value for name, value in coding.items() if value}


def _package(story: Story) -> Coding:
    coding: Coding = {
        "name": "invented",
        "id": "invented",
        "version": f"{story.draw(st.integers(1, 9))}.0.0",
        "created": "2030-01-31",
        "title": "An invented package",
        "description": "Texts that nobody wrote.",
        "codebook_version": "1.0",
        "licenses": [{"name": "CC0-1.0", "title": "Creative Commons Zero"}],
        "contributors": [{"title": "Nobody", "roles": ["creator"]}],
    }
    if story.flag():
        coding |= {"homepage": "https://example.org", "keywords": ["invented"]}
    return coding


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    def ignore_aliases(self, _data: object) -> bool:
        return True


def _yaml(coding: Mapping[str, object]) -> bytes:
    written: str = yaml.dump(
        coding, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=4096
    )
    return written.encode()
