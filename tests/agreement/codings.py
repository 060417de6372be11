"""Codings made from the invented corpora, changed as a second coder would."""

from dataclasses import replace
from pathlib import Path

from tests.invented import CORPORA

from raisi_visit_dataset.agreement.coding import Coding
from raisi_visit_dataset.workflows.agreement import read_coding


def pact(label="A") -> Coding:
    return replace(read_coding(Path(CORPORA / "aldora")), label=label)


def changed(coding, table, name, **values):
    """Return a coding with some cells of one row changed."""
    rows = getattr(coding, table)
    found = [row for row in rows if row.key() == (name,)]
    assert len(found) == 1
    new = tuple(row.model_copy(update=values) if row is found[0] else row for row in rows)
    return replace(coding, **{table: new})


def without(coding, table, name):
    """Return a coding without one row."""
    rows = getattr(coding, table)
    kept = tuple(row for row in rows if row.key() != (name,))
    assert len(kept) == len(rows) - 1
    return replace(coding, **{table: kept})
