"""Valid packages, built from invented corpora."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from raisi_visit_dataset.build.candidate import build_candidate
from raisi_visit_dataset.coding.read import read_seeds
from raisi_visit_dataset.testing.strategies.corpora import WITH_LEXICON, corpora

__all__ = ["Files", "build", "packages"]


class Files(dict[str, bytes]):
    """Hold the files of a drawn package by path, shown by its texts: whole, it fills pages."""

    def __repr__(self) -> str:
        texts = {path: data.decode() for path, data in self.items() if path.endswith(".txt")}
        return f"<package of {len(self)} files; its texts: {texts!r}>"


def packages(
    languages: Sequence[str] = WITH_LEXICON, *, whole: bool = True
) -> SearchStrategy[dict[str, bytes]]:
    """Give the files of valid packages by path, ``datapackage.json`` included.

    Every table has rows, unless ``whole`` is false; every rule runs and finds nothing but what
    the waivers of the package accept. In ``languages`` without a lexicon (he, hi, zh) the checks
    that need one are listed as not run. Raises UsageError for a language that ``corpora`` has not.
    """
    return _built(corpora(languages, whole=whole))


@st.composite
def _built(draw: DrawFn, drawn: SearchStrategy[dict[str, bytes]]) -> dict[str, bytes]:
    # Not map, by which hypothesis would show the whole corpus with each package that fails.
    return Files(build(draw(drawn)))


def build(corpus: Mapping[str, bytes]) -> dict[str, bytes]:
    """Build a corpus (files below a seeds folder, by path) into the files of a package.

    Raises CodingRefused for what is wrong with a corpus that somebody changed.
    """
    with TemporaryDirectory() as folder:
        root = Path(folder) / "seeds"
        for path, data in corpus.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        return build_candidate(read_seeds(root))
