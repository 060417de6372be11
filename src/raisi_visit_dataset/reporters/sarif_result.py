"""One finding as a result of SARIF: where it stands, and by what it is known again."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Final
from urllib.parse import quote

from raisi_visit_dataset.validation.finding import Finding, Severity

__all__ = ["LEVELS", "Json", "fingerprint", "plain_words", "result"]

Json = dict[str, object]
"""A JSON object."""

LEVELS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "info": "note"}
"""What SARIF calls the severities."""

_DRIVE: Final = re.compile("[A-Za-z]:/")
_PROPERTIES: Final = ("key", "field", "value", "row_number", "source_id", "start_char", "end_char")


def result(finding: Finding, rule_index: int) -> Json:
    """Return a finding as a result; ``rule_index`` is that of its rule among the descriptors."""
    properties = {name: getattr(finding, name) for name in _PROPERTIES}
    return {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": plain_words(f"{finding.message}; {finding.hint}")},
        "locations": [
            {"physicalLocation": _physical(finding), "logicalLocations": [_logical(finding)]}
        ],
        "properties": {name: each for name, each in properties.items() if each is not None},
    }


def plain_words(text: str) -> str:
    r"""Return a message whose brackets make no link: viewers follow ``[words](address)``.

    >>> plain_words("found '[a](javascript:b)'"), plain_words("found [1]")
    ("found '\\[a\\](javascript:b)'", 'found [1]')
    """
    if "](" not in text:
        return text
    return text.replace("\\", "\\\\").replace("[", r"\[").replace("]", r"\]")


def fingerprint(finding: Finding) -> str:
    """Return what stays the same when lines move: code, table, key, field, text and value."""
    parts = (
        finding.code,
        finding.resource,
        finding.key,
        finding.field,
        finding.source_id,
        finding.value,
    )
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()


def _physical(finding: Finding) -> Json:
    physical: Json = {"artifactLocation": _artifact(finding.file)}
    if finding.line is not None:
        region: Json = {"startLine": finding.line}
        if finding.column is not None:
            region["startColumn"] = finding.column
        physical["region"] = region
    return physical


def _artifact(file: str) -> Json:
    """Return a path as a reference: relative to the root of the sources, or absolute."""
    if file.startswith("/"):
        return {"uri": f"file://{quote(file)}"}
    if _DRIVE.match(file):
        return {"uri": f"file:///{file[:2]}{quote(file[2:])}"}
    return {"uri": quote(file), "uriBaseId": "%SRCROOT%"}


def _logical(finding: Finding) -> Json:
    parts = [part for part in (finding.resource, finding.key, finding.field) if part is not None]
    return {"name": parts[-1], "fullyQualifiedName": "/".join(parts)}
