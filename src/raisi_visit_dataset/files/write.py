"""The one writer: an output is absent, old or new, never partial."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from raisi_visit_dataset.errors import WriteRefused
from raisi_visit_dataset.files.names import name_fault

__all__ = ["TEMPORARY_PREFIX", "replace_files", "sweep"]

TEMPORARY_PREFIX: Final = ".raisi-visit-tmp-"
"""How every unfinished file begins; ``sweep`` removes what bears it."""

_MODE: Final = 0o644


def replace_files(root: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write files below ``root``, each by one replacement, and return the changed paths.

    ``files`` maps relative POSIX paths to bytes; a file that already has its
    bytes is left alone. All are written and synced under temporary names first,
    then put in place one after another in the order given (so name last what
    vouches for the others). Raises WriteRefused for an unfit path, a link or
    folder that stands in the way, and what the system refuses; temporary files
    and new folders are then gone, and each output is whole, the old or the new.
    """
    for name in files:
        _demand_fit(root, name)
    try:
        changed = tuple(name for name, data in files.items() if not _same(root / name, data))
        _replace(root, {name: files[name] for name in changed})
    except OSError as error:
        found = error.strerror or str(error)
        raise WriteRefused(_blamed(error, root), found, "a place to write to") from error
    return changed


def sweep(root: Path) -> tuple[str, ...]:
    """Remove what dead builds left below ``root``; return the removed paths, sorted.

    Call it only while holding the lock of ``root``: a living build's unfinished
    files look the same. Follows no link and enters no hidden folder. Raises
    WriteRefused for a file the system does not let go.
    """
    removed: list[str] = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(folder, name) for name in names if name.startswith(TEMPORARY_PREFIX)):
            try:
                path.unlink()
            except OSError as error:
                found = error.strerror or str(error)
                raise WriteRefused(path.as_posix(), found, "a file to remove") from error
            removed.append(path.relative_to(root).as_posix())
    return tuple(sorted(removed))


def _blamed(error: OSError, root: Path) -> str:
    path = Path(error.filename2 or error.filename or root)
    # Nobody knows our temporary names.
    return (path.parent if path.name.startswith(TEMPORARY_PREFIX) else path).as_posix()


def _demand_fit(root: Path, name: str) -> None:
    if fault := name_fault(name, hidden=True):
        raise WriteRefused(name, fault, "a relative path that every system can hold")
    for path in _way(root, name):
        mode = _mode(path)
        if mode is not None and not stat.S_ISDIR(mode):
            raise WriteRefused(name, f"{path.name!r}, no folder", "folders on the way")
    mode = _mode(root / name)
    if mode is not None and not stat.S_ISREG(mode):
        raise WriteRefused(name, "something else than a regular file", "a regular file or nothing")


def _way(root: Path, name: str) -> list[Path]:
    """Return the folders between ``root`` and the file, outermost first."""
    parts = name.split("/")[:-1]
    return [root.joinpath(*parts[: count + 1]) for count in range(len(parts))]


def _mode(path: Path) -> int | None:
    try:
        return path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def _replace(root: Path, files: Mapping[str, bytes]) -> None:
    written: dict[Path, Path] = {}
    made: list[Path] = []
    try:
        for name, data in files.items():
            _make_folders(root, name, made)
            _write_temporary(root / name, data, written)
        for final, temporary in list(written.items()):
            temporary.replace(final)
            del written[final]
        for folder in {(root / name).parent for name in files} | {path.parent for path in made}:
            _sync_folder(folder)
    except BaseException:
        # KeyboardInterrupt too: it must leave no litter either.
        _undo(list(written.values()), made)
        raise


def _make_folders(root: Path, name: str, made: list[Path]) -> None:
    for folder in [root, *_way(root, name)]:
        if not folder.is_dir():
            folder.mkdir()
            made.append(folder)


def _write_temporary(final: Path, data: bytes, written: dict[Path, Path]) -> None:
    descriptor, temporary = tempfile.mkstemp(prefix=TEMPORARY_PREFIX, dir=final.parent)
    written[final] = Path(temporary)
    with os.fdopen(descriptor, "wb") as handle:
        handle.write(data)
        handle.flush()
        os.fsync(handle.fileno())
    # By chmod, which no umask thins out.
    Path(temporary).chmod(_MODE)


def _undo(temporaries: list[Path], made: list[Path]) -> None:
    for path in temporaries:
        with contextlib.suppress(OSError):
            path.unlink()
    for folder in reversed(made):
        # Refused by the system, and rightly, where a file is already in place.
        with contextlib.suppress(OSError):
            folder.rmdir()


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
