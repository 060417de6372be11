"""How a package is validated: the options, and what becomes of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Final, Literal, TypedDict

from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.validation.report import Report

__all__ = ["FINDINGS", "Checks", "checked", "parted"]

FINDINGS = "findings"
"""The limit that bounds a report; the others bound what is read."""

ENGINES: Final = ("duckdb", "spark")


class Checks(TypedDict, total=False):
    """Say how to validate; every option may be left out.

    ``select``, ``ignore`` and ``warn`` hold codes, beginnings of codes (``RVD3``) or names of
    rules: those that run (all, if none is named), those that do not, and those whose errors are
    told as warnings. ``without_texts`` accepts a package that does not carry its texts,
    ``without_lexicon`` names languages whose texts are read without the scans that need a lexicon
    of them. ``engine`` runs the rules; ``memory`` (bytes, or words such as ``500MB``) and
    ``jobs`` (threads) bound it; given ``jobs``, large corpora of texts are scanned in so many
    processes, for which a script needs its ``if __name__ == "__main__"``. ``limit`` holds limits
    by name: ``findings`` is the most findings of one code in the report. ``waivers`` is a file of
    waivers, ``rules`` a folder of rules of one's own.
    """

    select: Collection[str]
    ignore: Collection[str]
    warn: Collection[str]
    without_texts: bool
    without_lexicon: Collection[str]
    engine: Literal["duckdb", "spark"]
    memory: int | str
    jobs: int
    limit: Mapping[str, int]
    waivers: Path | str
    rules: Path | str


def parted(limit: Mapping[str, int]) -> tuple[Limits, dict[str, int]]:
    """Return the limits of what is read, and those of the report.

    Raises UsageError for a name that is no limit, or a number below 0.
    """
    shown = {name: value for name, value in limit.items() if name == FINDINGS}
    read = {name: value for name, value in limit.items() if name != FINDINGS}
    return DEFAULT_LIMITS.changed(read), shown


def checked(package: Package | str, options: Checks) -> Report:
    """Validate an opened package, or with the engine ``spark`` the tables at an address.

    Raises UsageError for an option of a wrong value, a rule that is not there, and a limit of
    what is read (these are set when a package is opened), and UnreadableError for files of
    waivers and of rules. TypeError for an option that there is not.
    """
    from raisi_visit_dataset import rules

    _fitting(options.get("engine", "duckdb"), package)
    told: dict[str, Any] = {**options}
    for name in told:
        if name not in Checks.__annotations__:
            cure = suggestion(name, Checks.__annotations__)
            msg = f"found the option {name!r}; {cure}"
            raise TypeError(msg)
    told.pop("engine", None)
    if "limit" in told:
        told["most_shown"] = _most_shown(told.pop("limit"))
    if "memory" in told:
        told["memory"] = _size(told["memory"])
    if "waivers" in told:
        told["waivers"] = _waivers(Path(told["waivers"]))
    if "rules" in told:
        told["rules"] = _rules(Path(told["rules"]))
    return rules.check(package, **told)


def _fitting(engine: str, package: Package | str) -> None:
    if engine not in ENGINES:
        raise UsageError(f"the engine {engine!r}", f"one of {', '.join(ENGINES)}")
    if engine == "spark" and not isinstance(package, str):
        expected = "rvd.validate(where, engine='spark'), the place being what was exported"
        raise UsageError("the engine 'spark' for an opened package", expected)


def _most_shown(limit: Mapping[str, int]) -> int:
    from raisi_visit_dataset.validation.runner import MOST_SHOWN

    for name in limit:
        if name != FINDINGS:
            expected = f"{FINDINGS!r}: the package is already open"
            raise UsageError(f"limit {name!r}", expected, "give it as you open the package")
    return limit.get(FINDINGS, MOST_SHOWN)


def _size(memory: int | str) -> int:
    from raisi_visit_dataset.validation.sizes import size_in_bytes

    return size_in_bytes(memory, "memory")


def _waivers(file: Path) -> object:
    from raisi_visit_dataset.validation.waiver_reading import read_waivers

    return read_waivers(file)


def _rules(folder: Path) -> object:
    from raisi_visit_dataset.validation.own.rules import read_own_rules

    return read_own_rules(folder)
