"""Addresses that may be fetched: https, and plain http to this machine alone."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from raisi_visit_dataset.errors import UnreadableError, UsageError

__all__ = ["Address", "address_of", "is_loopback", "redirected"]

_PORTS: Final = {"https": 443, "http": 80}
_MOST: Final = 2048
_PLAIN: Final = re.compile(r"[!-\[\]-~]+")
_HOST: Final = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")
_EXPECTED: Final = "an https address"


@dataclass(frozen=True, slots=True)
class Address:
    """Hold one address: ``target`` is its path and query, ``host`` has no brackets."""

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def authority(self) -> str:
        """Return host and port, as the header ``Host`` names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def address_of(url: str) -> Address:
    """Read an address that a user gave; UsageError for one that is not fetched.

    >>> str(address_of("https://example.org/a.zip"))
    'https://example.org/a.zip'
    """
    read = _read(url)
    if isinstance(read, str):
        raise UsageError(f"the address {url[:_MOST]!r}, {read}", _EXPECTED)
    return read


def redirected(address: Address, location: str | None) -> Address:
    """Read the address to which a server sends us on, as strictly as the first one.

    Raises UnreadableError for one that is not fetched, and for a way from https to http.
    """
    if location is None:
        raise UnreadableError(str(address), "a redirect to nowhere", _EXPECTED)
    read = _read(urljoin(str(address), location)) if len(location) <= _MOST else "which is long"
    if isinstance(read, str):
        found = f"a redirect to {location[:_MOST]!r}, {read}"
        raise UnreadableError(str(address), found, _EXPECTED)
    if (address.scheme, read.scheme) == ("https", "http"):
        raise UnreadableError(str(address), f"a redirect to {read}, from https to http", _EXPECTED)
    return read


def is_loopback(host: str) -> bool:
    """Tell whether a name or number of a host means this machine, by its words alone."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _read(url: str) -> Address | str:
    """Return the address, or what is wrong with it."""
    if len(url) > _MOST or not _PLAIN.fullmatch(url):
        return "which is long, or has characters that no address has"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "which is none"
    if fault := _fault(parts, host):
        return fault
    query = f"?{parts.query}" if parts.query else ""
    return Address(parts.scheme, host, port or _PORTS[parts.scheme], f"{parts.path or '/'}{query}")


def _fault(parts: SplitResult, host: str) -> str | None:
    if parts.scheme not in _PORTS:
        return f"of the scheme {parts.scheme!r}"
    if "@" in parts.netloc:
        return "which holds a user or a password"
    if not _HOST.fullmatch(host):
        return "whose host is none"
    if parts.scheme == "http" and not is_loopback(host):
        return "which anybody on the way could change"
    return None
