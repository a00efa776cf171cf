"""Reading an address that came from a message, attacked."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import httpcore
import httpx
import pytest

from onellm import InvalidRequestError
from onellm._clients import use_backend
from onellm._fetch import fetch
from onellm._http import Network
from onellm._pool import public_transport
from onellm._public_hosts import PublicBackend
from onellm._transport import SyncTransport
from onellm.testing import Close, Hang, Pause, Reply, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm._fetch import Fetched

PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
IMAGE = {"content-type": "image/png"}


@pytest.fixture
def trusting() -> Iterator[SyncTransport]:
    """A transport that takes loopback for the internet, so that the rest can be tested."""
    with httpx.Client(trust_env=False) as client:
        backend = PublicBackend(httpcore.SyncBackend(), allow=lambda _address: True)
        use_backend(client, backend)
        yield SyncTransport({Network(): client})


def get(
    url: str, transport: SyncTransport, *, max_bytes: int = 1000, seconds: float = 5.0
) -> Fetched:
    return fetch(
        url,
        ("image/",),
        max_bytes=max_bytes,
        seconds=seconds,
        transport=transport,
        schemes=("http",),
    )


def test_an_image_is_read_with_its_type(trusting: SyncTransport) -> None:
    reply = Reply(headers={"content-type": "image/PNG; q=1"}, body=PNG)
    with Server(lambda _request: reply) as server:
        found = get(f"{server.url}/cat.png?size=1", trusting)

        assert (found.content_type, found.content) == ("image/png", PNG)
        sent = server.requests[0]
        assert not {"authorization", "x-api-key", "cookie"} & sent.headers.keys()


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/cat.png",
        "ftp://example.com/cat.png",
        "file:///etc/passwd",
        "https://user:secret@example.com/cat.png",
        "https:///cat.png",
        "//example.com/cat.png",
        "",
    ],
)
def test_only_https_without_a_user_is_fetched(url: str) -> None:
    with pytest.raises(InvalidRequestError, match="only https addresses") as caught:
        fetch(url, ("image/",))

    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "169.254.169.254", "0.0.0.0", "[::ffff:7f00:1]"]
)
def test_this_machine_and_its_cloud_are_out_of_reach(host: str) -> None:
    with Server(lambda _request: Reply(headers=IMAGE, body=PNG)) as server:
        port = server.url.rpartition(":")[2]
        for scheme in ("http", "https"):
            with pytest.raises(InvalidRequestError, match="not on the public internet"):
                fetch(f"{scheme}://{host}:{port}/x", ("image/",), schemes=("http", "https"))

        assert server.connections_opened == 0


def test_a_redirect_to_this_machine_is_not_followed(trusting: SyncTransport) -> None:
    with Server(lambda _request: Reply(headers=IMAGE, body=PNG)) as inside:
        to_inside = Reply(status=302, headers={"location": f"{inside.url}/secret"})
        with Server(lambda _request: to_inside) as outside:
            with httpx.Client(trust_env=False) as client:
                own_port = outside.url.rpartition(":")[2]
                use_backend(
                    client,
                    PublicBackend(
                        httpcore.SyncBackend(),
                        look_up=lambda _h, port: [
                            "127.0.0.1" if f"{port}" == own_port else "10.0.0.1"
                        ],
                        allow=lambda address: address == "127.0.0.1",
                    ),
                )
                with pytest.raises(InvalidRequestError, match="not on the public internet"):
                    get(outside.url, SyncTransport({Network(): client}))

            assert inside.connections_opened == 0


def test_a_redirect_to_another_scheme_is_not_followed(trusting: SyncTransport) -> None:
    elsewhere = Reply(status=302, headers={"location": "file:///etc/passwd"})
    with (
        Server(lambda _request: elsewhere) as server,
        pytest.raises(InvalidRequestError, match="only https addresses"),
    ):
        get(server.url, trusting)


def test_a_few_redirects_are_followed_and_no_more(trusting: SyncTransport) -> None:
    def go_on(path: str) -> Reply:
        left = int(path.strip("/") or 0)
        if left == 0:
            return Reply(headers=IMAGE, body=PNG)
        return Reply(status=307, headers={"location": f"/{left - 1}"})

    with Server(lambda request: go_on(request.path)) as server:
        assert get(f"{server.url}/3", trusting).content == PNG
        with pytest.raises(InvalidRequestError, match="redirects more than 3 times"):
            get(f"{server.url}/4", trusting)


def test_what_is_too_large_is_left_after_the_limit(trusting: SyncTransport) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield bytes(1000)

    with Server(lambda _request: Reply(headers=IMAGE, body=endless(), chunked=True)) as server:
        with pytest.raises(InvalidRequestError, match="larger than 5000 bytes"):
            get(server.url, trusting, max_bytes=5000)

        assert server.wait_closed()


@pytest.mark.parametrize("stuck", [[Hang()], [PNG[:5], Hang()], [b"x", *([Pause(0.1), b"x"] * 50)]])
def test_what_does_not_come_in_time_is_left(trusting: SyncTransport, stuck: list[bytes]) -> None:
    reply = Reply(headers=IMAGE, body=stuck, chunked=True)
    with Server(lambda _request: reply) as server:
        began = time.monotonic()
        with pytest.raises(InvalidRequestError, match="in time"):
            get(server.url, trusting, seconds=0.4)

        assert time.monotonic() - began < 4
        assert server.wait_closed()


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply.text("<html>", headers={}), "it is of type 'text/plain'"),
        (Reply(body=PNG), "it is of type 'unknown'"),
        (Reply(status=404, headers=IMAGE), "status 404"),
        (Reply(status=302), "status 302"),
        (Reply(headers=IMAGE, body=[PNG, Close()], chunked=True), "broke"),
    ],
)
def test_what_is_no_image_is_refused_with_the_reason(
    trusting: SyncTransport, reply: Reply, reason: str
) -> None:
    with (
        Server(lambda _request: reply) as server,
        pytest.raises(InvalidRequestError, match=reason) as caught,
    ):
        get(f"{server.url}/cat.png?signature=abc", trusting)

    assert "signature" not in str(caught.value)
    assert "data URL" in str(caught.value)


def test_the_shared_transport_uses_no_proxy_and_is_one() -> None:
    assert public_transport() is public_transport()
    assert not public_transport()._clients[Network()]._mounts
