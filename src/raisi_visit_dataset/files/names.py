"""File names that mean the same file, and a harmless one, on every system."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["name_fault"]

_PATH_CHARACTERS: Final = 1024
_PART_BYTES: Final = 255
_RESERVED: Final = frozenset(
    ["con", "prn", "aux", "nul"] + [f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"]
)
_ESCAPE: Final = re.compile("%[0-9A-Fa-f]{2}")
_DRIVE: Final = re.compile("[A-Za-z]:")
# Control, format (bidirectional ones too), surrogates, line and paragraph separators;
# the two joiners are ordinary in Persian and Hindi names.
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS: Final = frozenset("\u200c\u200d")


def name_fault(path: str, *, hidden: bool = False) -> str | None:
    r"""Say what makes ``path`` unfit as a relative POSIX path, or None if nothing does.

    Looks at the text alone, never at a file. With ``hidden``, parts may begin
    with a dot. At most 1024 characters, 255 bytes a part.

    >>> name_fault("data/the events.csv") is None
    True
    >>> name_fault("../events.csv")
    "the part '..'"
    >>> name_fault("data\\events.csv")
    "the character '\\\\'"
    """
    if not path:
        return "an empty path"
    if len(path) > _PATH_CHARACTERS:
        return f"a path of {len(path)} characters"
    faults = (_whole_fault(path), *(_part_fault(part, hidden=hidden) for part in path.split("/")))
    return next((fault for fault in faults if fault), None)


def _whole_fault(path: str) -> str | None:
    if path.startswith("/"):
        return "an absolute path"
    if _DRIVE.match(path):
        return f"the drive {path[:2]!r}"
    if match := _ESCAPE.search(path):
        return f"the escape {match[0]!r}"
    for character in path:
        invisible = unicodedata.category(character) in _INVISIBLE and character not in _JOINERS
        if invisible or character in '\\:*?"<>|':
            return f"the character {character!r}"
    return None if unicodedata.is_normalized("NFC", path) else "a path that is not in NFC"


def _part_fault(part: str, *, hidden: bool) -> str | None:
    faults = {
        f"the part {part!r}": part in ("", ".", ".."),
        f"the home folder {part!r}": part.startswith("~"),
        f"the hidden name {part!r}": part.startswith(".") and not hidden,
        f"a dot or blank at the end of {part!r}": part.endswith((" ", ".")),
        f"the device {part!r} of Windows": _device(part) in _RESERVED,
        f"a name of more than {_PART_BYTES} bytes": len(part.encode("utf-8", "replace"))
        > _PART_BYTES,
    }
    return next((fault for fault, present in faults.items() if present), None)


def _device(part: str) -> str:
    return part.partition(".")[0].rstrip(" ").casefold()
