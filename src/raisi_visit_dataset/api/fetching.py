"""Published packages, fetched and verified."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits

__all__ = ["fetch"]


def fetch(
    url_or_version: str,
    *,
    sha256: str | None = None,
    offline: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    progress: Callable[[int, int], None] | None = None,
) -> Path:
    """Return the path of a published zip file: from the cache, or fetched over https.

    The digest of the file is compared at every call; ``open`` and ``validate`` take its path.
    ``sha256`` may be left out for released versions that this installation knows. With
    ``offline`` nothing is asked of the network. ``progress`` is told how many bytes are there,
    and of how many. The cache is a folder of this user, or the one that RAISI_VISIT_CACHE names.
    Proxies, cookies and stored passwords are not used. Raises UsageError for a version, digest or
    address that is not fetched; UnreadableError, with the cause, for whatever the network, the
    server or the file does wrong, and beyond the limits ``fetch_bytes``, ``fetch_seconds`` and
    ``fetch_redirects``; WriteRefused; and BusyError while another process fetches the same file.
    """
    from raisi_visit_dataset.fetching.fetch import fetch as fetched

    return fetched(url_or_version, sha256=sha256, offline=offline, limits=limits, progress=progress)
