"""Rows that are added with all that they need: copies, and what rests on a reference."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.testing.mutations.draft import Draft, Row, row_key

__all__ = ["copied", "drop_proof", "prove", "quiet"]

_AGAIN: Final = "-again"


def quiet(draft: Draft, table: str, row: Row) -> bool:
    """Tell whether no conflict, claim, waiver or contradiction speaks of a row."""
    key = row_key(table, row)
    about = {"target_table": table, "target_id": key}
    disputed = draft.row("conflicts", **about) or draft.row("waivers", **about)
    against = draft.row("evidence", **about, stance="contradicts")
    claimed = draft.row("claims", subject_table=table, subject_id=key)
    return not (disputed or against or claimed)


def drop_proof(draft: Draft, table: str, row: Row, column: str = "") -> bool:
    """Remove the evidence of a row, or of one cell; tell whether no conflict rests on it."""
    about = {"target_table": table, "target_id": row_key(table, row)}
    cells = {**about, "target_field": column} if column else about
    rows = list(draft.rows("evidence", **cells))
    sides = {each["evidence_id"] for each in draft.tables["conflict_claims"]}
    draft.drop("evidence", *rows)
    return not any(each["evidence_id"] in sides for each in rows)


def prove(draft: Draft, table: str, row: Row, *columns: str) -> bool:
    """Add a reference as evidence for cells of a row; False for a package without references."""
    reference = draft.row("outside_references")
    for column in columns if reference else ():
        draft.add(
            "evidence",
            evidence_id=f"ev-mutation-{table}-{column}".replace("_", "-"),
            target_table=table,
            target_id=row_key(table, row),
            target_field=column,
            value=row[column],
            basis="external",
            outside_reference_id=(reference or {})["outside_reference_id"],
            stance="supports",
        )
    return reference is not None


def copied(draft: Draft, table: str, row: Row, *along: str) -> Row:
    """Add a copy of a row and its evidence, and of the rows of other tables that name it.

    The identifiers of the copies have ``-again`` behind them.
    """
    name = f"{table[:-1]}_id"
    known = row[name]
    copy = {**row, name: known + _AGAIN}
    draft.tables[table].append(copy)
    _proof(draft, table, known, known + _AGAIN)
    for other in along:
        for each in list(draft.rows(other, **{name: known})):
            twin = {**each, name: known + _AGAIN}
            if "mention_id" in each:
                twin["mention_id"] = each["mention_id"] + _AGAIN
            draft.tables[other].append(twin)
            _proof(draft, other, row_key(other, each), row_key(other, twin))
    return copy


def _proof(draft: Draft, table: str, old: str, new: str) -> None:
    for each in list(draft.rows("evidence", target_table=table, target_id=old)):
        evidence_id = each["evidence_id"] + _AGAIN
        draft.tables["evidence"].append({**each, "evidence_id": evidence_id, "target_id": new})
