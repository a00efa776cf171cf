from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import httpcore
import httpx
import pytest

from onellm import _pool
from onellm._async_connection_pool import AsyncPool
from onellm._clients import _put_pools_under, async_pools_of, pools_of
from onellm._connection_pool import Pool
from onellm._http import Network
from onellm._pool_config import PoolConfig
from onellm._sockets import AsyncBackend, Backend
from onellm._transport import SyncTransport
from onellm.errors import OneLLMError, RequestTimeoutError
from onellm.testing import Pause, Piece, Reply, Server

from .conftest import Api, Way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.testing import ReceivedRequest

FAR = "http://provider.invalid/v1"
ANSWER = {"choices": [{"message": {"content": "through the proxy"}, "finish_reason": "stop"}]}


@pytest.fixture(autouse=True)
def _fresh_client(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The environment's proxies are read when the process's client is made: make a new one."""
    clients = _pool._Clients()
    monkeypatch.setattr(_pool, "_sync_transport", SyncTransport(clients))
    yield
    clients.close()


def forward(request: ReceivedRequest) -> Reply:
    if request.path != f"{FAR}/chat/completions":
        return Reply(status=400)
    return Reply.json(ANSWER)


def dripping() -> Iterator[Piece]:
    while True:
        yield Pause(0.02)
        yield b" "


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
def test_the_proxy_of_the_environment_is_used(
    way: Way, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Server(forward) as proxy:
        monkeypatch.setenv(variable, proxy.url)

        answer = Api(way, "openai", FAR).ask("x")

        assert answer.choices[0].message.content == "through the proxy"
        assert len(proxy.requests) == 1


def test_a_host_that_needs_no_proxy_goes_without(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    with Server(forward) as proxy, Server(lambda _request: Reply.json(ANSWER)) as near:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")

        assert Api(way, "openai", near.url).ask("x")
        assert proxy.requests == []


def test_a_deadline_holds_through_a_proxy(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    with Server(lambda _request: Reply(body=dripping(), chunked=True)) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        began = time.monotonic()

        with pytest.raises(RequestTimeoutError):
            Api(way, "openai", FAR).ask("x", timeout=0.4, max_retries=0)

        assert time.monotonic() - began < 5
        assert proxy.wait_closed()


def test_a_proxy_that_is_not_there_is_one_of_our_errors(
    way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Server(forward) as proxy:
        gone = proxy.url
    monkeypatch.setenv("HTTP_PROXY", gone)

    with pytest.raises(OneLLMError):
        Api(way, "openai", FAR).ask("x", max_retries=0)


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:9", "https://127.0.0.1:9", None])
def test_the_deadline_is_under_every_pool(
    proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Guard the private names of httpx and httpcore that the pool relies on."""
    if proxy is not None:
        monkeypatch.setenv("HTTP_PROXY", proxy)
        monkeypatch.setenv("HTTPS_PROXY", proxy)

    client = _pool.sync_transport()._clients[Network()]
    transports = (client._transport, *client._mounts.values())

    assert len(transports) == (1 if proxy is None else 3)
    for transport in transports:
        pool = transport._pool  # type: ignore[union-attr] # guarded here
        assert isinstance(pool, Pool)
        assert isinstance(pool.maker, httpcore.ConnectionPool)
        assert isinstance(pool.maker._network_backend, Backend)
    assert len(list(pools_of(client))) == len(transports)


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:9", None])
def test_the_deadline_is_under_every_async_pool(
    proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if proxy is not None:
        monkeypatch.setenv("HTTP_PROXY", proxy)
        monkeypatch.setenv("HTTPS_PROXY", proxy)

    async def main() -> None:
        client = (await _pool.async_transport())._clients[Network()]
        transports = (client._transport, *client._mounts.values())
        assert len(transports) == (1 if proxy is None else 3)
        for transport in transports:
            pool = transport._pool  # type: ignore[union-attr] # guarded here
            assert isinstance(pool, AsyncPool)
            assert isinstance(pool.maker, httpcore.AsyncConnectionPool)
            assert isinstance(pool.maker._network_backend, AsyncBackend)
        assert len(list(async_pools_of(client))) == len(transports)

    asyncio.run(main())


def test_a_proxy_connection_asks_the_same_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections to a proxy are made by the pool's backend and not by one of their own."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    client = _pool.sync_transport()._clients[Network()]
    pool = client._transport_for_url(httpx.URL("http://provider.invalid/"))._pool  # type: ignore[attr-defined] # guarded above

    assert isinstance(pool.maker, httpcore.HTTPProxy)
    made = pool.maker.create_connection(httpcore.Origin(b"http", b"provider.invalid", 80))
    assert isinstance(made._connection._network_backend, Backend)  # type: ignore[attr-defined] # guard


def test_transports_without_a_pool_are_left_alone() -> None:
    def answer(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(200)

    with httpx.Client(transport=httpx.MockTransport(answer)) as client:
        _put_pools_under(client, PoolConfig())
        assert list(pools_of(client)) == []
        assert client.get("http://h/").status_code == 200


def test_a_process_has_one_client_and_a_loop_has_one() -> None:
    assert _pool.sync_transport() is _pool.sync_transport()

    async def main() -> None:
        assert await _pool.async_transport() is await _pool.async_transport()
        assert len(_pool._by_loop) == 1

    asyncio.run(main())
    assert not _pool._by_loop


def test_a_loop_that_was_never_shut_down_properly_is_forgotten() -> None:
    loop = asyncio.new_event_loop()
    transport = loop.run_until_complete(_pool.async_transport())
    loop.run_until_complete(transport._clients[Network()].aclose())
    loop.close()  # without shutdown_asyncgens, as careless code does
    assert loop in _pool._by_loop

    async def main() -> None:
        await _pool.async_transport()
        assert loop not in _pool._by_loop

    asyncio.run(main())
