"""Hosts as the tools of a local server name them, as base URLs."""

from __future__ import annotations

import re
from typing import Final

_PORTS: Final = {"": "11434", "http": "80", "https": "443"}
"""Ollama's own, where no scheme says otherwise."""
_EVERYWHERE: Final = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - what a server listens on
_HOST_AND_PORT: Final = re.compile(
    r"(https?://)?(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9._-]*[a-z0-9])?):[0-9]{1,5}", re.IGNORECASE
)


def names_host_and_port(text: str) -> bool:
    """Tell whether a text is "host:port", with or without a scheme."""
    return _HOST_AND_PORT.fullmatch(text) is not None


def base_url_of(text: str) -> str:
    """Give the base URL of "host", ":port", "host:port" or a URL without a version.

    An address that only a server can listen on stands for this machine.
    """
    scheme, _, rest = text.strip().rpartition("://")
    address, slash, path = rest.partition("/")
    host, port = _split(address)
    host = "127.0.0.1" if host in _EVERYWHERE else host
    host = f"[{host}]" if ":" in host else host
    port = port or _PORTS.get(scheme, "")
    return f"{scheme or 'http'}://{host}:{port}{(slash + path).rstrip('/')}/v1"


def _split(address: str) -> tuple[str, str]:
    """Take host and port apart; an IPv6 address may stand in brackets or, without a port, bare."""
    if address.startswith("["):
        host, _, rest = address[1:].partition("]")
        return host, rest.removeprefix(":")
    if address.count(":") > 1:
        return address, ""
    host, _, port = address.partition(":")
    return host, port
