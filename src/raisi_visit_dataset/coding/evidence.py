"""How a coder points to what proves a cell."""

from typing import Annotated

from pydantic import Field

from raisi_visit_dataset import vocabulary as words_of
from raisi_visit_dataset.coding.coded import Coded, Id, Text, Word


class EvidenceCoding(Coded):
    """Point from one or more cells of a row to a passage or to an outside reference.

    Either ``words`` (in ``source``, which is left out in the coding of that source) or
    ``outside``. The basis is ``external`` with ``outside``, ``inferred`` with ``inferred``, and
    ``text`` otherwise.
    """

    gives: list[Text] = Field(
        min_length=1,
        description="Columns it gives; for events also participant ids: their rows in "
        "event_participants.",
    )
    source: Id | None = Field(None, description="Source of the words.")
    words: Text | None = Field(None, description="The passage, verbatim.")
    before: str = Field("", description="What stands just before it, verbatim.")
    after: str = Field("", description="What stands just after it, verbatim.")
    outside: Id | None = Field(None, description="Outside reference.")
    value: Text | None = Field(
        None,
        description="What it gives. Left out: for a date the time expression inside the words, "
        "for anything else the value of the cell.",
    )
    inferred: Text | None = Field(None, description="How the value follows from the words.")
    note: Text | None = Field(None, description="What a reader should know.")
    stance: Annotated[str, Word(words_of.STANCE)] = "supports"
