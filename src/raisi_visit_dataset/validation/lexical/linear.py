"""Patterns of strangers outside Table Schema, on the linear engine alone."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

__all__ = ["compiles", "found"]

_REMEMBERED: Final = 1 << 14


@lru_cache(maxsize=_REMEMBERED)
def found(pattern: str, text: str) -> bool:
    """Say whether a pattern is found anywhere in a text."""
    import polars as pl

    return bool(pl.Series([text]).str.contains(pattern)[0])


@lru_cache(maxsize=_REMEMBERED)
def compiles(pattern: str) -> bool:
    """Say whether the engine takes a pattern."""
    import polars as pl

    try:
        pl.Series([""]).str.contains(pattern)
    except pl.exceptions.ComputeError:
        return False
    return True
