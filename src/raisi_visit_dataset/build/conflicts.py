"""Claims and conflicts: what no other column holds, and what excludes what."""

from collections.abc import Mapping, Sequence

from raisi_visit_dataset.build.evidence import Prover
from raisi_visit_dataset.build.known import Known
from raisi_visit_dataset.build.locate import wanted
from raisi_visit_dataset.build.problems import shown
from raisi_visit_dataset.build.rows import Rows
from raisi_visit_dataset.build.source import CodedSource
from raisi_visit_dataset.build.statements import innermost
from raisi_visit_dataset.coding.registers import ClaimCoding, ConflictCoding, ConflictSide
from raisi_visit_dataset.records import Claim, Conflict, ConflictClaim, Evidence


def add_claims(
    codings: Sequence[ClaimCoding], sources: Mapping[str, CodedSource], rows: Rows
) -> None:
    """Add a row for each claim, with the innermost statement around its words."""
    for coding in codings:
        source = sources.get(coding.source)
        if source is None:
            rows.problems.unknown(coding.at("source"), "source", coding.source, sources.keys())
            continue
        work = source.work
        work.known.demand("outside reference", coding.outside, coding.at("outside"), rows.problems)
        span = work.finder.anywhere(wanted(coding))
        if span is None:
            continue
        cells = {
            "claim_id": coding.id,
            "statement_id": innermost(span, [draft.found for draft in source.drafts]),
            **work.spot(span),
            "subject_table": coding.subject_table,
            "subject_id": coding.subject_id,
            "property": coding.property,
            "value": coding.value,
            "verdict": coding.verdict,
            "outside_reference_id": coding.outside,
            "note": coding.note,
        }
        rows.add(Claim, coding, cells)


def add_conflicts(
    codings: Sequence[ConflictCoding], known: Known, prover: Prover, rows: Rows
) -> None:
    """Add each conflict and its sides."""
    for coding in codings:
        cells = {
            "conflict_id": coding.id,
            "target_table": coding.target_table,
            "target_id": coding.target_id,
            "target_field": coding.target_field,
            "kind": coding.kind,
            "note": coding.note,
        }
        rows.add(Conflict, coding, cells)
        for ordinal, side in enumerate(coding.claims, 1):
            _demand_one(side, rows)
            known.demand("claim", side.claim, side.at("claim"), rows.problems)
            known.demand("outside reference", side.outside, side.at("outside"), rows.problems)
            row = {
                "conflict_id": coding.id,
                "ordinal": ordinal,
                "value": side.value,
                "evidence_id": _evidence(coding, side, prover, rows),
                "claim_id": side.claim,
                "outside_reference_id": side.outside,
                "rank": side.rank,
                "reason": side.reason,
            }
            rows.add(ConflictClaim, side, row)


def _demand_one(side: ConflictSide, rows: Rows) -> None:
    given = [key for key in ("words", "claim", "outside") if getattr(side, key) is not None]
    if len(given) != 1:
        found = " and ".join(given) or "neither words nor claim nor outside"
        cure = "write source: and words:, or claim:, or outside:"
        rows.problems.add(side.at(), found, "one ground of this side", cure)


def _evidence(
    conflict: ConflictCoding, side: ConflictSide, prover: Prover, rows: Rows
) -> str | None:
    """Return the id of the evidence for the cell in dispute that has just these words."""
    if side.words is None:
        return None
    target = (conflict.target_table, conflict.target_id, conflict.target_field)
    there = [row for row in prover.of_cell(*target) if row.source_id is not None]
    own = [row for row in there if row.source_id == side.source and row.exact == side.words]
    fitting = [row for row in own if _in_context(row, side, prover)]
    if len(fitting) == 1:
        return fitting[0].evidence_id
    if prover.failed(*target):
        return None
    listed = ", ".join(f"{shown(str(row.exact))} of {row.source_id}" for row in own or there)
    found = f"{shown(side.words)} of {side.source}, {len(fitting)} times evidence of the cell"
    expected = f"one of its evidence: {listed or 'there is none'}"
    rows.problems.add(side.at("words"), found, expected, "correct source, words or before")
    return None


def _in_context(row: Evidence, side: ConflictSide, prover: Prover) -> bool:
    text = prover.sources[str(row.source_id)].work.text
    before = text.endswith(side.before, 0, row.start_char)
    return before and text.startswith(side.after, row.end_char)
