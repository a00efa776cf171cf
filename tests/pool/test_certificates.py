"""Who is trusted, and who we are: authorities, client certificates, and ways that never mix."""

from __future__ import annotations

import asyncio
import ssl
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from onellm import Client, pool_stats, update_provider_config
from onellm.client import AsyncClient
from onellm.errors import APIConnectionError, InvalidConfigurationError, InvalidRequestError

from .authority import Certificates
from .conftest import KEY, MODEL, Caller, Traces, ask_by, ask_on, await_until, run, said, wait_until
from .servers import HttpServer, Listener

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator
    from pathlib import Path

    from onellm.testing import Simulator
    from onellm.types import ChatOptions


@pytest.fixture
def server(certificates: Certificates) -> Iterator[HttpServer]:
    with HttpServer(certificates.server()) as server:
        yield server
        server.failures.clear()  # handshakes that were refused


@pytest.fixture
def strict(certificates: Certificates) -> Iterator[HttpServer]:
    """A server that asks who comes."""
    with HttpServer(certificates.server(asks_for_certificate=True)) as server:
        yield server
        server.failures.clear()


def test_an_authority_of_ones_own_is_trusted(
    server: HttpServer, certificates: Certificates, way: str
) -> None:
    trusted: list[ChatOptions] = [
        {"verify": certificates.authority_file},
        {"verify": certificates.client()},
        {"verify": False},
    ]
    for options in trusted:
        assert ask_by(way, Caller(server.url), **options) == "hello"


