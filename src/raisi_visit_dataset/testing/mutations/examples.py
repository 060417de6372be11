"""Mutations that are an example of their rule, on the package itself or on an added stretch."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.testing.mutations.graft import by_example
from raisi_visit_dataset.testing.mutations.mutation import Mutation

__all__ = ["MUTATIONS"]

MUTATIONS: Final[tuple[Mutation, ...]] = (
    by_example("RVD212", "a-source-unread", "add a source without segments"),
    by_example("RVD252", "a-dispute-about-nothing", "call the same value a contradiction"),
    by_example("RVD327", "an-endless-visit", "let a planned visit last without end"),
    by_example("RVD328", "another-duration", "let a visit last a day longer than its text says"),
    by_example("RVD330", "two-clocks", "let a time in parentheses be another one"),
    by_example("RVD331", "an-endless-month", "let a month last without end"),
    by_example("RVD406", "a-foreign-host", "let a host receive in another state"),
    by_example("RVD513", "another-title", "call a minister the head of state"),
    by_example("RVD608", "a-name-of-oneself", "let a speaker say the own name"),
    by_example("RVD614", "crossing-words", "let two statements share some words"),
    by_example("RVD706", "unlinked-words", "remove the link of words that two texts print"),
    by_example("RVD708", "another-number", "let one wording of an utterance have a number"),
)
"""Rules whose material few packages have."""
