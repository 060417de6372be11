"""Work made ahead of its use, in a thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

__all__ = ["ahead"]

T = TypeVar("T")


def ahead(made: Iterator[T], *, worth: Callable[[T], bool]) -> Iterator[T]:
    """Yield what an iterator makes, each next one made in a thread while the last is used.

    Unless the first is ``worth`` it: then all are made as they are asked for.

    >>> list(ahead(iter("abc"), worth=str.isalpha))
    ['a', 'b', 'c']
    """
    for first in made:
        yield first
        if worth(first):
            with ThreadPoolExecutor(1, "ahead") as worker:
                waiting = worker.submit(_next, made)
                while following := waiting.result():
                    waiting = worker.submit(_next, made)
                    yield following[0]


def _next(made: Iterator[T]) -> list[T]:
    """Return the next one in a list, an empty one at the end."""
    return list(islice(made, 1))
