"""Where CSV is written otherwise than our own is: LF, and no quotes that are not needed."""

from __future__ import annotations

from raisi_visit_dataset.validation.csv.blocks import Block
from raisi_visit_dataset.validation.csv.structure import first_needless

__all__ = ["first_uncanonical"]


def first_uncanonical(block: Block) -> tuple[int | None, str, str]:
    """Return the offset of the first such place in a block, what stands there and what should.

    The offset is None where there is no such place.
    """
    if block.structure.returns:
        lone = _outside_return(block)
        if lone is not None:
            return lone, "'\\r'", "'\\n'"
    needless = first_needless(block.data, block.structure)
    if needless is not None:
        return needless, "a cell in quotes that needs none", "quotes only where they are needed"
    if block.unended:
        return len(block.data) - 1, "the end of the file", "'\\n'"
    return None, "", ""


def _outside_return(block: Block) -> int | None:
    """Return the offset of the first carriage return at the end of a row."""
    import numpy as np

    ends = block.structure.row_ends
    array = np.frombuffer(block.data, np.uint8)
    returned = ends[(ends > 0) & (array[np.maximum(ends - 1, 0)] == ord("\r"))]
    return int(returned[0]) - 1 if len(returned) else None
