"""A package on the bench: its files and its descriptor, while one thing in it is broken."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from raisi_visit_dataset.package.descriptor import DESCRIPTOR, PROFILE
from raisi_visit_dataset.testing.mutations.draft import written_row
from raisi_visit_dataset.testing.mutations.mutation import Broken

__all__ = ["PROFILE", "PROFILE_V1", "Bench", "Step", "digest"]

PROFILE_V1: Final = "https://datapackage.org/profiles/1.0/datapackage.json"

Step = str | int
"""A key or position on the way to a value of the descriptor."""

_INDENT: Final = 2


class Bench:
    """Hold the files of a package and its descriptor, to be changed in place.

    ``grafted`` says that something valid was added in order to be broken.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(files)
        self.descriptor: dict[str, Any] = json.loads(files[DESCRIPTOR])
        self.grafted = False

    @property
    def resources(self) -> list[dict[str, Any]]:
        """Return the resources as declared."""
        listed: list[dict[str, Any]] = self.descriptor["resources"]
        return listed

    @property
    def outdated(self) -> bool:
        """Tell whether the package follows version 1 of the standard."""
        profile = self.descriptor.get("$schema")
        if profile is None:
            return not any("type" in each for each in self.resources)
        return str(profile).startswith("https://datapackage.org/profiles/1.")

    def parts(self, resource: Mapping[str, Any]) -> list[str]:
        """Return the paths of a resource; none for one whose data are inline."""
        paths = resource.get("path", resource.get("url", []))
        return [paths] if isinstance(paths, str) else list(paths)

    def on_file(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield the resources with files that no other one has, the last first, by position."""
        held = [path for each in self.resources for path in self.parts(each)]
        for position in reversed(range(len(self.resources))):
            paths = self.parts(self.resources[position])
            if paths and all(held.count(path) == 1 for path in paths):
                yield position, self.resources[position]

    def free(self, stem: str, ending: str = ".csv") -> tuple[str, str]:
        """Return a name for a resource and a path for its file that the package has not yet."""
        names = {str(each.get("name")).casefold() for each in self.resources}
        paths = {path.casefold() for path in self.files}
        number, name = 1, f"grafted-{stem}"
        while name in names or f"grafted/{name}{ending}" in paths:
            number += 1
            name = f"grafted-{stem}-{number}"
        return name, f"grafted/{name}{ending}"

    def add(self, resource: Mapping[str, Any], files: Mapping[str, bytes] | None = None) -> int:
        """Add a resource with its files behind the others, and return its position."""
        self.grafted = True
        self.files.update(files or {})
        self.resources.append(dict(resource))
        return len(self.resources) - 1

    def graft(
        self,
        stem: str,
        fields: Iterable[Mapping[str, Any]],
        rows: Iterable[Sequence[str]],
        schema: Mapping[str, Any] | None = None,
        declared: Mapping[str, Any] | None = None,
    ) -> int:
        """Add a table in CSV, with size and digest, and return its position."""
        name, path = self.free(stem)
        listed = [dict(each) for each in fields]
        whole = [[str(each["name"]) for each in listed], *rows]
        data = "".join(written_row(list(row)) for row in whole).encode()
        resource = {"name": name, "path": path, "bytes": len(data), "hash": digest(data)}
        inside = {"schema": {"fields": listed, **(schema or {})}}
        return self.add({**resource, **(declared or {}), **inside}, {path: data})

    def write(self, path: str, data: bytes) -> None:
        """Replace a file; size and digest follow where a resource declares them."""
        self.files[path] = data
        for resource in self.resources:
            paths = self.parts(resource)
            if path in paths:
                whole = b"".join(self.files.get(each, b"") for each in paths)
                if "bytes" in resource:
                    resource["bytes"] = len(whole)
                if "hash" in resource:
                    resource["hash"] = digest(whole, str(resource["hash"]))

    def place(self, *at: Step) -> tuple[int, int]:
        """Return line and column of the key, or item, at a path of the written descriptor.

        Where a path leads nowhere, it is that of the innermost value on it that is there.
        """
        line, depth, value = 1, 0, self.descriptor
        for step in at:
            before = _before(value, step)
            if before is None:
                break
            line += 1 + sum(_lines(each) for each in before)
            depth += 1
            value = value[step]  # type: ignore[index] # a step into a list is a position
        return line, 1 + _INDENT * depth

    def in_descriptor(self, table: str, *at: Step) -> Broken:
        """Return the package, broken at a path of its descriptor."""
        line, column = self.place(*at)
        return self.broken(table, path=DESCRIPTOR, line=line, column=column)

    def broken(self, table: str | None, **place: Any) -> Broken:  # noqa: ANN401 - parts of Broken
        """Return the package, broken at a place."""
        return Broken(files=self.written(), table=table, grafted=self.grafted, **place)

    def written(self) -> dict[str, bytes]:
        """Return the files with the descriptor as it is now."""
        text = json.dumps(self.descriptor, ensure_ascii=False, indent=_INDENT) + "\n"
        return {**self.files, DESCRIPTOR: text.encode()}


def digest(data: bytes, like: str = "sha256:") -> str:
    """Return the digest of data by the algorithm of another; without a name it is MD5."""
    algorithm, _, _ = like.rpartition(":")
    made = hashlib.new(algorithm or "md5", data, usedforsecurity=False).hexdigest()
    return f"{algorithm}:{made}" if algorithm else made


def _before(value: object, step: Step) -> list[object] | None:
    """Return the values that stand before that of a step, None where it leads nowhere."""
    if isinstance(value, dict) and step in value:
        names = list(value)
        return [value[name] for name in names[: names.index(step)]]
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[:step]
    return None


def _lines(value: object) -> int:
    return json.dumps(value, ensure_ascii=False, indent=_INDENT).count("\n") + 1
