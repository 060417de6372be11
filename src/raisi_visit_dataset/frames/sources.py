"""Pandera model of sources. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl

from raisi_visit_dataset.frames.checks import takes_edtf


class Sources(pa.DataFrameModel):
    """One news text, with its origin, date of publication, size and digest.

    Key: source_id. A LazyFrame must be collected first: on one, pandera compares nothing but names
    and types.
    """

    source_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The source.",
    )
    seed_path: pl.String = pa.Field(
        unique=True,
        str_matches="^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$",
        description="Path of the text inside the package.",
    )
    sha256: pl.String = pa.Field(
        str_matches="^[0-9a-f]{64}$",
        description="SHA-256 of the bytes of the text.",
    )
    byte_count: pl.Int64 = pa.Field(
        ge=0,
        description="Length of the text. Unit: bytes.",
    )
    char_count: pl.Int64 = pa.Field(
        ge=0,
        description="Length of the text. Unit: characters (Unicode code points).",
    )
    language: pl.String = pa.Field(
        str_matches="^[a-z]{2,3}(-[A-Za-z0-9]+)*$",
        description="Language of the text, as BCP 47 tag.",
    )
    title: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="Headline, where it is known.",
    )
    publisher_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Outlet that published the text.",
    )
    origin_url: pl.String = pa.Field(
        nullable=True,
        str_matches="^https?://[^ ]+$",
        description="Where the text was published.",
    )
    published: pl.String = pa.Field(
        nullable=True,
        description="Date of publication, EDTF.",
    )
    published_earliest: pl.Date = pa.Field(
        nullable=True,
        description="First possible day of the date beside it (computed, strict EDTF bounds).",
    )
    published_latest: pl.Date = pa.Field(
        nullable=True,
        description=(
            "Last possible day of the date beside it (computed, strict EDTF bounds); null for an "
            "open end."
        ),
    )
    published_basis: pl.String = pa.Field(
        nullable=True,
        isin=(
            "text",
            "inferred",
            "external",
        ),
        description="Where the date of publication comes from (computed).",
    )
    body_start_char: pl.Int64 = pa.Field(
        ge=0,
        description=(
            "Where the stretch begins: offset of its first character in the source. Unit: "
            "characters (Unicode code points)."
        ),
    )
    body_end_char: pl.Int64 = pa.Field(
        ge=1,
        description=(
            "Where the stretch ends: offset just after its last character. Unit: characters "
            "(Unicode code points)."
        ),
    )
    text_rights: pl.String = pa.Field(
        str_matches="^(LicenseRef-)?[A-Za-z0-9.-]+$",
        description="Rights in the text, as SPDX identifier or LicenseRef.",
    )
    codebook_version: pl.String = pa.Field(
        str_matches="^[0-9]+[.][0-9]+$",
        description="Version of the codebook it was coded by.",
    )
    note: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="What a reader should know of this row.",
    )

    @pa.check("published", name="edtf")
    @classmethod
    def takes_published(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Take a date in EDTF, of the forms the column has."""
        return takes_edtf(data, "point", "one_of")

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "sources"
        strict = True
        ordered = True
        coerce = False
