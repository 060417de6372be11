"""The page that lists the mutations, with the test that proves each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.testing.mutations.catalogue import MUTATIONS
from raisi_visit_dataset.testing.mutations.mutation import Mutation

__all__ = ["mutation_page"]

_HEAD: Final = """# Mutations

`raisi_visit_dataset.testing.corrupt(package, code)` breaks a valid package so that one rule finds
it, and no other. It takes rows of the package itself where it has any that serve, and adds a small
valid stretch to be broken where it has none: the fourth column tells which it is for the package
of this repository. The last one names the test which shows that the report then holds just that
code, once, at the place that the mutation names; these tests stand in `tests/testing/mutations`.
[Testing](testing.md#mutations) shows how to use them.

| code | mutation | what it does | breaks | proof |
| --- | --- | --- | --- | --- |
"""
_CONTENT: Final = "RVD2"
_OF_CONTENT: Final = "test_the_repository_s_package_is_broken_just_there[{code}]"
_OF_FORM: Final = "test_a_mutation_gives_its_code_alone_at_its_place[{code} {name} minimal]"


def mutation_page(files: Mapping[str, bytes]) -> str:
    """Return the page in Markdown; ``files`` are those of the repository's package."""
    rules = {rule.code: rule.name for rule in RULES}
    return _HEAD + "".join(_row(each, rules[each.code], files) for each in MUTATIONS)


def _row(mutation: Mutation, rule: str, files: Mapping[str, bytes]) -> str:
    code, name = mutation.code, mutation.name
    breaks = "an added stretch" if mutation.breaks(files).grafted else "its own rows"
    proof = (_OF_CONTENT if code >= _CONTENT else _OF_FORM).format(code=code, name=name)
    link = f"[{code}](rules/{code}.md) {rule}"
    return f"| {link} | {name} | {mutation.about} | {breaks} | `{proof}` |\n"
