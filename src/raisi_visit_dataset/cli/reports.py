"""Reports printed and written, in the forms that were asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Final

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.output import emit, emit_json, on_terminal
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.reporters import Setting

__all__ = ["FORMS", "forms_and_files", "give_report", "print_report"]

FORMS: Final = ("text", "json", "github", "sarif", "junit", "markdown", "html")
"""Names of the forms, here so that the help need not load what renders them."""

_JSON: Final = ("json", "sarif")
_Form = tuple[str, Path | None]


def forms_and_files(forms: Sequence[str], files: Sequence[Path]) -> tuple[_Form, ...]:
    """Pair each form with its file, in order; None for those that are printed.

    Without a form, that of annotations where GitHub runs us, else text. Raises UsageError for an
    unknown form, and for more files than forms.
    """
    listed = list(forms) or ["github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"]
    for form in listed:
        if form not in FORMS:
            raise UsageError(f"--format {form!r}", f"one of {', '.join(FORMS)}")
    if len(files) > len(listed):
        found = f"{len(files)} times --output with {len(listed)} forms of the report"
        raise UsageError(found, "at most one file for each --format")
    return tuple(zip_longest(listed, files))


def give_report(report: rvd.Report, forms: Sequence[_Form], setting: Setting) -> None:
    """Print or write a report in each form; WriteRefused for a file that cannot be written."""
    from raisi_visit_dataset.reporters import FORMATS

    by_name = {each.name: each for each in FORMATS}
    for form, file in forms:
        if file is None and form == "text":
            print_report(report, setting)
            continue
        text = by_name[form].render(report, setting)
        if file is not None:
            _write(file, text)
        else:
            (emit_json if form in _JSON else emit)(text)


def print_report(report: rvd.Report, setting: Setting | None = None) -> None:
    """Print a report as text; in colours when standard output is a terminal."""
    from raisi_visit_dataset import reporters

    how = setting or reporters.Setting()
    shown = reporters.clean(report)
    if on_terminal():
        reporters.print_report(
            shown, sys.stdout, rules=how.rules, lines=how.lines, strict=how.strict
        )
    else:
        emit(reporters.as_text(shown, rules=how.rules, lines=how.lines, strict=how.strict))


def _write(file: Path, text: str) -> None:
    from raisi_visit_dataset.files.write import replace_files

    replace_files(file.absolute().parent, {file.name: text.encode("utf-8")})
