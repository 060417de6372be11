"""One file made under another name, and put in place when it is whole."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from raisi_visit_dataset.errors import WriteRefused
from raisi_visit_dataset.files.growing import growing, put_in_place, removed
from raisi_visit_dataset.files.refusal import refused
from raisi_visit_dataset.files.write import TEMPORARY_PREFIX, made_folder, replace_files

__all__ = ["json_text", "replace_text", "write_made", "write_pieces"]


def replace_text(out: Path, text: str) -> None:
    """Write one text as UTF-8; raises WriteRefused as ``replace_files`` does."""
    replace_files(made_folder(out.absolute().parent), {out.name: text.encode()})


def write_pieces(out: Path, pieces: Iterable[str]) -> None:
    """Write a text that comes in pieces as UTF-8; raises as ``write_made`` does."""

    def make(path: Path) -> None:
        with growing(path) as append:
            for piece in pieces:
                append(piece.encode())

    write_made(out, make)


def write_made(out: Path, make: Callable[[Path], None]) -> None:
    """Have a file made under a temporary name beside ``out``, then put it in place.

    Raises WriteRefused for a link or folder that stands in the way, and for what the system
    refuses; nothing is left then, and what stood at ``out`` still does.
    """
    final = out.absolute()
    made_folder(final.parent)
    _demand_regular(final)
    with _temporary(final) as path:
        try:
            make(path)
        except OSError as error:
            raise refused(final.as_posix(), error) from error
        _settle(path)
        put_in_place(path, final)


def json_text(value: object) -> str:
    """Return a document as JSON: two spaces a level, LF at the end."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


@contextlib.contextmanager
def _temporary(final: Path) -> Iterator[Path]:
    path = final.with_name(f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}")
    try:
        yield path
    finally:
        removed(path, path.with_name(f"{path.name}-journal"))


def _demand_regular(final: Path) -> None:
    try:
        mode = final.lstat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise refused(final.as_posix(), error) from error
    if not stat.S_ISREG(mode):
        found = "something else than a regular file"
        raise WriteRefused(final.as_posix(), found, "a regular file or nothing")


def _settle(path: Path) -> None:
    """Have a file on the disk, readable for all whatever the umask."""
    try:
        path.chmod(0o644)
        with path.open("rb+") as handle:
            os.fsync(handle.fileno())
    except OSError as error:
        raise refused(path.parent.as_posix(), error) from error
