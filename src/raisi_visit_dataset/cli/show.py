"""``raisi-visit show``: rows of a table."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from raisi_visit_dataset.cli.options import JsonLines, Limit, PackagePath, dataset_at
from raisi_visit_dataset.cli.rows import print_rows

__all__ = ["columns_shown", "show"]

_CHOSEN: Final = {
    "sources": ("source_id", "title", "publisher_id", "published", "published_basis"),
    "participants": ("participant_id", "kind", "name", "country", "description"),
    "events": ("event_id", "type", "label", "date", "place_id", "status"),
    "statements": ("statement_id", "kind", "speaker_id", "exact", "said", "event_id"),
    "statement_participants": ("statement_id", "participant_id", "role", "resolution", "exact"),
    "claims": ("claim_id", "source_id", "exact", "property", "value", "verdict"),
    "event_mentions": ("event_id", "source_id", "exact", "modality", "statement_id"),
    "time_expressions": ("source_id", "exact", "type", "value", "duration", "rule", "anchor"),
    "name_mentions": ("source_id", "exact", "participant_id", "place_id", "use"),
    "evidence": ("target_table", "target_id", "target_field", "value", "basis", "exact"),
}
"""What a reader wants first of tables with many columns."""

# What a reader of the others seldom wants: offsets, computed bounds, notes.
_HIDDEN: Final = ("_char", "_earliest", "_latest", "note")


def show(  # noqa: PLR0913 - one parameter an option
    table: Annotated[
        str, typer.Argument(metavar="TABLE", help="Name of the table; see: raisi-visit tables")
    ],
    *,
    speaker: Annotated[
        str | None, typer.Option(metavar="ID", help="Only of this participant.")
    ] = None,
    source: Annotated[str | None, typer.Option(metavar="ID", help="Only of this source.")] = None,
    kind: Annotated[str | None, typer.Option(metavar="CODE", help="Only of this kind.")] = None,
    topic: Annotated[str | None, typer.Option(metavar="ID", help="Only on this topic.")] = None,
    event: Annotated[str | None, typer.Option(metavar="ID", help="Only of this event.")] = None,
    limit: Limit = None,
    as_json: JsonLines = False,
    package: PackagePath = None,
) -> int:
    """Print the rows of a table.

    Filters take ids and may be combined. Tables that link to statements are filtered by what
    their statements say; speakers include those who spoke together with others. Only the
    columns that most readers want first are printed; --json prints every column.
    """
    from raisi_visit_dataset.cli.filters import filtered

    dataset = dataset_at(package)
    wanted = {"speaker": speaker, "source": source, "kind": kind, "topic": topic, "event": event}
    given = {option: value for option, value in wanted.items() if value is not None}
    rows = [row.model_dump() for row in filtered(dataset, table, given)]
    print_rows(rows, columns_shown(table), limit=limit, as_json=as_json)
    return 0


def columns_shown(table: str) -> tuple[str, ...]:
    """Return the columns of a table that a reader is shown."""
    from raisi_visit_dataset.records import BY_TABLE

    names = BY_TABLE[table].columns()
    return _CHOSEN.get(table) or tuple(name for name in names if not name.endswith(_HIDDEN))
