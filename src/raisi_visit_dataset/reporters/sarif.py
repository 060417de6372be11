"""A report as SARIF 2.1.0, for code scanning and viewers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from typing import Final

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.sarif_result import (
    LEVELS,
    Json,
    fingerprint,
    plain_words,
    result,
)
from raisi_visit_dataset.reporters.words import codes_of, counted, kind_of
from raisi_visit_dataset.validation.report import Report
from raisi_visit_dataset.validation.rule import SECTIONS, Rule

__all__ = ["as_sarif"]

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_TOOL: Final = "raisi-visit"


def as_sarif(report: Report, *, rules: Iterable[Rule] = (), docs: str | None = None) -> str:
    """Return a report as one SARIF run, LF at the end.

    Waived findings are results with a suppression. Findings left out and checks not run are
    notifications; a check not run without leave makes the run unsuccessful. ``rules`` give
    names and help; ``docs`` is the address before ``CODE`` of the pages of rules, if there
    are any.
    """
    shown = clean(report)
    known = {rule.code: rule for rule in rules}
    codes = codes_of(shown)
    run: Json = {
        "tool": {
            "driver": {
                "name": _TOOL,
                "version": version("raisi-visit-dataset"),
                "rules": [_descriptor(code, known, docs) for code in codes],
            }
        },
        "invocations": [_invocation(shown)],
        "columnKind": "unicodeCodePoints",
        "results": _results(shown, {code: index for index, code in enumerate(codes)}),
        "properties": {"package": shown.package, "counts": shown.counts()},
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _descriptor(code: str, known: Mapping[str, Rule], docs: str | None) -> Json:
    descriptor: Json = {"id": code}
    rule = known.get(code)
    if rule is None:
        return descriptor
    text = (rule.docs or "").strip()
    descriptor["name"] = rule.name
    descriptor["shortDescription"] = {"text": rule.summary or rule.name}
    descriptor["fullDescription"] = {"text": _checked(text) or rule.hint}
    descriptor["help"] = {"text": text or rule.hint, "markdown": text or rule.hint}
    descriptor["defaultConfiguration"] = {"level": LEVELS[rule.severity]}
    if docs is not None:
        descriptor["helpUri"] = f"{docs}{code}"
    return descriptor


def _checked(docs: str) -> str:
    """Return the section of a rule's documentation that says what it checks."""
    return docs.partition(f"## {SECTIONS[0]}")[2].partition("\n## ")[0].strip()


def _results(report: Report, index: Mapping[str, int]) -> list[Json]:
    told = [(finding, None) for finding in report.findings]
    accepted = [(each.finding, each.reason) for each in report.waived]
    met: Counter[str] = Counter()
    results = []
    for finding, reason in [*told, *accepted]:
        made = result(finding, index[finding.code])
        print_ = fingerprint(finding)
        met[print_] += 1
        # The same fault twice in one cell: the ordinal keeps the two apart.
        made["partialFingerprints"] = {"raisiVisit/v1": f"{print_}:{met[print_]}"}
        if reason is not None:
            made["suppressions"] = [
                {"kind": "external", "status": "accepted", "justification": reason}
            ]
        results.append(made)
    return results


def _invocation(report: Report) -> Json:
    beyond = [
        _notification(
            LEVELS[severity],
            f"{counted(count, kind_of(severity), kind_of(severity, 0))} of {code} left out of "
            "the results",
            code,
        )
        for code, severity, count in report.left_out
    ]
    untold = [
        _notification("note", f"{count:,} of {code} untold, as they follow from other results")
        for code, count in report.suppressed
    ]
    missed = [
        _notification(
            "note" if each.accepted else "error",
            f"{each.check} was not run on {each.subject}: {each.reason}",
        )
        for each in report.not_run
    ]
    return {
        "executionSuccessful": all(each.accepted for each in report.not_run),
        "toolExecutionNotifications": [*beyond, *untold, *missed],
    }


def _notification(level: str, text: str, code: str | None = None) -> Json:
    notification: Json = {"level": level, "message": {"text": plain_words(text)}}
    return notification if code is None else {**notification, "associatedRule": {"id": code}}
