"""Classes of characters that XML Schema names, in the words of a linear engine."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Final

__all__ = ["CATEGORIES", "SHORTHANDS", "block"]

_INITIAL: Final = (
    r":A-Z_a-z\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{2FF}\x{370}-\x{37D}\x{37F}-\x{1FFF}"
    r"\x{200C}-\x{200D}\x{2070}-\x{218F}\x{2C00}-\x{2FEF}\x{3001}-\x{D7FF}\x{F900}-\x{FDCF}"
    r"\x{FDF0}-\x{FFFD}\x{10000}-\x{EFFFF}"
)
_NAME: Final = rf"{_INITIAL}.\-0-9\x{{B7}}\x{{300}}-\x{{36F}}\x{{203F}}-\x{{2040}}"

SHORTHANDS: Final = {
    "s": r"[ \t\n\r]",
    "S": r"[^ \t\n\r]",
    "d": r"\p{Nd}",
    "D": r"\P{Nd}",
    "w": r"[^\p{P}\p{Z}\p{C}]",
    "W": r"[\p{P}\p{Z}\p{C}]",
    "i": f"[{_INITIAL}]",
    "I": f"[^{_INITIAL}]",
    "c": f"[{_NAME}]",
    "C": f"[^{_NAME}]",
}
"""The classes that a letter behind a backslash stands for."""

CATEGORIES: Final = re.compile("L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?")


def block(name: str) -> str | None:
    r"""Return the range of a block of Unicode, or None for a name that none has.

    >>> block("BasicLatin")
    '\\x{0000}-\\x{007F}'
    """
    return _blocks().get(name)


@cache
def _blocks() -> dict[str, str]:
    source = resources.files("raisi_visit_dataset.validation.lexical").joinpath("blocks.txt")
    lines = (line.split() for line in source.read_text(encoding="utf-8").splitlines())
    return {name: rf"\x{{{first}}}-\x{{{last}}}" for name, first, last in lines}
