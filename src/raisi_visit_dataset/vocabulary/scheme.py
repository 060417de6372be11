"""The shape of a closed vocabulary."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Scheme:
    """Hold one closed vocabulary: its name, what it classifies, and its codes.

    ``codes`` maps each code to its definition. The order is the order of exports.
    """

    name: str
    about: str
    codes: Mapping[str, str]

    def __post_init__(self) -> None:
        """Freeze the mapping, so that no caller can widen a closed vocabulary."""
        object.__setattr__(self, "codes", MappingProxyType(dict(self.codes)))

    def __contains__(self, code: object) -> bool:
        """Say whether ``code`` belongs to the vocabulary."""
        return code in self.codes

    def label(self, code: str) -> str:
        """Return the human-readable form of ``code``.

        >>> Scheme("x", "", {"phone_call": "A call."}).label("phone_call")
        'phone call'
        """
        return code.replace("_", " ")
