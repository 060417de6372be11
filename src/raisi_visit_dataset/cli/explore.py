"""``raisi-visit explore``: a package as one page to read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.output import emit, tell

__all__ = ["explore"]


def explore(
    package: Annotated[
        Path | None,
        typer.Argument(
            metavar="PACKAGE",
            help="Folder, datapackage.json or zip file.",
            show_default="the installed dataset",
        ),
    ] = None,
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Write the page there.")
    ] = Path("explorer.html"),
    show: Annotated[bool, typer.Option("--open", help="Open the page in a browser.")] = False,
    most: Annotated[
        int, typer.Option("--most", min=1, metavar="N", help="Show at most so many statements.")
    ] = 1_000,
    without_texts: Annotated[
        bool, typer.Option("--without-texts", help="Leave out the words of the texts.")
    ] = False,
) -> int:
    """Write a package as one page to read in a browser.

    The page needs no network and no other file. Views: the visit at a glance, who said what, the
    texts side by side, versions of one utterance, conflicts, participants, events, and who spoke
    with whom. What it leaves out is counted in it. The words of the texts belong to their
    publishers: think of that before you publish a page, or use --without-texts.
    """
    from raisi_visit_dataset.files.write import replace_files

    page = rvd.explore(package, most=most, without_texts=without_texts).encode("utf-8")
    file = output.absolute()
    replace_files(file.parent, {file.name: page})
    emit(f"{output.as_posix()}  {len(page)} bytes")
    if show and not _opened(file):
        tell(f"no browser could be started; open {output.as_posix()} in one")
    return 0


def _opened(file: Path) -> bool:
    import webbrowser

    return webbrowser.open(file.as_uri())
