"""Which addresses belong to the public internet, in every spelling."""

from __future__ import annotations

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._public_hosts import PublicBackend, is_public

PUBLIC = ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::808:808"]
HIDDEN = [
    "127.0.0.1",
    "127.1.2.3",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::",
    "",
    "localhost",
    "127.1",
    "0x7f000001",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", HIDDEN)
def test_an_address_of_this_side_is_not(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses(network="10.0.0.0/8") | st.ip_addresses(network="169.254.0.0/16"))
def test_nothing_private_is_public_however_it_is_wrapped(address: object) -> None:
    assert not is_public(str(address))
    assert not is_public(f"::ffff:{address}")
    assert not is_public(f"64:ff9b::{address}")


@given(st.text())
def test_any_other_text_is_no_public_address_and_no_error(text: str) -> None:
    is_public(text)


class Recorder(httpcore.MockBackend):
    """A backend that notes where it was asked to connect to."""

    def __init__(self) -> None:
        super().__init__([])
        self.hosts: list[str] = []

    def connect_tcp(self, host: str, *args: object, **options: object) -> httpcore.NetworkStream:
        self.hosts.append(host)
        return super().connect_tcp(host, 443)


def test_the_address_that_was_looked_at_is_the_one_that_is_connected_to() -> None:
    wire = Recorder()
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    backend = PublicBackend(wire, look_up=lambda _host, _port: next(answers))

    backend.connect_tcp("rebind.example", 443)
    with pytest.raises(httpcore.ConnectError, match="not on the public internet"):
        backend.connect_tcp("rebind.example", 443)

    assert wire.hosts == ["93.184.216.34"]


def test_one_hidden_address_among_several_is_enough_to_refuse() -> None:
    backend = PublicBackend(Recorder(), look_up=lambda *_: ["93.184.216.34", "10.0.0.1"])

    with pytest.raises(httpcore.ConnectError, match="not on the public internet"):
        backend.connect_tcp("mixed.example", 443)


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a..b", "x" * 300])
def test_a_host_that_is_not_known_is_said_so(host: str) -> None:
    with pytest.raises(httpcore.ConnectError, match="is not known"):
        PublicBackend(Recorder()).connect_tcp(host, 443)


def test_local_sockets_are_refused() -> None:
    with pytest.raises(httpcore.ConnectError, match="local socket"):
        PublicBackend(Recorder()).connect_unix_socket("/run/docker.sock")
