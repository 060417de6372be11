"""Faults of a package of our data model: its tables, their order and their writing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.schemas.table_schema import table_schema
from raisi_visit_dataset.testing.mutations.draft import Draft, Row, row_key
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation, NothingToBreak
from raisi_visit_dataset.testing.mutations.package_faults.bench import Bench
from raisi_visit_dataset.testing.mutations.package_faults.own import Own, first, own_bench

__all__ = ["MUTATIONS", "retired"]

_NOWHERE: Final = "grafted-nowhere"
_REASON: Final = "Added in order to be wrong."


def _position(bench: Bench, table: str) -> int:
    return next(n for n, each in enumerate(bench.resources) if each.get("name") == table)


def _other_schema(files: Mapping[str, bytes]) -> Broken:
    bench = own_bench(files)
    position = _position(bench, "retired_ids")
    schema: dict[str, Any] = table_schema(BY_TABLE["retired_ids"])
    schema["fields"][0]["type"] = "any"
    bench.resources[position]["schema"] = schema
    at = ("resources", position, "schema", "fields", 0, "type")
    return bench.in_descriptor("retired_ids", *at)


def _table_removed(files: Mapping[str, bytes]) -> Broken:
    bench = own_bench(files)
    draft = Draft.read(bench.written())
    # A package that accepts findings needs its waivers: without them all are told again.
    table = "retired_ids" if draft.tables["waivers"] else "waivers"
    del bench.resources[_position(bench, table)]
    del bench.files[draft.paths[table]]
    return bench.in_descriptor(table, "resources")


def _text_missing(files: Mapping[str, bytes]) -> Broken:
    own = Own(files)
    row = first(own.draft, "sources")
    # Only its row leads to another path: the text stays where it is.
    del own.draft.texts[row["source_id"]]
    row["seed_path"] = "seeds/grafted.txt"
    return own.broken("sources", row, "seed_path")


def _quoted(files: Mapping[str, bytes]) -> Broken:
    bench, path, (header, *rows) = _codes(files)
    label, comma, rest = header.partition(",")
    bench.write(path, "".join([f'"{label}"{comma}{rest}', *rows]).encode())
    return bench.broken("codes", path=path, line=1, column=1)


def _unsorted(files: Mapping[str, bytes]) -> Broken:
    bench, path, (*lines, one, other) = _codes(files)
    bench.write(path, "".join([*lines, other, one]).encode())
    line = "".join(lines).count("\n") + 1
    last = Draft.read(bench.written()).tables["codes"][-2]
    key = row_key("codes", last)
    return bench.broken("codes", key=key, field="scheme", path=path, line=line, column=1)


def _codes(files: Mapping[str, bytes]) -> tuple[Bench, str, list[str]]:
    """Return a package with the path and the rows of its codes, the header first."""
    bench = own_bench(files)
    draft = Draft.read(bench.written())
    return bench, draft.paths["codes"], list(draft.lines("codes"))


def _dangling(files: Mapping[str, bytes]) -> Broken:
    own = Own(files)
    row = retired(own.draft, replaced_by=_NOWHERE)
    return own.broken("retired_ids", row, "replaced_by")


def retired(draft: Draft, **cells: str) -> Row:
    """Add an identifier of events that was retired, which is valid in itself."""
    told = {"target_table": "events", "retired_id": "grafted-event", "version": "1.0.0"}
    return draft.add("retired_ids", **{**told, "reason": _REASON, **cells})


def _used_again(files: Mapping[str, bytes]) -> Broken:
    own = Own(files)
    source_id = first(own.draft, "sources")["source_id"]
    row = retired(own.draft, target_table="sources", retired_id=source_id)
    return own.broken("retired_ids", row, "retired_id")


def _unknown_field(files: Mapping[str, bytes]) -> Broken:
    own = Own(files)
    told = {"target_table": "sources", "target_id": first(own.draft, "sources")["source_id"]}
    told |= {"waiver_id": "grafted-waiver", "code": "RVD201", "target_field": "grafted"}
    row = own.draft.add("waivers", **told, reason=_REASON)
    return own.broken("waivers", row, "target_field")


def _anchored(files: Mapping[str, bytes]) -> Broken:
    own = Own(files)
    for row in own.draft.rows("time_expressions", anchor_id=""):
        if row["anchor"] in ("publication", "none"):
            row["anchor_id"] = _NOWHERE
            return own.broken("time_expressions", row, "anchor_id")
    raise NothingToBreak("no time expression that stands by itself", "one")


def _redefined(files: Mapping[str, bytes]) -> Broken:
    own = Own(files)
    row = first(own.draft, "codes")
    row["definition"] += " Or not."
    return own.broken("codes", row, "code")


MUTATIONS: Final = (
    Mutation(
        code="RVD006",
        name="schema-of-another-type",
        about="declare another type for the first field of the retired identifiers",
        breaks=_other_schema,
    ),
    Mutation(
        code="RVD007",
        name="table-removed",
        about="take the waivers, if there are none, or the retired identifiers from the package",
        breaks=_table_removed,
    ),
    Mutation(
        code="RVD008",
        name="text-of-another-path",
        about="let the first source name a text that is not in the package",
        breaks=_text_missing,
    ),
    Mutation(
        code="RVD104",
        name="label-in-quotes",
        about="quote the first label of the codes without need",
        breaks=_quoted,
    ),
    Mutation(
        code="RVD105",
        name="last-rows-swapped",
        about="let the last two codes change places",
        breaks=_unsorted,
    ),
    Mutation(
        code="RVD131",
        name="replaced-by-no-row",
        about="retire an identifier in favour of one that is not there",
        breaks=_dangling,
    ),
    Mutation(
        code="RVD132",
        name="waiver-of-no-column",
        about="accept a finding in a column that its table has not",
        breaks=_unknown_field,
    ),
    Mutation(
        code="RVD133",
        name="anchor-of-none",
        about="name an anchor for a time expression that needs none",
        breaks=_anchored,
    ),
    Mutation(
        code="RVD134",
        name="source-retired",
        about="retire the identifier of the first source",
        breaks=_used_again,
    ),
    Mutation(
        code="RVD141",
        name="code-redefined",
        about="define the first code otherwise than the data model does",
        breaks=_redefined,
    ),
)
