"""The closed vocabularies as rows of the table ``codes``."""

from __future__ import annotations

from raisi_visit_dataset.records import Code
from raisi_visit_dataset.vocabulary import SCHEMES

__all__ = ["code_records"]


def code_records() -> tuple[Code, ...]:
    """Return one record for each code of each vocabulary."""
    return tuple(
        Code(scheme=scheme.name, code=code, label=scheme.label(code), definition=definition)
        for scheme in SCHEMES
        for code, definition in scheme.codes.items()
    )
