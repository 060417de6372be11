"""Check a package by every rule."""

from collections.abc import Collection

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.figures import FIGURES
from raisi_visit_dataset.validation.report import Report
from raisi_visit_dataset.validation.runner import Options, chosen_codes, run

__all__ = ["check", "codes_named"]


def check(
    package: Package,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    without_texts: bool = False,
    without_lexicon: Collection[str] = (),
) -> Report:
    """Check an opened package by the rules of the catalogue.

    ``select`` and ``ignore`` hold codes, beginnings of codes (``RVD3``) or names of rules;
    without ``select`` every rule runs. ``without_texts`` accepts a package that does not carry
    its texts, ``without_lexicon`` texts in languages for which there is no lexicon, read without
    it. Raises UsageError for a code or name that no rule has; what is wrong with the
    data is a finding, never an exception.
    """
    selected = codes_named(select) if select else frozenset(rule.code for rule in RULES)
    chosen = selected - codes_named(ignore)
    options = Options(
        chosen=chosen, without_texts=without_texts, without_lexicon=frozenset(without_lexicon)
    )
    return run(package, RULES, FIGURES, options)


def codes_named(names: Collection[str]) -> frozenset[str]:
    """Return the codes that names, codes or beginnings of codes stand for.

    Raises UsageError for one that stands for none.
    """
    for name in names:
        if not chosen_codes(RULES, (name,)):
            raise UsageError(f"the rule {name!r}", "a code such as RVD301, RVD3, or a name")
    return chosen_codes(RULES, names)
