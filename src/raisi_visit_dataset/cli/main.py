"""From arguments to an exit status.

======  =====================================================================
status  meaning
======  =====================================================================
0       all was done and all is well
1       the data are wrong: errors found, or a coding or package refused
2       the call is wrong, or a path cannot be opened
3       a fault of ours
130     interrupted from the keyboard
======  =====================================================================
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.cli.app import Session, make_app
from raisi_visit_dataset.cli.output import prepare_streams, settle_output, tell
from raisi_visit_dataset.errors import (
    CodingRefused,
    InternalError,
    PackageRefused,
    RaisiVisitError,
    WriteRefused,
)

if TYPE_CHECKING:  # an exception of a third party, met where it is caught
    from typer import TyperException

__all__ = ["main"]

_INTERRUPTED: Final = 130
_REFUSED: Final = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; nothing is raised."""
    session = Session()
    prepare_streams()
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments, session)
    except KeyboardInterrupt:
        status = _INTERRUPTED
    except RaisiVisitError as error:
        status = _status_of(error)
        tell(str(error))
        _trace(session)
    except Exception as error:  # noqa: BLE001 - the outermost place: whatever is left is our fault
        status = 3
        tell(str(InternalError("running the command", f"{type(error).__name__}: {error}")))
        if not session.debug:
            tell("to see where, run it again as: raisi-visit --debug …")
        _trace(session)
    return status if _settled() else _REFUSED


def _settled() -> bool:
    """Tell whether standard output took all; say why, if it did not."""
    try:
        settle_output()
    except WriteRefused as error:
        tell(str(error))
        return False
    return True


def _run(arguments: Sequence[str], session: Session) -> int:
    from typer import TyperException
    from typer.main import get_command

    command = get_command(make_app())
    try:
        status = command.main(
            [*arguments], prog_name="raisi-visit", standalone_mode=False, obj=session
        )
    except TyperException as error:
        tell(_usage(error))
        return error.exit_code
    except SystemExit:
        # So typer ends when the reader of a help page has gone away.
        return 0
    # Printing the help returns nothing.
    return status if isinstance(status, int) else 0


def _usage(error: TyperException) -> str:
    """Return the message of a wrong call, and where help is."""
    context = getattr(error, "ctx", None)
    message = error.format_message()
    if context is None or message.startswith("Usage:"):
        return message
    return f"{message}\n{context.get_usage()}\nHelp: {context.command_path} --help"


def _status_of(error: RaisiVisitError) -> int:
    if isinstance(error, (CodingRefused, PackageRefused)):
        return 1
    return 3 if isinstance(error, InternalError) else 2


def _trace(session: Session) -> None:
    if session.debug:
        import traceback

        tell(traceback.format_exc())
