"""Columns that several tables share, each described once, with its unit.

Offsets are Unicode code points into a source decoded as strict UTF-8, half-open, without any
newline or Unicode normalisation: ``text[start_char:end_char] == exact``.
"""

from raisi_visit_dataset.records.column import Column
from raisi_visit_dataset.values.slug import SLUG_PATTERN

ISO_COUNTRY = "^[A-Z]{3}$"
QID = "^Q[1-9][0-9]*$"


def identifier(about: str) -> Column:
    """Describe a column of identifiers: lower-case slugs with a letter in them."""
    return Column(about, pattern=SLUG_PATTERN)


SOURCE_ID = identifier("The source.")
STATEMENT_ID = identifier("The statement.")
EVENT_ID = identifier("The event.")
PARTICIPANT_ID = identifier("The participant.")
START_CHAR = Column(
    "Where the stretch begins: offset of its first character in the source.",
    unit="characters (Unicode code points)",
    minimum=0,
)
END_CHAR = Column(
    "Where the stretch ends: offset just after its last character.",
    unit="characters (Unicode code points)",
    minimum=1,
)
EXACT = Column("The words of the stretch, as they stand in the source.")
EARLIEST = Column("First possible day of the date beside it (computed, strict EDTF bounds).")
LATEST = Column(
    "Last possible day of the date beside it (computed, strict EDTF bounds); null for an open end."
)
ORDINAL = Column("Position, counted from 1.", minimum=1)
NOTE = Column("What a reader should know of this row.")
COUNTRY = Column("State, as ISO 3166-1 alpha-3 code.", pattern=ISO_COUNTRY)
WIKIDATA_ID = Column("Wikidata identifier; null unless verified.", pattern=QID)
TARGET_TABLE = Column("Table of the row that is spoken of.", pattern="^[a-z]+(_[a-z]+)*$")
TARGET_ID = Column(
    "Key of the row that is spoken of; the parts of a composite key joined by '/'.",
    pattern="^[a-z0-9_/-]+$",
)
TARGET_FIELD = Column("Column of the cell that is spoken of.", pattern="^[a-z]+(_[a-z]+)*$")
VALUE = Column("The value given for the cell, in the cell's own notation.")
