"""Reports printed and written, in the forms that were asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Final

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.output import emit, emit_json, on_terminal
from raisi_visit_dataset.errors import UsageError

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


def give_report(report: rvd.Report, forms: Sequence[_Form], *, strict: bool) -> None:
    """Print or write a report in each form; WriteRefused for a file that cannot be written."""
    for (form, file), text in zip(forms, _rendered(report, forms, strict=strict), strict=True):
        if file is not None:
            _write(file, text)
        elif form == "text":
            print_report(report)
        else:
            (emit_json if form in _JSON else emit)(text)


def print_report(report: rvd.Report) -> None:
    """Print a report as text; in colours when standard output is a terminal."""
    from raisi_visit_dataset import reporters

    if on_terminal():
        reporters.print_report(report, sys.stdout)
    else:
        emit(reporters.as_text(report))


def _rendered(report: rvd.Report, forms: Sequence[_Form], *, strict: bool) -> Iterator[str]:
    from raisi_visit_dataset.reporters import FORMATS, Setting
    from raisi_visit_dataset.rules.catalogue import RULES

    by_name = {each.name: each for each in FORMATS}
    setting = Setting(rules=RULES, strict=strict)
    for form, _ in forms:
        yield by_name[form].render(report, setting)


def _write(file: Path, text: str) -> None:
    from raisi_visit_dataset.files.write import replace_files

    replace_files(file.absolute().parent, {file.name: text.encode("utf-8")})
