"""Proxies of every kind, by the environment and by argument; no password is ever shown."""

from __future__ import annotations

import asyncio
import logging
import socket
import subprocess
import sys
import traceback
from base64 import b64encode
from typing import TYPE_CHECKING

import pytest

import onellm
from onellm import Client, pool_stats, update_provider_config
from onellm.errors import APIConnectionError, InvalidConfigurationError, RequestTimeoutError
from onellm.testing import Hang, Reply, Server

from .conftest import KEY, MODEL, Caller, Traces, ask_by, ask_on, await_until, run, said, wait_until
from .servers import ConnectProxy, HttpServer, SocksProxy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.types import ChatOptions

    from .authority import Certificates

PASSWORD = "p4ssw0rd-of-the-proxy"
FAR = "http://provider.invalid/v1"


@pytest.fixture
def server(certificates: Certificates) -> Iterator[HttpServer]:
    with HttpServer(certificates.server()) as server:
        yield server


@pytest.fixture
def far(server: HttpServer, certificates: Certificates) -> Caller:
    """A host that only proxies reach, by TLS."""
    return Caller(
        f"https://provider.invalid:{server.port}/v1",
        {"verify": certificates.authority_file, "max_retries": 0},
    )


def test_https_goes_through_a_tunnel_of_the_environments_proxy(
    far: Caller, server: HttpServer, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ConnectProxy(server.port) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://user:{PASSWORD}@127.0.0.1:{proxy.port}")

        assert ask_by(way, far) == "hello"
        assert ask_by(way, far) == "hello"

    signed = b64encode(f"user:{PASSWORD}".encode()).decode()
    assert f"Proxy-Authorization: Basic {signed}" in proxy.heads[0]
    assert KEY not in "".join(proxy.heads)
    # The proxy's name and password are for the proxy only.
    assert "proxy-authorization" not in server.requests[0].head.lower()


def test_a_host_in_no_proxy_is_reached_straight(
    server: HttpServer, certificates: Certificates, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ConnectProxy(server.port) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("NO_PROXY", "localhost")

        assert ask_by(way, Caller(server.url), verify=certificates.authority_file) == "hello"

    assert not proxy.opened


def test_a_proxy_by_argument_wins_over_the_environments(
    far: Caller, server: HttpServer, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ConnectProxy(server.port) as given, ConnectProxy(server.port) as found:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{found.port}")
        monkeypatch.setenv("NO_PROXY", "*")

        assert ask_by(way, far, proxy=f"http://127.0.0.1:{given.port}") == "hello"

    assert given.opened == 1
    assert not found.opened


def test_a_plain_request_is_forwarded_with_the_whole_address(way: str) -> None:
    with ConnectProxy(0) as proxy:
        assert ask_by(way, Caller(FAR), proxy=f"http://127.0.0.1:{proxy.port}") == "hello"

    assert proxy.heads[0].startswith(f"POST {FAR}/chat/completions HTTP/1.1")


def test_a_proxy_holds_per_call_per_client_and_per_provider(
    far: Caller, server: HttpServer, certificates: Certificates, way: str
) -> None:
    with (
        ConnectProxy(server.port) as of_call,
        ConnectProxy(server.port) as of_client,
        ConnectProxy(server.port) as of_provider,
    ):
        update_provider_config(
            "openai",
            proxy=f"http://127.0.0.1:{of_provider.port}",
            verify=certificates.authority_file,
            base_url=far.base_url,
        )
        client = Client(KEY, proxy=f"http://127.0.0.1:{of_client.port}")

        async def main() -> None:
            options: ChatOptions = {"api_key": KEY, "max_retries": 0}
            by_call: ChatOptions = {"proxy": f"http://127.0.0.1:{of_call.port}"}
            if way == "sync":
                onellm.ChatCompletion.create(MODEL, said(), **options)
                client.chat.completions.create(model=MODEL, messages=said())
                client.chat.completions.create(model=MODEL, messages=said(), **by_call)
            else:
                await onellm.ChatCompletion.acreate(MODEL, said(), **options)
                await client.chat.completions.acreate(model=MODEL, messages=said())
                await client.chat.completions.acreate(model=MODEL, messages=said(), **by_call)

        run(main)

    assert [of_provider.opened, of_client.opened, of_call.opened] == [1, 1, 1]


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_a_socks_proxy_is_told_the_name_of_the_host(
    far: Caller, server: HttpServer, way: str, scheme: str
) -> None:
    with SocksProxy(server.port, auth=("user", PASSWORD)) as proxy:
        address = f"{scheme}://user:{PASSWORD}@127.0.0.1:{proxy.port}"

        assert ask_by(way, far, proxy=address) == "hello"
        assert ask_by(way, far, proxy=address) == "hello"

    assert set(proxy.hosts) == {"provider.invalid"}


def test_socks_by_the_environment_and_without_tls(
    way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with HttpServer() as server, SocksProxy(server.port) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"socks5://127.0.0.1:{proxy.port}")

        assert ask_by(way, Caller(FAR)) == "hello"

    assert proxy.hosts == ["provider.invalid"]


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ({"greeting": b""}, "."),
        ({"greeting": b"HTTP/1.1 400 Bad Request\r\n\r\n"}, "."),
        ({"greeting": b"\x05\xff"}, "."),
        ({"reply": b"\x05\x05\x00\x01\x00\x00\x00\x00\x00\x00"}, "(?i)refused"),
        ({"reply": b"\x05"}, "."),
        ({"reply": b"nonsense"}, "."),
    ],
)
def test_what_a_socks_proxy_says_wrong_is_one_of_our_errors_and_leaves_nothing(
    way: str, step: dict[str, bytes], told: str
) -> None:
    async def main() -> None:
        traces = Traces()
        for _ in range(3):
            with pytest.raises(APIConnectionError, match=told) as caught:
                await ask_on(way, caller)
            assert PASSWORD not in "".join(traceback.format_exception(caught.value))
            del caught
        assert await await_until(lambda: not proxy.open)
        assert pool_stats().connections == 0
        await traces.acheck()

    address = f"socks5://user:{PASSWORD}@127.0.0.1"
    with SocksProxy(9, auth=("user", PASSWORD), **step) as proxy:
        caller = Caller(FAR, {"proxy": f"{address}:{proxy.port}", "max_retries": 0})
        run(main)


def test_a_reset_behind_a_socks_proxy_is_not_taken_for_a_stale_connection(way: str) -> None:
    """The greetings are an exchange of their own; the request after them is the first one."""

    def refuse(accepted: socket.socket) -> None:
        accepted.recv(65536)
        accepted.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")

    from .servers import Listener  # noqa: PLC0415

    with Listener(refuse) as server, SocksProxy(server.port) as proxy:
        with pytest.raises(APIConnectionError):
            ask_by(way, Caller(FAR), proxy=f"socks5://127.0.0.1:{proxy.port}", timeout=3)

        assert server.opened == 1


@pytest.mark.parametrize("kind", ["http", "socks5"])
def test_a_wrong_password_is_said_and_not_shown(
    far: Caller, server: HttpServer, way: str, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    refusal = b"HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n"
    proxies = {
        "http": ConnectProxy(server.port, answer_connect=refusal),
        "socks5": SocksProxy(server.port, auth=("user", "another")),
    }
    with proxies[kind] as proxy:
        address = f"{kind}://user:{PASSWORD}@127.0.0.1:{proxy.port}"
        with pytest.raises(APIConnectionError, match=r"407|Invalid username/password") as caught:
            ask_by(way, far, proxy=address)
        assert proxy.wait_closed()
    client = Client(KEY, proxy=address)
    shown = [
        *traceback.format_exception(caught.value),
        repr(caught.value.__dict__),
        repr(client),
        repr(client.chat.completions),
        repr(client._options),
        repr(onellm._pool._clients),
        repr(pool_stats()),
        caplog.text,
    ]

    assert not [text for text in shown if PASSWORD in text]
    assert b64encode(f"user:{PASSWORD}".encode()).decode() not in "".join(shown)
    assert b64encode(PASSWORD.encode()).decode() not in "".join(shown)


@pytest.mark.parametrize("kind", ["http", "socks5"])
def test_a_debug_log_of_calls_that_work_shows_no_password(
    far: Caller, server: HttpServer, way: str, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    proxies = {
        "http": ConnectProxy(server.port),
        "socks5": SocksProxy(server.port, auth=("user", PASSWORD)),
    }
    with proxies[kind] as proxy:
        address = f"{kind}://user:{PASSWORD}@127.0.0.1:{proxy.port}"
        assert ask_by(way, far, proxy=address) == "hello"

    assert caplog.text
    assert PASSWORD not in caplog.text
    assert KEY not in caplog.text
    assert b64encode(f"user:{PASSWORD}".encode()).decode() not in caplog.text


@pytest.mark.parametrize(
    "address",
    [
        f"ftp://user:{PASSWORD}@proxy",
        f"user:{PASSWORD}@proxy",
        f"http://user:{PASSWORD}@[::1",
        f"socks4://user:{PASSWORD}@proxy",
    ],
)
def test_an_address_that_can_be_no_proxy_is_refused_without_showing_it(
    way: str, address: str
) -> None:
    with pytest.raises(InvalidConfigurationError, match="socks5h://") as caught:
        ask_by(way, Caller(FAR), proxy=address)

    assert PASSWORD not in "".join(traceback.format_exception(caught.value))


def test_a_tunnel_whose_tls_fails_takes_no_place(server: HttpServer, way: str) -> None:
    """The proxy connects, and the certificate behind it is none that we trust."""
    onellm.init_pooling(max_connections=1)

    async def main() -> None:
        for _ in range(3):
            with pytest.raises(APIConnectionError, match="CERTIFICATE_VERIFY_FAILED"):
                await ask_on(way, caller)
            assert pool_stats().connections == 0
        assert await await_until(lambda: not proxy.open)

    with ConnectProxy(server.port) as proxy:
        caller = Caller(
            f"https://provider.invalid:{server.port}/v1",
            {"proxy": f"http://127.0.0.1:{proxy.port}", "max_retries": 0, "pool_timeout": 1},
        )
        run(main)
    server.failures.clear()


def test_a_silent_proxy_is_given_up_in_time(way: str) -> None:
    async def main() -> None:
        for caller in callers:
            with pytest.raises(RequestTimeoutError):
                await ask_on(way, caller, timeout=0.2)
        assert await await_until(lambda: silent.connections_open == 0)
        assert pool_stats().connections == 0

    with Server(lambda _request: Reply.raw([Hang()])) as silent:
        port = silent.url.rsplit(":", 1)[1]
        callers = [
            Caller(address, {"proxy": f"{kind}://127.0.0.1:{port}", "max_retries": 0})
            for address in (FAR, FAR.replace("http:", "https:"))
            for kind in ("http", "socks5")
        ]
        run(main)


def keep_alive_of(found: object) -> tuple[int, int]:
    """Ask the kernel about the socket that a connection really has."""
    assert hasattr(found, "getsockopt")
    return (
        found.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE),
        found.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE),
    )


@pytest.mark.skipif(not hasattr(socket, "TCP_KEEPIDLE"), reason="Linux names the clock so")
@pytest.mark.parametrize("kind", ["straight", "tls", "http", "tunnel", "socks5"])
def test_tcp_keeps_connections_alive(
    server: HttpServer, certificates: Certificates, way: str, kind: str
) -> None:
    from onellm import _sockets  # noqa: PLC0415

    async def main() -> None:
        if way == "sync":
            caller.ask()
        else:
            await caller.aask()
        open_now = [
            stream
            for stream in [*_sockets._live]
            if (found := stream.get_extra_info("socket")) is not None and found.fileno() >= 0  # type: ignore[attr-defined] # a socket, or a loop's view of one
        ]
        assert open_now
        for stream in open_now:
            assert keep_alive_of(stream.get_extra_info("socket")) == (1, 60)

    with (
        HttpServer() as plain,
        ConnectProxy(server.port) as proxy,
        SocksProxy(server.port) as socks,
    ):
        secure = f"https://localhost:{server.port}/v1"
        address, by = {
            "straight": (plain.url, None),
            "tls": (secure, None),
            "http": (FAR, f"http://127.0.0.1:{proxy.port}"),
            "tunnel": (secure, f"http://127.0.0.1:{proxy.port}"),
            "socks5": (secure, f"socks5://127.0.0.1:{socks.port}"),
        }[kind]
        verify = certificates.authority_file
        caller = Caller(address, {"proxy": by, "verify": verify, "max_retries": 0})
        run(main)
        asyncio.run(onellm.close_pooling())
        assert wait_until(lambda: not plain.open | proxy.open | socks.open)


WITHOUT = """
import sys
sys.modules[sys.argv[1]] = None
import onellm
from onellm.errors import InvalidConfigurationError

said = [{"role": "user", "content": "x"}]
try:
    if sys.argv[1] == "h2":
        onellm.init_pooling(http2=True)
    else:
        proxy = "socks5://user:secret@127.0.0.1:9"
        onellm.ChatCompletion.create("openai/x", said, api_key="k", proxy=proxy)
except InvalidConfigurationError as error:
    assert "secret" not in str(error)
    assert error.__cause__ is None
    print(error)
assert onellm.http_pool.pool_stats().connections == 0
"""


@pytest.mark.parametrize(("package", "extra"), [("h2", "http2"), ("socksio", "socks")])
def test_a_package_that_is_missing_is_named_by_its_extra(package: str, extra: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, package],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    assert f"pip install 'onellm[{extra}]'" in done.stdout
