"""Turn mutants on and off: what `mutate.py` puts between a mutated function and its callers."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

MutantDict = dict[str, Callable[..., Any]]

ACTIVE = [""]
"""The mutant that runs instead of its function; no function's at first."""

REACHED: set[str] = set()
"""The functions called since somebody emptied this set."""


def wrap_in_trampoline(
    mutants: MutantDict, *, is_classmethod: bool = False
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return a decorator that calls the active one of ``mutants``, or the function as it was."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        module = function.__module__

        @wraps(function)
        def chosen(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - any function's
            original = mutants["_mutmut_orig"]
            name = original.__name__.removesuffix("__mutmut_orig")
            REACHED.add(f"{module}.{name}")
            place, _, mutant = ACTIVE[0].rpartition(".")
            run = mutants.get(mutant, original) if place == module else original
            if is_classmethod:
                return getattr(given[0], run.__name__)(*given[1:], **named)
            return run(*given, **named)

        return chosen

    return decorate
