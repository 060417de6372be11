"""``raisi-visit fetch``: a published package, fetched and verified."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.output import emit
from raisi_visit_dataset.cli.validate_options import limits as limits_of
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits

__all__ = ["fetch"]

_Told = Callable[[int, int], None]


def fetch(
    where: Annotated[
        str, typer.Argument(metavar="URL|VERSION", help="Https address, or a released version.")
    ],
    *,
    sha256: Annotated[
        str | None,
        typer.Option(
            metavar="DIGEST",
            help="What the file must have; known for released versions.",
            show_default=False,
        ),
    ] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Ask the cache only.")] = False,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="Write a copy there, too.",
            show_default=False,
        ),
    ] = None,
    limit: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=VALUE",
            help="Change a limit: fetch_bytes, fetch_seconds or fetch_redirects.",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Fetch a published package, and print where its zip file is.

    Only over https, and only with the right digest, which is compared every time, offline too.
    What breaks off goes on when it is fetched again. Files are kept in a cache folder of this
    user, or in the one that RAISI_VISIT_CACHE names. No proxy is used.
    """
    limits = DEFAULT_LIMITS.changed(limits_of(limit) or {})
    with _bar() as progress:
        path = rvd.fetch(where, sha256=sha256, offline=offline, limits=limits, progress=progress)
    if out is not None:
        path = _copied(path, out, limits)
    emit(path.as_posix())
    return 0


def _copied(path: Path, out: Path, limits: Limits) -> Path:
    from raisi_visit_dataset.files.read import read_bytes
    from raisi_visit_dataset.files.write import replace_files

    data = read_bytes(path, limit=limits.fetch_bytes)
    replace_files(out.absolute().parent, {out.name: data})
    return out


@contextlib.contextmanager
def _bar() -> Iterator[_Told | None]:
    """Show a bar on standard error while the block runs, if it is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), DownloadColumn(), TimeRemainingColumn())
    console = Console(file=sys.stderr)
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda there, of: progress.update(task, completed=there, total=of)
