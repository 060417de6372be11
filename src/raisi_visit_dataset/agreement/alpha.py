"""Krippendorff's alpha of two coders, for nominal values."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["nominal_alpha"]


def nominal_alpha(pairs: Sequence[tuple[str, str]]) -> tuple[float | None, str | None]:
    """Return alpha, or None and why it is not defined.

    >>> nominal_alpha([("a", "a"), ("b", "b")])
    (1.0, None)
    >>> nominal_alpha([("a", "a"), ("a", "a")])
    (None, "one value alone, 'a': without variation there is nothing to expect by chance")
    """
    if not pairs:
        return None, "no aligned unit"
    values = sorted({value for pair in pairs for value in pair})
    if len(values) == 1:
        alone = f"one value alone, {values[0]!r}"
        return None, f"{alone}: without variation there is nothing to expect by chance"
    import krippendorff

    # As numbers: the library takes the text 'nan' for a missing value.
    number = {value: code for code, value in enumerate(values)}
    data = [[number[pair[side]] for pair in pairs] for side in (0, 1)]
    return float(krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")), None
