"""Words of strangers in Markdown, shown as they are."""

from __future__ import annotations

import re
from typing import Final

from raisi_visit_dataset.validation.shown import escaped

__all__ = ["code", "escaped_markdown"]

_MARKS: Final = re.compile(r"([\\`*_{}\[\]()<>#|!~&])")


def escaped_markdown(text: str) -> str:
    r"""Write a text so that Markdown shows it as it is: no mark-up, no HTML.

    >>> escaped_markdown("<b>a|b</b>")
    '\\<b\\>a\\|b\\</b\\>'
    """
    return _MARKS.sub(r"\\\1", escaped(text))


def code(text: str) -> str:
    """Write a name as code, whatever stands in it, in a cell of a table too.

    >>> code("statements")
    '`statements`'
    """
    plain = re.fullmatch("[A-Za-z0-9_.-]+", text)
    return f"`{text}`" if plain else escaped_markdown(text)
