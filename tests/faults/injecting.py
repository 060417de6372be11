"""Operations of the system that fail when they are told to, below one folder."""

import errno
import os
from collections import Counter
from pathlib import Path

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)
NAMES = {each: errno.errorcode[each] for each in ERRORS}
OPERATIONS = ("open", "write", "fsync", "replace", "link", "mkdir", "chmod", "unlink", "ftruncate")

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Faults:
    """Count operations below ``root``, and let one of them fail, or all from it on."""

    def __init__(self, monkeypatch, root):
        self.root = os.fspath(root)
        self.counts = Counter()
        self._armed = None
        self._real = {name: getattr(os, name) for name in (*OPERATIONS, "fdopen")}
        for name in ("replace", "mkdir", "chmod", "unlink"):
            monkeypatch.setattr(os, name, self._by_path(name))
        for name in ("write", "fsync", "ftruncate"):
            monkeypatch.setattr(os, name, self._by_descriptor(name))
        for name in ("open", "link", "fdopen"):
            monkeypatch.setattr(os, name, getattr(self, f"_{name}"))

    def arm(self, operation=None, number=0, error=0, *, lasting=False):
        """Let operation ``number`` of a kind fail from now on; without arguments, none."""
        self.counts.clear()
        self._armed = (operation, number, error, lasting)

    def _fails(self, operation, path):
        if not os.fspath(path).startswith(self.root):
            return False
        self.counts[operation] += 1
        if self._armed is None:
            return False
        wanted, number, _, lasting = self._armed
        there = self.counts[wanted]
        begun = there > number or (there == number and operation == wanted)
        return number > 0 and begun and (lasting or (operation == wanted and there == number))

    def _step(self, operation, path, *names):
        if self._fails(operation, path):
            code = self._armed[2]
            raise OSError(code, os.strerror(code), *names)

    def _by_path(self, name):
        def call(path, *rest, **named):
            self._step(name, path, os.fspath(path))
            return self._real[name](path, *rest, **named)

        return call

    def _by_descriptor(self, name):
        def call(descriptor, *rest):
            self._step(name, _path(descriptor))
            return self._real[name](descriptor, *rest)

        # Nobody's data need to outlive the machine here, and waiting for the disk takes long.
        return call if name != "fsync" else lambda descriptor: self._step(name, _path(descriptor))

    def _open(self, path, flags, *rest, **named):
        if flags & _WRITING or Path(os.fsdecode(path)).is_dir():
            self._step("open", os.fsdecode(path), path)
        return self._real["open"](path, flags, *rest, **named)

    def _link(self, source, path, **named):
        self._step("link", path, os.fspath(path))
        return self._real["link"](source, path, **named)

    def _fdopen(self, descriptor, mode="r", *rest, **named):
        handle = self._real["fdopen"](descriptor, mode, *rest, **named)
        return _Handle(handle, self, _path(descriptor)) if "w" in mode else handle


class _Handle:
    """Write half of the bytes before the failure, as a disk does that becomes full."""

    def __init__(self, handle, faults, path):
        self._handle, self._faults, self._path = handle, faults, path

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return self._handle.__exit__(*error)

    def __getattr__(self, name):
        return getattr(self._handle, name)

    def write(self, data):
        try:
            self._faults._step("write", self._path)  # noqa: SLF001 - one thing in two classes
        except OSError:
            self._handle.write(data[: len(data) // 2])
            self._handle.flush()
            raise
        return self._handle.write(data)


def _path(descriptor):
    return str(Path(f"/proc/self/fd/{descriptor}").readlink())
