"""The base of everything a coder writes: mappings that know where they stand in their file."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    InstanceOf,
)
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import CoreSchema, core_schema

from raisi_visit_dataset.errors import Place
from raisi_visit_dataset.files.located import Places
from raisi_visit_dataset.values.edtf import EdtfError, Form, parse_edtf
from raisi_visit_dataset.values.slug import SLUG_PATTERN
from raisi_visit_dataset.vocabulary import Scheme


class Coded(BaseModel):
    """Hold one mapping of a coding file, with the places of its values."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")
    marks: SkipJsonSchema[InstanceOf[Places]] = Field(alias="__places__", repr=False, exclude=True)

    def at(self, field: str = "", index: int | None = None) -> Place:
        """Return the place (file, line, column) of the value of ``field``, or of the mapping.

        With ``index``, the place of that item of a list. What is not written has the place of
        the mapping.
        """
        return self.marks.at(field, index)


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity, as a Scheme has no hash
class Word:
    """Say in an annotation that a field holds one code of ``scheme``."""

    scheme: Scheme

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Accept the codes alone, and name them in the error."""
        codes = list(self.scheme.codes)
        return core_schema.custom_error_schema(
            core_schema.literal_schema(codes),
            custom_error_type="vocabulary",
            custom_error_message="Input should be a code of the vocabulary",
            custom_error_context={"allowed": " ".join(codes)},
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """List the codes, for editors that complete them."""
        return {
            **handler(schema),
            "enum": list(self.scheme.codes),
            "description": self.scheme.about,
        }


@dataclass(frozen=True, slots=True)
class Dated:
    """Say in an annotation that a field holds a date in EDTF, of one of ``forms``."""

    forms: tuple[Form, ...]

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Accept the dates that ``parse_edtf`` reads; its error says what it found."""
        check: Callable[[str], str] = self._check
        text = core_schema.str_schema(strict=True)
        return core_schema.no_info_after_validator_function(check, text)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe the notation to editors, which cannot check the calendar."""
        return {"type": "string", "pattern": "^[0-9~/.\\[\\]-]+$", "description": _NOTATION}

    def _check(self, text: str) -> str:
        form = parse_edtf(text).form
        if form not in self.forms:
            raise EdtfError(f"{text!r}, of the form {form}", f"the form {' or '.join(self.forms)}")
        return text


_NOTATION = "A date in EDTF: 2022-01-18, 2021-09, 2022-01-19/2022-01-20, [2021-12-28..2021-12-31]."

Text = Annotated[str, Field(min_length=1)]
"""Words of a coder, or verbatim words of a source."""

Id = Annotated[str, Field(pattern=SLUG_PATTERN)]
"""A lower-case slug with a letter in it."""

PointDate = Annotated[str, Dated(("point", "one_of"))]
"""A date of something that takes no longer than its own precision."""

LastingDate = Annotated[str, Dated(("point", "one_of", "extent"))]
"""A date of something that may last."""

Day = Annotated[
    str,
    Field(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
    AfterValidator(lambda day: parse_edtf(day).text),
]
"""A day of the calendar, YYYY-MM-DD."""

OngoingDate = Annotated[str, Dated(("point", "one_of", "extent", "open"))]
"""A date of something that may have no known end."""


class Passage(Coded):
    """Name a stretch of text by its words, with what stands around them where they recur."""

    words: Text = Field(description="The words, verbatim.")
    before: str = Field("", description="What stands just before them, verbatim.")
    after: str = Field("", description="What stands just after them, verbatim.")
