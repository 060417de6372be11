"""Many corruptions in one package: each of a valid part of its own, so that one check sees all."""

from functools import cache

from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.testing.mutations import corrupt
from raisi_visit_dataset.testing.mutations.draft import Draft
from raisi_visit_dataset.testing.mutations.joining import joined

UNITED = ("RVD141",)
"""Told of the table of codes, which is united as packages are joined."""

OF_CONTENT = tuple(
    rule.code for rule in RULES if rule.query is not None and rule.code not in UNITED
)
"""Codes of queries: their corruptions keep every table readable for the other rules."""


@cache
def together(codes=OF_CONTENT):
    """Return one package of these corruptions, joined one by one."""
    whole = Draft.read(minimal_package())
    # Names of all texts would be names of every other part too.
    whole.drop("participant_names", *whole.rows("participant_names", scope_source_id=""))
    for code in codes:
        joined(whole, Draft.read(corrupt(minimal_package(), code).files))
    return whole.written()
