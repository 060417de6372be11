"""``raisi-visit who-said-what`` and ``raisi-visit variants``: statements joined and compared."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Final

import typer

from raisi_visit_dataset.cli.options import JsonLines, Limit, PackagePath, dataset_at
from raisi_visit_dataset.cli.rows import print_rows

__all__ = ["variants", "who_said_what"]

_SAID: Final = ("speaker", "co_speakers", "words", "kind", "day", "occasion", "source_id")
_VARIANT: Final = ("source_id", "relation", "speaker", "words")


def who_said_what(
    limit: Limit = None, as_json: JsonLines = False, package: PackagePath = None
) -> int:
    """Print who said what, in order of the texts.

    Each statement with the names of its speaker, occasion and source.
    """
    rows = [asdict(row) for row in dataset_at(package).who_said_what()]
    print_rows(rows, _SAID, limit=limit, as_json=as_json)
    return 0


def variants(
    utterance: Annotated[str, typer.Argument(metavar="UTTERANCE", help="Id of the utterance.")],
    as_json: JsonLines = False,
    package: PackagePath = None,
) -> int:
    """Print the versions of one utterance side by side.

    The reference comes first, the others in order of their sources.
    """
    rows = [asdict(row) for row in dataset_at(package).variants(utterance)]
    print_rows(rows, _VARIANT, limit=len(rows), as_json=as_json)
    return 0
