"""The one writer: an output is absent, old or new, never partial."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from raisi_visit_dataset.errors import WriteRefused
from raisi_visit_dataset.files.names import name_fault
from raisi_visit_dataset.files.refusal import refused

__all__ = ["TEMPORARY_PREFIX", "made_folder", "replace_files", "sweep", "sync_folder"]

TEMPORARY_PREFIX: Final = ".raisi-visit-tmp-"
"""How every unfinished file begins; ``sweep`` removes what bears it."""

_MODE: Final = 0o644
_OLD: Final = 3600.0


def replace_files(root: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write files below ``root``, each by one replacement, and return the changed paths.

    ``files`` maps relative POSIX paths to bytes; a file that already has its
    bytes is left alone. All are written and synced under temporary names first,
    then put in place one after another in the order given. Name last what
    vouches for the others: where there are others it is away meanwhile, so that
    nobody takes half of the old and half of the new for a whole. Raises
    WriteRefused for an unfit path, a link or folder that stands in the way, and
    what the system refuses; temporary files and new folders are then gone, and
    all files are those that stood there before.
    """
    for name in files:
        _demand_fit(root, name)
    try:
        changed = tuple(name for name, data in files.items() if not _same(root / name, data))
        _replace(root, {name: files[name] for name in changed})
    except OSError as error:
        raise refused(_blamed(error, root), error) from error
    return changed


def made_folder(folder: Path) -> Path:
    """Return a folder, made with those above it where it lacks; WriteRefused if it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused(folder.as_posix(), error, "a folder to write to") from error
    return folder


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
                raise refused(path.as_posix(), error, "a file to remove") from error
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
    kept: dict[Path, Path | None] = {}
    _sweep_old({(root / name).parent for name in files})
    try:
        for name, data in files.items():
            _make_folders(root, name, made)
            _write_temporary(root / name, data, written)
        _keep([root / name for name in files], kept)
        for final, temporary in list(written.items()):
            temporary.replace(final)
            del written[final]
        for folder in {(root / name).parent for name in files} | {path.parent for path in made}:
            sync_folder(folder)
    except BaseException:
        # KeyboardInterrupt too: it must leave no litter either.
        _restore(kept, written)
        _undo(list(written.values()), made)
        raise
    _undo([spare for spare in kept.values() if spare is not None], [])


def _sweep_old(folders: Iterable[Path]) -> None:
    """Remove what killed runs left where no lock is held, when no living run can be at it."""
    for folder in folders:
        for path in folder.glob(f"{TEMPORARY_PREFIX}*"):
            with contextlib.suppress(OSError):
                if time.time() - path.lstat().st_mtime > _OLD:
                    path.unlink()


def _keep(finals: list[Path], kept: dict[Path, Path | None]) -> None:
    """Give old files a second name, the last one no other name; None where there is no old one.

    A single file needs none of this: its replacement is one step.
    """
    for final in reversed(finals) if len(finals) > 1 else ():
        if _mode(final) is None:
            kept[final] = None
            continue
        kept[final] = spare = final.with_name(f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}")
        if final == finals[-1] or not _linked(final, spare):
            final.replace(spare)


def _linked(final: Path, spare: Path) -> bool:
    """Link a file; some file systems know no links."""
    try:
        spare.hardlink_to(final)
    except OSError:
        return False
    return True


def _restore(kept: dict[Path, Path | None], written: dict[Path, Path]) -> None:
    """Put the old files back, the one that vouches for them last, or not where another fails."""
    with contextlib.suppress(OSError):
        for final, spare in reversed(kept.items()):
            if spare is None and final not in written:
                final.unlink(missing_ok=True)
            elif spare is not None and _mode(spare) is not None:
                spare.replace(final)
                # Two names of one file are left alone by a replacement.
                spare.unlink(missing_ok=True)


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


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk; OSError where the system refuses."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
