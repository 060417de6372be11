"""Faults of single resources: where they are, and in what form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.package_faults.bench import Bench, Step
from raisi_visit_dataset.testing.mutations.package_faults.descriptor import updated

__all__ = ["FIELDS", "MUTATIONS", "ROWS"]

FIELDS: Final = ({"name": "id", "type": "string"}, {"name": "note", "type": "string"})
ROWS: Final = (("a", "calm"), ("b", "rough"))
"""A small table that is valid wherever it is put."""


def _declared(
    declared: Mapping[str, Any], *at: Step, v2: bool = False
) -> Callable[[Mapping[str, bytes]], Broken]:
    """Graft a table that is declared in a wrong way, at a path of its resource."""

    def breaks(files: Mapping[str, bytes]) -> Broken:
        bench = updated(Bench(files)) if v2 else Bench(files)
        position = bench.graft("notes", FIELDS, ROWS)
        resource = bench.resources[position]
        resource |= declared
        return bench.in_descriptor(resource["name"], "resources", position, *at)

    return breaks


def _elsewhere(path: object, *at: Step) -> Callable[[Mapping[str, bytes]], Broken]:
    """Graft a resource whose path cannot be followed."""

    def breaks(files: Mapping[str, bytes]) -> Broken:
        bench = Bench(files)
        name, _ = bench.free("notes")
        schema = {"fields": [dict(each) for each in FIELDS]}
        position = bench.add({"name": name, "path": path, "schema": schema})
        return bench.in_descriptor(name, "resources", position, "path", *at)

    return breaks


def _unschemed(files: Mapping[str, bytes]) -> Broken:
    bench = Bench(files)
    position = bench.graft("notes", FIELDS, ROWS)
    resource = bench.resources[position]
    _, resource["schema"] = bench.free("schema", ".json")
    return bench.in_descriptor(resource["name"], "resources", position, "schema")


MUTATIONS: Final = (
    Mutation(
        code="RVD019",
        name="path-upwards",
        about="add a table whose path leads out of the package",
        breaks=_elsewhere("../grafted.csv"),
    ),
    Mutation(
        code="RVD020",
        name="path-of-a-url",
        about="add a table that is behind a URL",
        breaks=_elsewhere("https://example.org/grafted.csv"),
    ),
    Mutation(
        code="RVD021",
        name="paths-and-urls",
        about="add a table of which one part is a file and another behind a URL",
        breaks=_elsewhere(["grafted.csv", "https://example.org/grafted.csv"], 1),
    ),
    Mutation(
        code="RVD022",
        name="data-beside-a-path",
        about="add a table that has a path and inline data",
        breaks=_declared({"data": []}, "data"),
    ),
    Mutation(
        code="RVD023",
        name="declared-latin-1",
        about="add a table that is said to be in Latin-1",
        breaks=_declared({"encoding": "iso-8859-1"}, "encoding"),
    ),
    Mutation(
        code="RVD025",
        name="media-type-of-json",
        about="add a table in CSV that has the media type of JSON",
        breaks=_declared({"format": "csv", "mediatype": "application/json"}, "mediatype"),
    ),
    Mutation(
        code="RVD026",
        name="schema-not-there",
        about="add a table whose schema is in a file that is not there",
        breaks=_unschemed,
    ),
    Mutation(
        code="RVD027",
        name="escape-beside-quotes",
        about="add a table whose dialect has an escape beside a quotation mark",
        breaks=_declared(
            {"dialect": {"quoteChar": '"', "escapeChar": "\\"}}, "dialect", "escapeChar"
        ),
    ),
    Mutation(
        code="RVD028",
        name="dialect-of-v1",
        about="add a table whose dialect has a property that version 2 removed",
        breaks=_declared({"dialect": {"csvddfVersion": 1.2}}, "dialect", "csvddfVersion", v2=True),
    ),
)
