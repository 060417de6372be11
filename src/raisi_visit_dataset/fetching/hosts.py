"""Where a host is: its numbers, and whether they are those of the open network."""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from typing import Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.fetching.address import Address, is_loopback

__all__ = ["is_outside", "numbers_of"]

# Ways of writing an IPv4 address within an IPv6 one that Python does not tell by a property.
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_COMPATIBLE: Final = ipaddress.IPv6Network("::/96")
_Number = ipaddress.IPv4Address | ipaddress.IPv6Address


def numbers_of(address: Address, seconds: float) -> tuple[str, ...]:
    """Return the numbers of the host, in the order in which to try them.

    Raises UnreadableError for a host that has none or is not told within ``seconds``, and for
    plain http where one of them is not this machine's.
    """
    told: queue.SimpleQueue[list[str] | OSError] = queue.SimpleQueue()
    # The system offers no end to its asking, so it asks on a thread that is left to itself.
    threading.Thread(target=_ask, args=(address, told), daemon=True).start()
    try:
        answer = told.get(timeout=max(seconds, 0))
    except queue.Empty:
        answer = TimeoutError(0, "no answer")
    if isinstance(answer, OSError):
        cause = answer.strerror or str(answer)
        raise UnreadableError(str(address), "a host that is not found", "one that is there", cause)
    numbers = tuple(dict.fromkeys(answer))
    if address.scheme == "http" and not all(map(is_loopback, numbers)):
        found = f"a host that is at {', '.join(numbers)}"
        raise UnreadableError(str(address), found, "this machine, as for all plain http")
    return numbers


def is_outside(number: str) -> bool:
    """Tell whether a number is one of the open network, and not of this machine or a private one.

    >>> is_outside("93.184.216.34"), is_outside("::ffff:10.0.0.1"), is_outside("64:ff9b::7f00:1")
    (True, False, False)
    """
    whole = ipaddress.ip_address(number.partition("%")[0])
    return all(each.is_global and not each.is_multicast for each in _meant(whole))


def _meant(number: _Number) -> tuple[_Number, ...]:
    """Return the IPv4 addresses that an IPv6 one stands for, or the number itself."""
    if isinstance(number, ipaddress.IPv4Address):
        return (number,)
    if number in _NAT64 or (number in _COMPATIBLE and int(number) > 1):
        return (ipaddress.IPv4Address(int(number) & 0xFFFF_FFFF),)
    within = (number.ipv4_mapped, number.sixtofour, *(number.teredo or ()))
    return tuple(each for each in within if each is not None) or (number,)


def _ask(address: Address, told: queue.SimpleQueue[list[str] | OSError]) -> None:
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except OSError as error:
        told.put(error)
    except UnicodeError:
        told.put(OSError(0, "no name of a host"))
    else:
        told.put([str(each[4][0]) for each in found])
