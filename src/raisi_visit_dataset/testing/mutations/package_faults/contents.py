"""Faults of whole files: missing, changed, of another size, of another encoding or format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.package_faults.bench import Bench, digest
from raisi_visit_dataset.testing.mutations.package_faults.resources import FIELDS, ROWS

__all__ = ["MUTATIONS"]

_ROW: Final = '  {"id": "a", "note": "calm"},'


def _on_file(files: Mapping[str, bytes]) -> tuple[Bench, int]:
    """Return a package with the position of its last resource that is a file of its own."""
    bench = Bench(files)
    position = next((position for position, _ in bench.on_file()), None)
    return bench, bench.graft("notes", FIELDS, ROWS) if position is None else position


def _removed(files: Mapping[str, bytes]) -> Broken:
    bench, position = _on_file(files)
    resource = bench.resources[position]
    del bench.files[bench.parts(resource)[0]]
    key = "path" if "path" in resource else "url"
    return bench.in_descriptor(resource["name"], "resources", position, key)


def _other_digest(files: Mapping[str, bytes]) -> Broken:
    bench, position = _on_file(files)
    resource = bench.resources[position]
    resource["hash"] = digest(b"grafted", str(resource.get("hash") or "sha256:"))
    return bench.in_descriptor(resource["name"], "resources", position, "hash")


def _other_size(files: Mapping[str, bytes]) -> Broken:
    bench, position = _on_file(files)
    resource = bench.resources[position]
    resource["bytes"] = 1 + sum(len(bench.files[path]) for path in bench.parts(resource))
    return bench.in_descriptor(resource["name"], "resources", position, "bytes")


def _unknown_digest(files: Mapping[str, bytes]) -> Broken:
    bench, position = _on_file(files)
    resource = bench.resources[position]
    resource["hash"] = "crc32:00000000"
    return bench.in_descriptor(resource["name"], "resources", position, "hash")


def _graft_json(files: Mapping[str, bytes], rows: Sequence[str]) -> tuple[Bench, str, str]:
    """Graft a table in JSON, a row a line; return its name and path."""
    bench = Bench(files)
    name, path = bench.free("notes", ".json")
    data = "\n".join(rows).encode()
    schema = {"fields": [dict(each) for each in FIELDS]}
    sealed = {"bytes": len(data), "hash": digest(data)}
    bench.add({"name": name, "path": path, **sealed, "schema": schema}, {path: data})
    return bench, name, path


def _broken_off(files: Mapping[str, bytes]) -> Broken:
    bench, name, path = _graft_json(files, ("[", _ROW))
    return bench.broken(name, path=path, line=2, column=len(_ROW) + 1)


def _unlike_row(files: Mapping[str, bytes]) -> Broken:
    bench, name, path = _graft_json(files, ("[", _ROW, '  "rough"', "]"))
    return bench.broken(name, path=path, line=3, column=3)


MUTATIONS: Final = (
    Mutation(
        code="RVD001",
        name="file-removed",
        about="take the file of the last resource away",
        breaks=_removed,
    ),
    Mutation(
        code="RVD002",
        name="digest-of-other-bytes",
        about="declare the digest of other bytes for the last resource",
        breaks=_other_digest,
    ),
    Mutation(
        code="RVD003",
        name="size-off-by-one",
        about="declare a byte too many for the last resource",
        breaks=_other_size,
    ),
    Mutation(
        code="RVD024",
        name="digest-by-crc32",
        about="declare a checksum that proves nothing for the last resource",
        breaks=_unknown_digest,
    ),
    Mutation(
        code="RVD030",
        name="json-broken-off",
        about="add a table in JSON that breaks off behind its first row",
        breaks=_broken_off,
    ),
    Mutation(
        code="RVD031",
        name="row-of-text",
        about="add a table in JSON with a text among its objects",
        breaks=_unlike_row,
    ),
)
