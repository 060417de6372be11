"""What the commands write: results on standard output, everything else on standard error.

Nothing of a stranger is written raw: control and bidirectional characters become escapes.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, TextIO

from raisi_visit_dataset.errors import WriteRefused
from raisi_visit_dataset.files.refusal import refused
from raisi_visit_dataset.validation.shown import escaped

if TYPE_CHECKING:  # what rich prints, loaded on terminals alone
    from rich.console import RenderableType

__all__ = [
    "emit",
    "emit_json",
    "emit_json_lines",
    "emit_rich",
    "emit_tabbed",
    "on_terminal",
    "prepare_streams",
    "settle_output",
    "tell",
]

_UNSHOWN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def on_terminal() -> bool:
    """Tell whether standard output is a terminal."""
    return sys.stdout.isatty()


def prepare_streams() -> None:
    """Make streams that cannot write every character escape those they cannot write."""
    for stream in (sys.stdout, sys.stderr):
        encoding = (getattr(stream, "encoding", None) or "").lower().replace("-", "")
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and encoding != "utf8":
            reconfigure(errors="backslashreplace")


def settle_output() -> None:
    """Write what is still held back; WriteRefused for a standard output that takes no more.

    A reader who has gone away is no fault.
    """
    tell("")
    _write(sys.stdout, "")


def emit(text: str) -> None:
    """Write text to standard output, line by line, with a line end at its end.

    This and its like raise WriteRefused for a standard output that takes no more.
    """
    _write(sys.stdout, _safe(text))


def tell(text: str) -> None:
    """Write text to standard error; where that is full, there is nobody to tell."""
    with contextlib.suppress(WriteRefused):
        _write(sys.stderr, _safe(text) if text else "")


def emit_tabbed(header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table with a header: cells parted by tabs, empty where null, no raw tab in them."""
    lines = [header, *rows]
    cells = (("" if cell is None else escaped(str(cell)) for cell in row) for row in lines)
    _write(sys.stdout, "".join("\t".join(row) + "\n" for row in cells))


def emit_json_lines(values: Iterable[object]) -> None:
    """Write each value as JSON on a line of its own; dates as YYYY-MM-DD."""
    lines = (json.dumps(value, ensure_ascii=False, default=str) for value in values)
    _write(sys.stdout, "".join(f"{_json_safe(line)}\n" for line in lines))


def emit_json(text: str) -> None:
    """Write a JSON document to standard output, with a line end at its end."""
    lines = text.removesuffix("\n").split("\n")
    _write(sys.stdout, "".join(f"{_json_safe(line)}\n" for line in lines))


def emit_rich(*parts: RenderableType) -> None:
    """Write what rich prints, in the colours that the terminal and NO_COLOR allow."""
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False)
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    _write(sys.stdout, captured.get())


def _safe(text: str) -> str:
    lines = text.removesuffix("\n").split("\n")
    return "".join(f"{escaped(line)}\n" for line in lines)


def _json_safe(line: str) -> str:
    """Escape what JSON allows raw inside its strings, but a terminal should not get."""
    if line.isprintable():
        return line
    return "".join(
        json.dumps(each)[1:-1] if unicodedata.category(each) in _UNSHOWN else each for each in line
    )


def _write(stream: TextIO, text: str) -> None:
    try:
        if text:
            stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _silence(stream)
    except OSError as error:
        _silence(stream)
        raise refused(stream.name, error) from error


def _silence(stream: TextIO) -> None:
    """Let the stream take what is left, for at exit the interpreter flushes once more."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream.fileno())
    os.close(null)
