"""Connections to the public internet only: for addresses that came from somebody's data."""

from __future__ import annotations

import ipaddress
import socket
from typing import TYPE_CHECKING, Final

import httpcore

from onellm._sockets import Backend

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

# IPv6 addresses that stand for an IPv4 address, which must be public as well.
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to the public internet, in whatever form it is written.

    Private, loopback, link-local (where clouds keep their credentials), shared, multicast and
    reserved addresses do not, nor does an IPv6 address that stands for one of those.
    """
    try:
        known = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(known, ipaddress.IPv6Address):
        for inner in (known.ipv4_mapped, known.sixtofour, *(known.teredo or ())):
            if inner is not None and not is_public(str(inner)):
                return False
        if known in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(known) & 0xFFFFFFFF)))
    return known.is_global and not known.is_multicast


def resolve(host: str, port: int) -> Sequence[str]:
    """Look up all addresses of a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


class PublicBackend(Backend):
    """Connects to the address that was looked at, so no second look-up can give another one."""

    def __init__(
        self,
        inner: httpcore.NetworkBackend,
        look_up: Callable[[str, int], Sequence[str]] = resolve,
        allow: Callable[[str], bool] = is_public,
    ) -> None:
        super().__init__(inner)
        self._look_up = look_up
        self._allow = allow

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            addresses = self._look_up(host, port)
        except (OSError, UnicodeError):
            raise httpcore.ConnectError(f"the host {host!r} is not known") from None
        if not addresses or not all(map(self._allow, addresses)):
            raise httpcore.ConnectError(f"the host {host!r} is not on the public internet")
        return super().connect_tcp(addresses[0], port, timeout, local_address, socket_options)

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        del path, timeout, socket_options
        raise httpcore.ConnectError("a local socket is not on the public internet")
