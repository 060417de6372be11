"""Rules of the caller's: a folder of files, each one SELECT below a header of comments."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter
from typing import Final

from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import Place, UnreadableError
from raisi_visit_dataset.files.limits import Limit
from raisi_visit_dataset.files.read import read_text
from raisi_visit_dataset.validation.finding import SEVERITIES, Severity
from raisi_visit_dataset.validation.own.query import read_query
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["read_own_rules"]

_LIMIT: Final = Limit("rule_bytes", 1024 * 1024, "bytes")
_KEYS: Final = ("code", "name", "severity", "table", "field", "message", "hint")
_OPTIONAL: Final = ("field",)
_KEY: Final = re.compile(r"--[ \t]*([A-Za-z_]+):[ \t]*(.*)")
_CODE: Final = re.compile(r"[A-Z][A-Z0-9_]{2,31}")
_NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_OURS: Final = "RVD"


@dataclass(slots=True)
class _Header:
    """Hold what stands in the comments above the query, each value with its line."""

    file: str
    values: dict[str, tuple[str, int]] = field(default_factory=dict)
    docs: list[str] = field(default_factory=list)
    lines: int = 0

    def place(self, key: str) -> Place:
        """Return the place of a key, the first line for one that is not there."""
        return Place(self.file, self.values.get(key, ("", 1))[1], 1)

    def word(self, key: str) -> str:
        """Return a value; empty for one that is not there."""
        return self.values.get(key, ("", 1))[0]


def read_own_rules(folder: Path) -> tuple[Rule, ...]:
    """Read the rules of a folder: each file ``*.sql`` in it, by name.

    A file begins with comments ``-- key: value``: ``code``, ``name``, ``severity``, ``table``,
    ``field`` (which may lack), ``message`` and ``hint``, as in ``Rule``; the comments after them
    are its documentation. Then comes one SELECT. Raises UnreadableError, with file and line, for
    anything else, and for a code or name that two rules share. Whether tables and columns are
    there shows when a package is read.
    """
    if not folder.is_dir():
        raise UnreadableError(folder.as_posix(), "no folder", "a folder of rules in SQL")
    files = sorted(each for each in folder.iterdir() if each.suffix == ".sql")
    if not files:
        raise UnreadableError(folder.as_posix(), "no file *.sql", "at least one rule")
    rules: dict[str, Rule] = {}
    for file in files:
        rule, header = _read(file)
        for key in ("code", "name"):
            other = rules.get(header.word(key))
            if other is not None and other.place is not None:
                found = f"the {key} {header.word(key)!r}, as in {other.place.file}"
                raise UnreadableError(header.place(key), found, "one that no other rule has")
        rules |= {rule.code: rule, rule.name: rule}
    return tuple(sorted(dict.fromkeys(rules.values()), key=lambda rule: rule.code))


def _read(file: Path) -> tuple[Rule, _Header]:
    text = read_text(file, limit=_LIMIT)
    header = _header(text, file.as_posix())
    _check(header)
    query = read_query(text, header.file, header.lines)
    rule = Rule(
        code=header.word("code"),
        name=header.word("name"),
        severity=_severity(header),
        message=header.word("message"),
        hint=header.word("hint"),
        docs="\n".join(header.docs).strip() or header.word("message"),
        table=header.word("table"),
        field=header.word("field") or None,
        query=query.text,
        place=query.place,
        tables=query.tables,
    )
    return rule, header


def _header(text: str, file: str) -> _Header:
    header = _Header(file)
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.strip()
        if line and not line.startswith("--"):
            break
        header.lines = number
        told = _KEY.fullmatch(line)
        if told and not header.docs:
            _take(header, told, number)
        elif line and (header.values or line != "--"):
            header.docs.append(line.removeprefix("--").removeprefix(" "))
    return header


def _take(header: _Header, told: re.Match[str], number: int) -> None:
    key, value = told[1], told[2].strip()
    place = Place(header.file, number, 1)
    if key not in _KEYS:
        raise UnreadableError(place, f"the key {key!r}", "a known one", suggestion(key, _KEYS))
    if key in header.values:
        raise UnreadableError(place, f"the key {key!r} once more", "each key once")
    if not value:
        raise UnreadableError(place, f"no value of {key!r}", "one after the colon")
    header.values[key] = (value, number)


def _check(header: _Header) -> None:
    for key in _KEYS:
        if key not in header.values and key not in _OPTIONAL:
            place, expected = Place(header.file, 1, 1), f"a line such as '-- {key}: …'"
            raise UnreadableError(place, f"no key {key!r}", f"{expected} at the top")
    code = header.word("code")
    if not _CODE.fullmatch(code) or code.startswith(_OURS):
        expected = f"capitals and digits such as MINE001, not beginning with {_OURS}"
        raise UnreadableError(header.place("code"), f"the code {code!r}", expected)
    name = header.word("name")
    if not _NAME.fullmatch(name):
        found, expected = f"the name {name!r}", "small letters, parted by '-'"
        raise UnreadableError(header.place("name"), found, expected)
    _check_message(header)


def _check_message(header: _Header) -> None:
    """Demand that the message can be filled: plain names of columns in braces, nothing else."""
    message = header.word("message")
    expected = "text with names of columns of the query in braces"
    try:
        parts = list(Formatter().parse(message))
    except ValueError as error:
        raise UnreadableError(header.place("message"), str(error), expected) from error
    for _, name, form, conversion in parts:
        if name is not None and (form or conversion or not name.isidentifier()):
            raise UnreadableError(header.place("message"), f"the part {{{name}}}", expected)


def _severity(header: _Header) -> Severity:
    told = header.word("severity")
    for severity in SEVERITIES:
        if told == severity:
            return severity
    expected = f"one of {', '.join(SEVERITIES)}"
    cure = suggestion(told, SEVERITIES)
    raise UnreadableError(header.place("severity"), f"the severity {told!r}", expected, cure)
