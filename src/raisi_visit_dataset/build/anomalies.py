"""The damage a coder declares in a text."""

from collections.abc import Iterable

from raisi_visit_dataset.build.locate import wanted
from raisi_visit_dataset.build.work import Work
from raisi_visit_dataset.coding.source import AnomalyCoding
from raisi_visit_dataset.records import Anomaly
from raisi_visit_dataset.values.span import Span


def code_anomalies(codings: Iterable[AnomalyCoding], work: Work) -> dict[str, list[Span]]:
    """Add a row for each anomaly, in the order of the text; return their spans by kind."""
    found: list[tuple[Span, AnomalyCoding]] = []
    for coding in codings:
        sought = wanted(coding)
        span = work.finder.one(sought, work.finder.whole)
        if span is not None:
            found.append((span, coding))
    spans: dict[str, list[Span]] = {}
    for span, coding in sorted(found, key=lambda pair: pair[0]):
        identifier = work.make_id("anomalies", coding.words)
        cells = {"kind": coding.kind, "note": coding.note, **work.spot(span)}
        work.rows.add(Anomaly, coding, {"anomaly_id": identifier, **cells})
        spans.setdefault(coding.kind, []).append(span)
    return spans
