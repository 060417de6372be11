"""What frictionless says of a descriptor of ours."""

from __future__ import annotations

import copy
from collections.abc import Mapping

from raisi_visit_dataset.errors import Problem

__all__ = ["check_descriptor"]

_EXPECTED = "a descriptor that frictionless accepts"


def check_descriptor(descriptor: Mapping[str, object]) -> tuple[Problem, ...]:
    """Return what frictionless finds wrong with a descriptor; empty when it accepts it.

    Compares the metadata alone, against the standard: no file is opened. For
    packages we made: a stranger's descriptor can make frictionless fetch things.
    """
    from frictionless import FrictionlessException, Package

    # Both steps that Package.from_descriptor takes, without the loading of what they describe.
    upgraded = copy.deepcopy(dict(descriptor))
    try:
        Package.metadata_transform(upgraded)
        notes = [error.message for error in Package.metadata_validate(upgraded)]
    except FrictionlessException as error:
        notes = [str(reason.message) for reason in (error.reasons or [error.error])]
    return tuple(Problem(None, note, _EXPECTED, "") for note in notes)
