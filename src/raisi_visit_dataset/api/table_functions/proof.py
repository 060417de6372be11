"""Functions of the tables of ``records.proof``. Generated: edit the record, not this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from raisi_visit_dataset.api.shipped import SHIPPED
from raisi_visit_dataset.package.typed import Engine
from raisi_visit_dataset.records.proof import (
    Claim,
    Code,
    Conflict,
    ConflictClaim,
    OutsideReference,
    RetiredId,
    Waiver,
)

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = [
    "claims",
    "codes",
    "conflict_claims",
    "conflicts",
    "outside_references",
    "retired_ids",
    "waivers",
]


@overload
def claims(engine: None = None) -> tuple[Claim, ...]: ...
@overload
def claims(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def claims(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def claims(engine: Literal["arrow"]) -> pa.Table: ...
def claims(
    engine: Engine | None = None,
) -> tuple[Claim, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table claims.

    Each row: What a text asserts of a thing, where no other column holds it.

    Columns:
        claim_id (text): The claim.
        statement_id (text, or null): Innermost statement around it (computed); null: the narrator
            claims it.
        source_id (text): The source.
        start_char (integer): Where the stretch begins: offset of its first character in the source.
            Unit: characters (Unicode code points).
        end_char (integer): Where the stretch ends: offset just after its last character. Unit:
            characters (Unicode code points).
        exact (text): The words of the stretch, as they stand in the source.
        subject_table (text): Table of the row that is spoken of.
        subject_id (text): Key of the row that is spoken of; the parts of a composite key joined by
            '/'.
        property (text): What is asserted of the subject.
        value (text): The value asserted.
        verdict (text): How it stands to outside knowledge.
        outside_reference_id (text, or null): Outside reference that the verdict rests on.
        note (text, or null): What a reader should know of this row.

    Raises as ``load`` does.
    """
    return SHIPPED.load("claims", engine)


@overload
def codes(engine: None = None) -> tuple[Code, ...]: ...
@overload
def codes(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def codes(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def codes(engine: Literal["arrow"]) -> pa.Table: ...
def codes(
    engine: Engine | None = None,
) -> tuple[Code, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table codes.

    Each row: One word of a closed vocabulary, with its meaning.

    Columns:
        scheme (text): The vocabulary.
        code (text): The word.
        label (text): Form to show.
        definition (text): What it means.

    Raises as ``load`` does.
    """
    return SHIPPED.load("codes", engine)


@overload
def conflict_claims(engine: None = None) -> tuple[ConflictClaim, ...]: ...
@overload
def conflict_claims(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def conflict_claims(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def conflict_claims(engine: Literal["arrow"]) -> pa.Table: ...
def conflict_claims(
    engine: Engine | None = None,
) -> tuple[ConflictClaim, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table conflict_claims.

    Each row: One side of a conflict, ranked: the wrong one is kept.

    Columns:
        conflict_id (text): The conflict.
        ordinal (integer): Position, counted from 1.
        value (text): The value given for the cell, in the cell's own notation.
        evidence_id (text, or null): Evidence that gives the value.
        claim_id (text, or null): Claim that gives the value.
        outside_reference_id (text, or null): Outside reference that gives the value.
        rank (text): How it is judged.
        reason (text, or null): Why; required for preferred and deprecated.

    Raises as ``load`` does.
    """
    return SHIPPED.load("conflict_claims", engine)


@overload
def conflicts(engine: None = None) -> tuple[Conflict, ...]: ...
@overload
def conflicts(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def conflicts(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def conflicts(engine: Literal["arrow"]) -> pa.Table: ...
def conflicts(
    engine: Engine | None = None,
) -> tuple[Conflict, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table conflicts.

    Each row: One cell or matter on which texts, or a text and an outside reference, exclude each
    other.

    Columns:
        conflict_id (text): The conflict.
        target_table (text): Table of the row that is spoken of.
        target_id (text): Key of the row that is spoken of; the parts of a composite key joined by
            '/'.
        target_field (text): Column of the cell, or property of a claim, that is disagreed on.
        kind (text): Who disagrees.
        note (text): What the disagreement is.

    Raises as ``load`` does.
    """
    return SHIPPED.load("conflicts", engine)


@overload
def outside_references(engine: None = None) -> tuple[OutsideReference, ...]: ...
@overload
def outside_references(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def outside_references(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def outside_references(engine: Literal["arrow"]) -> pa.Table: ...
def outside_references(
    engine: Engine | None = None,
) -> tuple[OutsideReference, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table outside_references.

    Each row: One publication outside the texts that a value or verdict rests on.

    Columns:
        outside_reference_id (text): The reference.
        publisher (text): Who published it.
        title (text): What it is.
        url (text, or null): Where it is, where an address is known.
        date (text, or null): Date of the publication, where known.
        note (text, or null): What a reader should know of this row.

    Raises as ``load`` does.
    """
    return SHIPPED.load("outside_references", engine)


@overload
def retired_ids(engine: None = None) -> tuple[RetiredId, ...]: ...
@overload
def retired_ids(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def retired_ids(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def retired_ids(engine: Literal["arrow"]) -> pa.Table: ...
def retired_ids(
    engine: Engine | None = None,
) -> tuple[RetiredId, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table retired_ids.

    Each row: One identifier that an earlier version had and this one has not.

    Columns:
        target_table (text): Table of the row that is spoken of.
        retired_id (text): Key of the row that is spoken of; the parts of a composite key joined by
            '/'.
        replaced_by (text, or null): Key that took its place.
        version (text): First version without it.
        reason (text): Why.

    Raises as ``load`` does.
    """
    return SHIPPED.load("retired_ids", engine)


@overload
def waivers(engine: None = None) -> tuple[Waiver, ...]: ...
@overload
def waivers(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def waivers(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def waivers(engine: Literal["arrow"]) -> pa.Table: ...
def waivers(
    engine: Engine | None = None,
) -> tuple[Waiver, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table waivers.

    Each row: One finding of the validator that is accepted, with the reason. One that no finding
    meets any more is an error.

    Columns:
        waiver_id (text): The waiver.
        code (text): Code of the rule.
        target_table (text): Table of the row that is spoken of.
        target_id (text): Key of the row that is spoken of; the parts of a composite key joined by
            '/'.
        target_field (text, or null): Column of the cell that is spoken of.
        reason (text): Why the finding is accepted.

    Raises as ``load`` does.
    """
    return SHIPPED.load("waivers", engine)
