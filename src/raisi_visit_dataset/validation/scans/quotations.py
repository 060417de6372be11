"""Stretches between quotation marks, without the marks."""

from raisi_visit_dataset.validation.scans.marks import pair_marks
from raisi_visit_dataset.validation.scans.source import Found, ScannedSource

__all__ = ["find_quotations"]


def find_quotations(source: ScannedSource) -> list[Found]:
    """Find each stretch between marks, nested ones too; single marks only in true pairs.

    >>> find_quotations(ScannedSource("s900", "a “road map” to Moscow", "en"))
    [Found(start=3, end=11, label=None)]
    """
    return [Found(start, end) for start, end in pair_marks(source.text).quotations]
