from __future__ import annotations

import io
import logging
import pickle
import traceback
from typing import TYPE_CHECKING

import pytest

import onellm
from onellm.errors import AuthenticationError, InvalidRequestError, OneLLMError
from onellm.testing import Reply, Server

from .conftest import Api, Way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.testing import ReceivedRequest, Simulator

KEYS = {
    "shaped": "sk-" + "abcdefghijklmnop1234",
    "plain": "correct-horse-battery",
    "odd": "k3y.with+signs/and=more~",
}
both_streams = pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])


def texts(error: BaseException) -> Iterator[str]:
    """Everything that can be read of an error: what it says, holds, stands on, and pickles to."""
    seen: BaseException | None = error
    while seen is not None:
        yield from (str(seen), repr(seen), repr(seen.args))
        yield repr({name: value for name, value in vars(seen).items() if name != "_request"})
        seen = seen.__cause__ or seen.__context__
    yield "".join(traceback.format_exception(error))
    if isinstance(error, OneLLMError):
        yield repr(dict(error.headers))
        yield repr(error.error_data)
        yield pickle.dumps(error).decode("latin-1")


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[io.StringIO]:
    """What an application sees that logs everything of everybody."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    root = logging.getLogger()
    root.addHandler(handler)
    with caplog.at_level(logging.DEBUG):
        yield written
    root.removeHandler(handler)


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
@both_streams
def test_a_refused_key_is_in_no_text(api: Api, log: io.StringIO, key: str, *, stream: bool) -> None:
    with pytest.raises(AuthenticationError) as caught:
        api.call("x", stream=stream, api_key=key)

    assert caught.value.status_code == 401
    assert f"{api.spoken.upper()}_API_KEY" in str(caught.value)
    assert [text for text in texts(caught.value) if key in text] == []
    assert log.getvalue()
    assert key not in log.getvalue()


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
@pytest.mark.parametrize("status", [200, 400, 401, 429, 500, 302])
@both_streams
def test_a_key_that_a_server_sends_back_is_in_no_text(
    way: Way, spoken: str, key: str, status: int, *, stream: bool
) -> None:
    def repeat(request: ReceivedRequest) -> Reply:
        said = request.headers.get("authorization") or request.headers["x-api-key"]
        body = f'{{"error": {{"message": "no: {said}", "{said}": ["{said}"], "code": "{said}"}}}}'
        return Reply(
            status=status,
            headers={"x-echo": said, "x-request-id": said, "location": f"/?key={said}"},
            body=body.encode(),
        )

    with Server(repeat) as server, pytest.raises(OneLLMError) as caught:
        Api(way, spoken, server.url).call("x", stream=stream, api_key=key, max_retries=0)

    assert [text for text in texts(caught.value) if key in text] == []


@both_streams
def test_a_key_in_a_page_or_in_half_a_json_is_in_no_text(
    way: Way, spoken: str, *, stream: bool
) -> None:
    key = KEYS["plain"]

    def repeat(request: ReceivedRequest) -> Reply:
        length = int(request.headers["x-length"])
        return Reply.text("x" * length + key)

    with Server(repeat) as server:
        for length in (0, 175, 185, 190, 195, 199, 200):
            with pytest.raises(OneLLMError) as caught:
                Api(way, spoken, server.url).call(
                    "x", stream=stream, api_key=key, extra_headers={"x-length": str(length)}
                )
            assert [text for text in texts(caught.value) if key[:6] in text] == []


def test_a_key_in_a_malformed_chunk_is_in_no_log(
    way: Way, spoken: str, caplog: pytest.LogCaptureFixture
) -> None:
    key = KEYS["plain"]
    events = [f'{{"broken": "{"x" * length}{key}' for length in (0, 70, 80, 85)]
    with (
        Server(lambda _request: Reply.sse(events)) as server,
        caplog.at_level(logging.DEBUG, "onellm"),
        pytest.raises(OneLLMError) as caught,
    ):
        Api(way, spoken, server.url).read("x", api_key=key)

    assert caplog.records
    assert key[:6] not in caplog.text
    assert [text for text in texts(caught.value) if key[:6] in text] == []


def test_a_key_in_an_error_event_is_in_no_text(way: Way, spoken: str) -> None:
    key = KEYS["plain"]
    event = f'event: error\ndata: {{"type": "error", "error": {{"message": "no {key}"}}}}\n\n'

    with (
        Server(lambda _request: Reply.sse([event.encode()])) as server,
        pytest.raises(OneLLMError) as caught,
    ):
        Api(way, spoken, server.url).read("x", api_key=key)

    assert "no [redacted]" in str(caught.value)
    assert [text for text in texts(caught.value) if key in text] == []


def test_a_key_is_not_on_the_receipt(way: Way, spoken: str) -> None:
    key = KEYS["plain"]

    def repeat(request: ReceivedRequest) -> Reply:
        body = {"content": [{"type": "text", "text": "Hi"}], "choices": [{"message": {}}]}
        return Reply.json(body, headers={"x-echo": key, "x-request-id": f"r-{key}"})

    with Server(repeat) as server:
        receipt = Api(way, spoken, server.url).ask("x", api_key=key).receipt

    assert key not in repr(receipt)
    assert key not in repr(dict(receipt.headers))


@both_streams
def test_a_missing_key_names_the_variable(api: Api, simulator: Simulator, *, stream: bool) -> None:
    with pytest.raises(AuthenticationError) as caught:
        api.call("x", stream=stream, api_key=None)

    assert f"{api.spoken.upper()}_API_KEY" in str(caught.value)
    assert caught.value.provider == api.spoken
    assert simulator.requests == []


@pytest.mark.parametrize(
    "key", ["sk-\nabc", "private words", "sk-\x00abc", "sk-é", "sk-\ud800"], ids=ascii
)
@both_streams
def test_a_key_that_was_not_copied_cleanly_is_refused_without_being_shown(
    api: Api, simulator: Simulator, key: str, *, stream: bool
) -> None:
    with pytest.raises(AuthenticationError) as caught:
        api.call("x", stream=stream, api_key=key)

    assert [text for text in texts(caught.value) if key in text] == []
    assert simulator.requests == []


@pytest.mark.parametrize("source", ["call", "code", "environment"])
def test_a_key_with_a_line_end_is_stripped_wherever_it_comes_from(
    api: Api, simulator: Simulator, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if source == "code":
        onellm.set_api_key("sk-simulator\n", api.spoken)
    if source == "environment":
        monkeypatch.setenv(f"{api.spoken.upper()}_API_KEY", "sk-simulator\n")

    assert api.ask("x", api_key="sk-simulator\r\n" if source == "call" else None)


def test_a_secret_header_that_http_cannot_carry_is_refused_without_being_shown(
    api: Api, simulator: Simulator
) -> None:
    for value in ("private\nvalue", " private", "private\x00", "privaté"):
        with pytest.raises(InvalidRequestError) as caught:
            api.ask("x", extra_headers={"x-secret": value})

        assert "x-secret" in str(caught.value)
        assert [text for text in texts(caught.value) if "priv" in text] == []

    assert simulator.requests == []


def test_a_key_in_the_address_is_in_no_text(way: Way) -> None:
    with Server(lambda _request: Reply()) as server:
        gone = server.url.replace("http://", "http://me:correct-horse@")

    with pytest.raises(OneLLMError) as caught:
        Api(way, "openai", gone).ask("x", max_retries=0)

    assert [text for text in texts(caught.value) if "correct-horse" in text] == []


def test_a_key_in_the_query_is_in_no_log(api: Api, log: io.StringIO) -> None:
    api.ask("x", extra_query={"key": "correct-horse"})

    assert log.getvalue()
    assert "correct-horse" not in log.getvalue()
