"""Statements, finished: the occasion, the day, and the evidence of both and of the speaker."""

from collections.abc import Iterator
from dataclasses import replace

from raisi_visit_dataset.build.evidence import Proof, Prover, Target
from raisi_visit_dataset.build.rows import Rows, bounds
from raisi_visit_dataset.build.source import CodedSource, Draft
from raisi_visit_dataset.coding.evidence import EvidenceCoding
from raisi_visit_dataset.coding.source import OccasionCoding
from raisi_visit_dataset.records import Statement

_Proofs = list[tuple[EvidenceCoding, Proof]]


def link_statements(source: CodedSource, prover: Prover, rows: Rows) -> None:
    """Add the row of each statement of a source, and its evidence."""
    occasions = source.file.occasions
    proofs = {key: list(_proofs(occasions[key], source, prover)) for key in occasions}
    for draft in source.drafts:
        key = draft.found.coding.occasion
        occasion = None if key is None else occasions.get(key)
        if key is not None and occasion is None:
            place = draft.found.coding.at("occasion")
            prover.problems.unknown(place, "occasion", key, occasions)
        if occasion is not None and key is not None:
            _prove_occasion(draft, occasion, proofs[key], prover)
        _prove_speaker(draft, source, prover)
        rows.add(Statement, draft.found.coding, _cells(draft, occasion, prover))
    _demand_used(source, prover)


def _proofs(
    occasion: OccasionCoding, source: CodedSource, prover: Prover
) -> Iterator[tuple[EvidenceCoding, Proof]]:
    source.work.known.demand("event", occasion.event, occasion.at("event"), prover.problems)
    for coding in occasion.evidence:
        proof = prover.proof(coding, source.work.source_id)
        if proof is not None:
            yield coding, proof


def _demand_used(source: CodedSource, prover: Prover) -> None:
    used = {draft.found.coding.occasion for draft in source.drafts}
    for key, occasion in source.file.occasions.items():
        if key not in used:
            cure = "give it to a statement, or take it away"
            found = f"the occasion {key!r}, of no statement"
            prover.problems.add(occasion.at(), found, "an occasion that is used", cure)


def _targets(draft: Draft, occasion: OccasionCoding) -> dict[str, list[Target]]:
    values = {"event_id": occasion.event, "said": occasion.said}
    name = draft.found.coding.id
    return {key: [Target("statements", name, key, value)] for key, value in values.items()}


def _prove_occasion(
    draft: Draft, occasion: OccasionCoding, proofs: _Proofs, prover: Prover
) -> None:
    for coding, proof in proofs:
        own = _own(draft, occasion, coding, proof)
        if own.basis == "inferred" and own.note is None:
            found = "words outside the sentence of the statement, without a reason"
            expected, cure = "how the occasion follows", "write inferred:, or note: of the occasion"
            prover.problems.add(coding.at(), found, expected, cure)
            continue
        for target in prover.targets(coding, _targets(draft, occasion)):
            prover.add(coding, own, target)


def _own(draft: Draft, occasion: OccasionCoding, coding: EvidenceCoding, proof: Proof) -> Proof:
    """Return a proof as it stands to one statement: words of another sentence are inferred."""
    if proof.source is None or proof.span is None:
        return proof
    same = proof.source.work.source_id == draft.cells["source_id"]
    if same and draft.found.sentence.contains(proof.span):
        return replace(proof, basis="text", note=coding.note)
    reason = coding.inferred or occasion.note
    note = " ".join(part for part in (reason, coding.note) if part) if reason else None
    return replace(proof, basis="inferred", note=note)


def _prove_speaker(draft: Draft, source: CodedSource, prover: Prover) -> None:
    speaker, text = draft.speaker, source.work.text
    if speaker is None:
        return
    target = Target("statements", draft.found.coding.id, "speaker_id", speaker.coding.who)
    stands = "" if speaker.antecedent is None else speaker.antecedent.slice(text)
    if speaker.span is not None:
        by = speaker.coding.by
        note = f"{by}; stands for '{stands}'" if by in ("pronoun", "collective") else None
        prover.put(Proof("text", source, speaker.span, note=note), target, speaker.coding.who)
    elif speaker.antecedent is not None:
        note = f"implicit; carried on from '{stands}'"
        proof = Proof("inferred", source, speaker.antecedent, note=note)
        prover.put(proof, target, speaker.coding.who)


def _cells(draft: Draft, occasion: OccasionCoding | None, prover: Prover) -> dict[str, object]:
    said = None if occasion is None else occasion.said
    target = Target("statements", draft.found.coding.id, "said", said)
    return {
        **draft.cells,
        "event_id": occasion and occasion.event,
        **bounds("said", said),
        "said_basis": said and prover.basis(target),
    }
