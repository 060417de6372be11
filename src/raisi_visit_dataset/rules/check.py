"""Check a package by every rule."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import Place, UnreadableError, UsageError
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.figures import FIGURES
from raisi_visit_dataset.validation.report import Report
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.runner import MOST_SHOWN, Options, chosen_codes, run
from raisi_visit_dataset.validation.waiver_file import FileWaiver

__all__ = ["check", "codes_named", "with_own"]


def check(  # noqa: PLR0913 - one parameter an option
    package: Package | str,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    warn: Collection[str] = (),
    without_texts: bool = False,
    without_lexicon: Collection[str] = (),
    memory: int | None = None,
    jobs: int | None = None,
    most_shown: int = MOST_SHOWN,
    waivers: Sequence[FileWaiver] = (),
    rules: Sequence[Rule] = (),
) -> Report:
    """Check an opened package by the rules of the catalogue and by ``rules`` of the caller's.

    On Spark runs what is given as the folder or address of tables in Parquet, as ``export
    parquet`` writes them.
    ``select``, ``ignore`` and ``warn`` hold codes, beginnings of codes (``RVD3``) or names of
    rules; without ``select`` every rule runs, and errors of those in ``warn`` are told as
    warnings. ``without_texts`` accepts a package that does not carry its texts,
    ``without_lexicon`` texts in languages for which there is no lexicon, read without it.
    ``memory`` (bytes) and ``jobs`` (threads) bound the engine. A report holds at most
    ``most_shown`` findings of a code, and counts the others. ``waivers`` accept findings.
    Raises UsageError for a code or name that no rule has, UnreadableError for one in a waiver;
    what is wrong with the data is a finding, never an exception.
    """
    listed = with_own(rules)
    _check_waivers(waivers, listed)
    selected = codes_named(select, listed) if select else frozenset(rule.code for rule in listed)
    options = Options(
        chosen=selected - codes_named(ignore, listed),
        without_texts=without_texts,
        without_lexicon=frozenset(without_lexicon),
        most_shown=_counting("findings", most_shown, least=0),
        warn=codes_named(warn, listed),
        memory=None if memory is None else _counting("memory", memory),
        jobs=None if jobs is None else _counting("jobs", jobs),
        waivers=tuple(waivers),
        own_rules=tuple(rules),
    )
    if isinstance(package, str):
        from raisi_visit_dataset.validation.spark.runner import run_on_spark

        return run_on_spark(package, RULES, FIGURES, options)
    return run(package, RULES, FIGURES, options)


def codes_named(names: Collection[str], rules: Sequence[Rule] = RULES) -> frozenset[str]:
    """Return the codes that names, codes or beginnings of codes stand for.

    Raises UsageError for one that stands for none.
    """
    for name in names:
        if not name or not chosen_codes(rules, (name,)):
            known = {word for rule in rules for word in (rule.code, rule.name)}
            cure = suggestion(name, known)
            raise UsageError(f"the rule {name!r}", "a code such as RVD301, RVD3, or a name", cure)
    return chosen_codes(rules, names)


def with_own(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules of the catalogue and those of the caller.

    Raises UnreadableError where one of these has the code or the name of another rule.
    """
    known = {word for rule in RULES for word in (rule.code, rule.name)}
    own = tuple(rules)
    for rule in own:
        if taken := known & {rule.code, rule.name}:
            where = rule.place or Place(rule.code, 1, 1)
            raise UnreadableError(where, f"a rule named {min(taken)!r}", "a name not ours")
    return (*RULES, *own)


def _check_waivers(waivers: Iterable[FileWaiver], rules: Sequence[Rule]) -> None:
    codes = {rule.code for rule in rules}
    for waiver in waivers:
        if waiver.code not in codes:
            place = Place(waiver.file, waiver.line, 1)
            cure = suggestion(waiver.code, codes)
            raise UnreadableError(place, f"the code {waiver.code!r}", "that of a rule", cure)


def _counting(name: str, value: int, least: int = 1) -> int:
    if value < least:
        raise UsageError(f"{name}={value}", f"{least} or more")
    return value