def test_an_authority_of_the_environment_is_trusted(
    server: HttpServer, certificates: Certificates, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from onellm import _clients  # noqa: PLC0415

    monkeypatch.setenv("SSL_CERT_FILE", certificates.authority_file)
    _clients._usual_trust.cache_clear()
    try:
        assert ask_by(way, Caller(server.url)) == "hello"
    finally:
        _clients._usual_trust.cache_clear()


def test_an_unknown_authority_is_an_error_that_says_so(
    server: HttpServer, tmp_path: Path, way: str
) -> None:
    other = Certificates(tmp_path)

    async def main() -> None:
        traces = Traces()
        for verify in (True, other.authority_file, other.client()):
            with pytest.raises(APIConnectionError, match="CERTIFICATE_VERIFY_FAILED"):
                await ask_on(way, caller, verify=verify)
        assert await await_until(lambda: not server.open)
        assert pool_stats().connections == 0
        await traces.acheck()

    caller = Caller(server.url)
    run(main)


def test_a_name_that_is_not_in_the_certificate_is_refused(
    certificates: Certificates, way: str
) -> None:
    with HttpServer(certificates.server("provider.invalid")) as server:
        with pytest.raises(APIConnectionError, match=r"CERTIFICATE_VERIFY_FAILED.*localhost"):
            ask_by(way, Caller(server.url), verify=certificates.authority_file)
        server.failures.clear()


def test_a_server_that_asks_who_we_are_is_shown_the_certificate(
    strict: HttpServer, certificates: Certificates, way: str
) -> None:
    known: list[ChatOptions] = [
        {"cert": certificates.client_both},
        {"cert": (certificates.client_certificate, certificates.client_key)},
    ]
    for options in known:
        caller = Caller(strict.url, {"verify": certificates.authority_file, "max_retries": 0})
        assert ask_by(way, caller, **options) == "hello"

    assert all(strict.certificates)


def test_without_a_certificate_the_refusal_is_one_of_our_errors(
    strict: HttpServer, certificates: Certificates, way: str
) -> None:
    """With TLS 1.3 the handshake is done by then: the refusal is in place of the answer."""
    for _ in range(3):
        with pytest.raises(APIConnectionError):
            ask_by(way, Caller(strict.url), verify=certificates.authority_file)

    assert pool_stats().connections == 0


def test_the_same_options_hold_per_client_and_per_provider(
    strict: HttpServer, certificates: Certificates
) -> None:
    verify, cert = certificates.authority_file, certificates.client_both
    client = Client(KEY, base_url=strict.url, verify=verify, cert=cert)
    assert client.chat.completions.create(model=MODEL, messages=said())

    async def main() -> None:
        aclient = AsyncClient(KEY, base_url=strict.url, verify=verify, cert=cert)
        assert await aclient.chat.completions.create(model=MODEL, messages=said())

    run(main)
    update_provider_config("openai", base_url=strict.url, verify=verify, cert=cert)
    assert Client(KEY).chat.completions.create(model=MODEL, messages=said())
    assert len(strict.requests) == 3


def test_calls_with_and_without_a_certificate_do_not_share_connections(
    strict: HttpServer, certificates: Certificates, way: str
) -> None:
    caller = Caller(strict.url, {"verify": certificates.authority_file, "max_retries": 0})

    async def main() -> None:
        for _ in range(3):
            await ask_on(way, caller, cert=certificates.client_both)
            with pytest.raises(APIConnectionError):
                await ask_on(way, caller)

    run(main)
    assert len(strict.requests) == 3


def test_a_certificate_is_never_put_into_a_context_that_others_use(
    strict: HttpServer, certificates: Certificates, way: str
) -> None:
    context = certificates.client()
    with pytest.raises(InvalidConfigurationError, match="load it into the context"):
        ask_by(way, Caller(strict.url), verify=context, cert=certificates.client_both)
    with pytest.raises(APIConnectionError):
        ask_by(way, Caller(strict.url), verify=context)

    context.load_cert_chain(certificates.client_both)
    assert ask_by(way, Caller(strict.url), verify=context) == "hello"


@pytest.mark.parametrize("name", ["verify", "cert"])
@pytest.mark.parametrize("kind", ["missing", "nonsense", "empty"])
def test_files_that_are_no_certificates_are_refused_before_the_network(
    server: HttpServer, tmp_path: Path, way: str, name: str, kind: str
) -> None:
    path = tmp_path / "some.pem"
    if kind != "missing":
        path.write_text("" if kind == "empty" else "no certificate")
    options: ChatOptions = {"verify": str(path)} if name == "verify" else {"cert": str(path)}

    with pytest.raises(InvalidConfigurationError, match=f"{name}="):
        ask_by(way, Caller(server.url), **options)

    assert not server.opened


@pytest.mark.parametrize("value", [3, (), ("a", "b", "c", "d"), object()])
def test_values_that_are_no_certificate_are_refused(server: HttpServer, value: object) -> None:
    with pytest.raises(InvalidRequestError, match="cert"):
        Caller(server.url).ask(cert=value)  # type: ignore[arg-type] # what checkers refuse is tried too

    assert not server.opened


def new_context(certificates: Certificates) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    certificates.authority.configure_trust(context)
    return context


def test_a_context_per_call_does_not_pile_up_connections(
    server: HttpServer, certificates: Certificates, way: str
) -> None:
    """Each is a way of its own, and at most 32 are kept."""

    async def main() -> None:
        for _ in range(50):
            assert await ask_on(way, caller, verify=new_context(certificates)) == "hello"
        assert pool_stats().pools <= 32
        assert await await_until(lambda: pool_stats().connections <= 32)
        assert await await_until(lambda: len(server.open) <= 32)

    caller = Caller(server.url, {"max_retries": 0})
    run(main)


def test_a_stream_goes_on_while_its_way_is_one_of_too_many(
    certificates: Certificates, caller: Caller, simulator: Simulator, way: str
) -> None:
    async def main() -> None:
        if way == "sync":
            stream = caller.start("[[slow]] and on", verify=new_context(certificates))
            chunks = [next(stream)]
        else:
            stream = await caller.astart("[[slow]] and on", verify=new_context(certificates))
            chunks = [await anext(stream)]
        for _ in range(50):
            assert await ask_on(way, caller, verify=new_context(certificates))
        assert pool_stats().pools <= 32
        if way == "sync":
            chunks += list(stream)
        else:
            chunks += [chunk async for chunk in stream]
        assert chunks[-1].choices[0].finish_reason or chunks[-2].choices[0].finish_reason
        assert await await_until(lambda: pool_stats().active == 0)
        assert await await_until(lambda: simulator.connections_open <= 32)
        assert pool_stats().connections <= 32

    run(main)


def test_many_ways_at_once_in_threads(server: HttpServer, certificates: Certificates) -> None:
    caller = Caller(server.url)

    def ask(_: int) -> bool:
        return caller.ask(verify=new_context(certificates)) == "hello"

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(ask, range(100)))

    assert pool_stats().pools <= 32
    assert wait_until(lambda: len(server.open) <= 32)


def hear_and_say_nothing(accepted: socket.socket) -> None:
    while accepted.recv(65536):
        pass


def test_a_handshake_that_is_cancelled_leaves_no_socket() -> None:
    async def main() -> None:
        traces = Traces()
        tasks = [asyncio.create_task(caller.aask()) for _ in range(10)]
        assert await await_until(lambda: silent.opened == 10)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        assert await await_until(lambda: not silent.open)
        assert pool_stats().connections == 0
        del tasks, task
        await traces.acheck()

    with Listener(hear_and_say_nothing) as silent:
        caller = Caller(f"https://127.0.0.1:{silent.port}/v1", {"max_retries": 0})
        run(main)
