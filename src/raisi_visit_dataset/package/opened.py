"""Packages opened for reading: ours, or anybody's of this shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from raisi_visit_dataset.errors import PackageRefused, Place, Problem, UnreadableError
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits
from raisi_visit_dataset.files.read import decode
from raisi_visit_dataset.files.strict_json import load_json_strict
from raisi_visit_dataset.files.zip import read_zip
from raisi_visit_dataset.package.declared import demanded, read_declared
from raisi_visit_dataset.package.descriptor import DESCRIPTOR
from raisi_visit_dataset.package.fault import Fault, Unchecked
from raisi_visit_dataset.package.json_place import JsonPath, json_places, key_places
from raisi_visit_dataset.package.resource import Resource
from raisi_visit_dataset.package.store import FolderStore, MappingStore, Store

__all__ = ["Package", "open_package"]

_BLOCK: Final = 4 * 1024 * 1024
_MEMORY: Final = "package in memory"


@dataclass(frozen=True, slots=True)
class Package:
    """Hold an opened package; its files are read when they are asked for.

    ``label`` names the package as the caller gave it, ``descriptor_path`` its
    descriptor inside it. ``descriptor`` holds JSON values, ``standard`` is the version of the
    standard it follows, 1 or 2. ``faults`` are all that is wrong with it, ``unchecked`` is what
    it asks for that is not checked.
    """

    label: str
    descriptor_path: str
    descriptor: Mapping[str, object] = field(repr=False)
    resources: tuple[Resource, ...] = field(repr=False)
    limits: Limits = field(repr=False)
    _store: Store = field(repr=False)
    _kept: dict[str, bytes] = field(repr=False, compare=False)
    standard: int = 2
    faults: tuple[Fault, ...] = field(default=(), repr=False)
    unchecked: tuple[Unchecked, ...] = field(default=(), repr=False)

    @property
    def version(self) -> str | None:
        """Return the version the descriptor gives, or None."""
        version = self.descriptor.get("version")
        return version if isinstance(version, str) else None

    @property
    def table_names(self) -> tuple[str, ...]:
        """Return the names of the tables, in order of the descriptor."""
        return tuple(each.name for each in self.resources if each.kind == "table")

    def resource(self, name: str) -> Resource:
        """Return the resource of a name.

        Raises PackageRefused when the package has none of that name.
        """
        for each in self.resources:
            if each.name == name:
                return each
        place = self.place(("resources",))
        raise PackageRefused((Problem(place, f"no resource {name!r}", "one of that name", ""),))

    def data(self, path: str) -> bytes:
        """Return the bytes of a file of the package; read once, then kept.

        Raises UnreadableError for a path that leads out of the package, for what
        is no regular file, and beyond the limit ``held_bytes``.
        """
        if path not in self._kept:
            self._kept[path] = self._store.read(path, self.limits.held_bytes)
        return self._kept[path]

    def whole(self, path: str, see: Callable[[bytes], None]) -> bytes:
        """Return the bytes of a file of the package, and let ``see`` see them; nothing is kept.

        Raises UnreadableError as ``data`` does.
        """
        blocks: list[bytes] = []
        left = self.limits.held_bytes.value
        for block in self.blocks(path, _BLOCK):
            left -= len(block)
            if left < 0:
                limit = self.limits.held_bytes
                raise UnreadableError(self.printed(path), f"{self.size(path)} bytes", str(limit))
            see(block)
            blocks.append(block)
        return b"".join(blocks)

    def blocks(self, path: str, size: int, start: int = 0) -> Iterator[bytes]:
        """Yield the bytes of a file of the package from ``start``, about ``size`` at a time.

        Nothing is kept. Raises UnreadableError as ``data`` does, the limit being ``file_bytes``.
        """
        if path in self._kept:
            data = self._kept[path]
            yield from (data[at : at + size] for at in range(start, len(data), size))
        else:
            yield from self._store.blocks(path, self.limits.file_bytes, size, start)

    def size(self, path: str) -> int:
        """Return how many bytes a file of the package has, nothing of it being read.

        Raises UnreadableError as ``data`` does.
        """
        return self._store.size(path)

    def text(self, path: str) -> str:
        """Return a file as text, its newlines untouched.

        Raises UnreadableError as ``data`` does, and with line and column for
        what is no UTF-8.
        """
        return decode(self.data(path), self.printed(path))

    def printed(self, path: str) -> str:
        """Return the path of a file as messages print it."""
        return self._store.printed(path)

    def place(self, at: JsonPath = ()) -> Place:
        """Return the place of a value of the descriptor, by its keys and positions."""
        text = self.text(self.descriptor_path)
        return json_places(text, [at], self.printed(self.descriptor_path))[0]


def open_package(
    where: Path | str | Mapping[str, bytes], *, limits: Limits = DEFAULT_LIMITS
) -> Package:
    """Open a package: a folder, a descriptor, a zip file, or files in memory by path.

    Nothing outside the package is read and nothing is fetched. Files are not
    compared with their declared size and hash here. What is wrong with the descriptor
    stands in the ``faults`` of the package. Raises UnreadableError when the system
    opens nothing at ``where``, and PackageRefused for a zip file that cannot be read,
    and for a descriptor that is no JSON, no object, or without resources.
    """
    try:
        label, store, name = _locate(where, limits)
        data = store.read(name, limits.descriptor_bytes)
        text = decode(data, store.printed(name))
        descriptor = load_json_strict(text, store.printed(name), limits=limits)
    except UnreadableError as error:
        if isinstance(error.__cause__, OSError):
            raise
        place = error.place or Place(error.path, 1, 1)
        problem = Problem(place, error.found, error.expected, error.cause)
        raise PackageRefused((problem,)) from error
    whole = demanded(descriptor, limits)
    if isinstance(whole, Fault):
        place = key_places(text, [whole.at], store.printed(name))[0]
        raise PackageRefused((Problem(place, whole.found, whole.expected, ""),))
    declared = read_declared(whole, store, limits)
    return Package(
        label,
        name,
        whole,
        declared.resources,
        limits,
        store,
        {name: data},
        declared.version,
        declared.faults,
        declared.unchecked,
    )


def _locate(where: Path | str | Mapping[str, bytes], limits: Limits) -> tuple[str, Store, str]:
    """Return the label, the store and the path of the descriptor in it."""
    if isinstance(where, Mapping):
        return _MEMORY, MappingStore(where), DESCRIPTOR
    path = Path(where)
    label = path.as_posix()
    if path.is_dir():
        return label, FolderStore(path), DESCRIPTOR
    if path.suffix.lower() == ".zip":
        return label, MappingStore(read_zip(path, limits=limits), label), DESCRIPTOR
    return label, FolderStore(path.parent), path.name
