"""Two codings compared: units first, then the values of those that both have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raisi_visit_dataset.agreement.align import Alignment, align
from raisi_visit_dataset.agreement.alpha import nominal_alpha
from raisi_visit_dataset.agreement.coding import (
    DATED,
    MENTION_FIELDS,
    NONE,
    STATEMENT_FIELDS,
    Coding,
    Unit,
)
from raisi_visit_dataset.agreement.result import (
    Agreement,
    Disagreement,
    FieldAgreement,
    UnitAgreement,
    UnitKind,
    Unpaired,
)
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.values.edtf import compatible, parse_edtf
from raisi_visit_dataset.values.span import Span

__all__ = ["compare_codings"]

_Pairs = list[tuple[Unit, Unit]]


def compare_codings(first: Coding, second: Coding) -> Agreement:
    """Compare two codings on the sources that both have.

    Raises UsageError when they share no source, or when a source has another text in each, and
    PackageRefused for a unit that ends before it starts.
    """
    sources = _common(first, second)
    statements = [
        align(first.statement_units(s), second.statement_units(s), _span, _alike) for s in sources
    ]
    mentions = [
        align(first.mention_units(s), second.mention_units(s), _span, _alike) for s in sources
    ]
    kinds: tuple[tuple[UnitKind, list[Alignment[Unit]], tuple[str, ...]], ...] = (
        ("statement", statements, STATEMENT_FIELDS),
        ("mention", mentions, MENTION_FIELDS),
    )
    return Agreement(
        first=first.label,
        second=second.label,
        sources=sources,
        only_first_sources=tuple(sorted(first.digests().keys() - second.digests().keys())),
        only_second_sources=tuple(sorted(second.digests().keys() - first.digests().keys())),
        units=tuple(row for kind, found, _ in kinds for row in _units(kind, found, sources)),
        fields=tuple(
            row for kind, found, names in kinds for row in _fields(kind, _pairs(found), names)
        ),
        disagreements=tuple(
            row for kind, found, names in kinds for row in _differing(kind, _pairs(found), names)
        ),
        unpaired=tuple(row for kind, found, _ in kinds for row in _unpaired(kind, found)),
    )


def _common(first: Coding, second: Coding) -> tuple[str, ...]:
    ours, theirs = first.digests(), second.digests()
    sources = tuple(sorted(ours.keys() & theirs.keys()))
    if not sources:
        found = f"{first.label} and {second.label}, which share no source"
        raise UsageError(found, "two codings of the same texts")
    for source in sources:
        if ours[source] != theirs[source]:
            found = f"the source {source} with another text in each coding"
            raise UsageError(found, "the same text, byte for byte")
    return sources


def _span(unit: Unit) -> Span:
    return unit.span


def _alike(a: Unit, b: Unit) -> int:
    """Count the values that both have; it decides between units with one span only."""
    return sum(a.values[name] == b.values[name] for name in a.values)


def _pairs(found: Sequence[Alignment[Unit]]) -> _Pairs:
    return [pair for each in found for pair in each.pairs]


def _units(
    kind: UnitKind, found: Sequence[Alignment[Unit]], sources: Sequence[str]
) -> Iterator[UnitAgreement]:
    rows = [
        UnitAgreement(kind, source, len(each.pairs), len(each.only_first), len(each.only_second))
        for source, each in zip(sources, found, strict=True)
    ]
    yield UnitAgreement(
        kind,
        None,
        sum(row.aligned for row in rows),
        sum(row.only_first for row in rows),
        sum(row.only_second for row in rows),
    )
    yield from rows


def _fields(kind: UnitKind, pairs: _Pairs, names: Sequence[str]) -> Iterator[FieldAgreement]:
    for name in names:
        values = [(a.values[name], b.values[name]) for a, b in pairs]
        agreed = sum(a == b for a, b in values)
        yield FieldAgreement(kind, name, len(values), agreed, *nominal_alpha(values))
        if name in DATED:
            near = sum(_compatible(a, b) for a, b in values)
            reason = "one date may be compatible with two that exclude each other"
            yield FieldAgreement(kind, f"{name}_compatible", len(values), near, None, reason)


def _compatible(a: str, b: str) -> bool:
    if NONE in (a, b):
        return a == b
    return compatible(parse_edtf(a), parse_edtf(b))


def _differing(kind: UnitKind, pairs: _Pairs, names: Sequence[str]) -> Iterator[Disagreement]:
    for a, b in pairs:
        for name in names:
            ours, theirs = a.values[name], b.values[name]
            if ours != theirs:
                near = name in DATED and _compatible(ours, theirs)
                place = (a.source_id, a.span.start, a.span.end, a.words)
                yield Disagreement(kind, *place, name, ours, theirs, near)


def _unpaired(kind: UnitKind, found: Sequence[Alignment[Unit]]) -> Iterator[Unpaired]:
    for each in found:
        for unit in each.only_first:
            yield Unpaired(kind, *_place(unit), "first")
        for unit in each.only_second:
            yield Unpaired(kind, *_place(unit), "second")


def _place(unit: Unit) -> tuple[str, int, int, str]:
    return unit.source_id, unit.span.start, unit.span.end, unit.words
