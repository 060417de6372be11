"""Pandera model of roles. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl

from raisi_visit_dataset.frames.checks import takes_edtf


class Roles(pa.DataFrameModel):
    """One office or function of a participant, with its term.

    Key: role_id. A LazyFrame must be collected first: on one, pandera compares nothing but names
    and types.
    """

    role_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The role.",
    )
    participant_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The participant.",
    )
    title: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="Title of the office.",
    )
    organisation_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="State, body or organisation the office belongs to.",
    )
    term: pl.String = pa.Field(
        nullable=True,
        description="When it was held, EDTF; 'a/..' has no known end.",
    )
    term_earliest: pl.Date = pa.Field(
        nullable=True,
        description="First possible day of the date beside it (computed, strict EDTF bounds).",
    )
    term_latest: pl.Date = pa.Field(
        nullable=True,
        description=(
            "Last possible day of the date beside it (computed, strict EDTF bounds); null for an "
            "open end."
        ),
    )

    @pa.check("term", name="edtf")
    @classmethod
    def takes_term(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Take a date in EDTF, of the forms the column has."""
        return takes_edtf(data, "point", "one_of", "extent", "open")

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "roles"
        strict = True
        ordered = True
        coerce = False
