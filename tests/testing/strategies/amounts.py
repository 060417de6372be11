"""How many examples a test runs whose examples are dear: a part of what the profile says."""

from hypothesis import settings

LEAST = 5


def one_in(part):
    """Run one example in ``part`` of those of the profile, at least a few."""
    return settings(max_examples=max(LEAST, settings.default.max_examples // part))
