"""How a call is made stays here: no clock and no way of reading ever reaches a server."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Final, cast

import pytest
from onellm_clients.openai._events import parse_create_response_event
from onellm_clients.openai.api.responses import create_response

import onellm
from onellm import Embedding, Timeout, native
from onellm.testing import Reply, Server, sse_event

from .calling import KEY, Asked
from .formats import FORMATS, OPENAI

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from onellm.config import ProviderConfig
    from onellm.testing import ReceivedRequest
    from onellm.types import CallOptions, EmbeddingOptions

    from .calling import Way

MARK: Final = 97.531
"""A number of seconds that nothing else in a request looks like."""
SINGLE: Final[CallOptions] = {
    "timeout": MARK,
    "connect_timeout": MARK,
    "pool_timeout": MARK,
    "first_event_timeout": MARK,
    "chunk_timeout": MARK,
    "content_timeout": MARK,
    "deadline": MARK,
    "max_event_bytes": 97531,
    "on_malformed": "raise",
    "max_retries": 0,
}
IN_ONE: Final[CallOptions] = {
    "timeout": Timeout(
        total=MARK,
        connect=MARK,
        pool=MARK,
        first_event=MARK,
        chunk=MARK,
        content=MARK,
        deadline=MARK,
    )
}
UNLIMITED: Final[CallOptions] = {
    "timeout": None,
    "connect_timeout": None,
    "pool_timeout": None,
    "first_event_timeout": None,
    "chunk_timeout": None,
    "content_timeout": None,
    "deadline": None,
}
OPTIONS: Final[Mapping[str, CallOptions]] = {
    "numbers": SINGLE,
    "a Timeout": IN_ONE,
    "no limits": UNLIMITED,
}
TRACES: Final = (*SINGLE, "Timeout(", "97.531", "97531", "timeout", "malformed")
options = pytest.mark.parametrize("given", OPTIONS.values(), ids=OPTIONS)


def find_traces(request: ReceivedRequest) -> list[str]:
    """Name every trace of the options in what a server received, byte for byte."""
    received = [f"{request.path}?{request.query}"]
    received += [f"{name}: {value}" for name, value in request.raw_headers]
    received.append(request.body.decode())
    whole = "\n".join(received).lower()
    return [trace for trace in TRACES if trace.lower() in whole]


@pytest.fixture
def server() -> Iterator[Server]:
    def handle(request: ReceivedRequest) -> Reply:
        name = request.path.split("/")[1]
        streams = b'"stream":true' in request.body or "stream" in request.path.rpartition("/")[2]
        return FORMATS[name].stream(FORMATS[name].events) if streams else FORMATS[name].whole()

    with Server(handle) as server:
        yield server


@options
@pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])
def test_no_option_of_a_chat_reaches_the_server(
    given: CallOptions, way: Way, server: Server, *, stream: bool
) -> None:
    asked = [
        Asked(spoken, f"{server.url}/{name}", given, stream=stream, bare=True)
        for name, spoken in FORMATS.items()
    ]
    for outcome in way.run(asked):
        assert outcome.error is None
        assert outcome.text

    assert len(server.requests) == len(FORMATS)
    assert [find_traces(request) for request in server.requests] == [[]] * len(FORMATS)


@options
def test_no_setting_of_a_client_or_a_provider_reaches_the_server(
    given: CallOptions, way: Way, server: Server
) -> None:
    settings: ProviderConfig = {**given}  # type: ignore[typeddict-item] # both have these names
    onellm.update_provider_config("openai", **settings)
    asked = Asked(OPENAI, f"{server.url}/openai", {}, bare=True)

    assert way.run_client(asked, given).error is None
    assert way.run([asked])[0].error is None

    assert [find_traces(request) for request in server.requests] == [[], []]


VECTORS: Final[Mapping[str, tuple[str, str, object]]] = {
    "openai": (
        "openai/text-embedding-3-small",
        "/v1",
        {
            "object": "list",
            "model": "m",
            "data": [{"object": "embedding", "index": 0, "embedding": [0.5, 1.0]}],
            "usage": {"prompt_tokens": 1, "total_tokens": 1},
        },
    ),
    "gemini": (
        "google/gemini-embedding-001",
        "/v1beta",
        {"embedding": {"values": [0.5, 1.0]}, "embeddings": [{"values": [0.5, 1.0]}]},
    ),
    "cohere": (
        "cohere/embed-v4.0",
        "/v2",
        {"id": "e1", "embeddings": {"float": [[0.5, 1.0]]}, "texts": ["Rain"]},
    ),
    "bedrock": (
        "bedrock/amazon.titan-embed-text-v2:0",
        "",
        {"embedding": [0.5, 1.0], "inputTextTokenCount": 1},
    ),
    "ollama": (
        "ollama/nomic-embed-text",
        "/v1",
        {"object": "list", "model": "m", "data": [{"index": 0, "embedding": [0.5, 1.0]}]},
    ),
}


@options
@pytest.mark.parametrize("spoken", VECTORS)
@pytest.mark.parametrize("colour", ["sync", "async"])
def test_no_option_of_an_embedding_reaches_the_server(
    given: CallOptions, spoken: str, colour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    model, base, answer = VECTORS[spoken]
    with Server(lambda _: Reply.json(answer)) as server:
        filled = cast("EmbeddingOptions", {**given, "base_url": server.url + base, "api_key": KEY})
        if colour == "async":
            found = asyncio.run(Embedding.acreate(model, "Rain", **filled))
        else:
            found = Embedding.create(model, "Rain", **filled)

        assert list(found.data[0].embedding) == [0.5, 1.0]
        assert [find_traces(request) for request in server.requests] == [[]]


CREATED: Final = {"id": "r1", "object": "response", "status": "completed", "output": []}
NATIVE: Final[Mapping[str, Callable[[CallOptions], object]]] = {
    "send": lambda given: native.send("openai", _request(stream=False), native.read_json, **given),
    "asend": lambda given: asyncio.run(
        native.asend("openai", _request(stream=False), native.read_json, **given)
    ),
    "stream": lambda given: list(
        native.stream("openai", _request(stream=True), parse_create_response_event, **given)
    ),
    "astream": lambda given: asyncio.run(_read_all(given)),
}


def _request(*, stream: bool) -> native.Request:
    return create_response.build_request(
        body={"model": "gpt-4o-mini", "input": "Rain?", "stream": stream}
    )


async def _read_all(given: CallOptions) -> object:
    stream = await native.astream(
        "openai", _request(stream=True), parse_create_response_event, **given
    )
    return [event async for event in stream]


@options
@pytest.mark.parametrize("kind", NATIVE)
def test_no_option_of_a_native_call_reaches_the_server(given: CallOptions, kind: str) -> None:
    last = {"type": "response.completed", "response": CREATED, "sequence_number": 0}

    def handle(request: ReceivedRequest) -> Reply:
        if request.json()["stream"]:
            return Reply.sse([sse_event(json.dumps(last))])
        return Reply.json(CREATED)

    with Server(handle) as server:
        filled: CallOptions = {**given, "base_url": f"{server.url}/v1", "api_key": KEY}
        assert NATIVE[kind](filled)

        assert [find_traces(request) for request in server.requests] == [[]]


def test_a_trace_would_be_found() -> None:
    with Server(lambda _: FORMATS["openai"].whole()) as server:
        onellm.ChatCompletion.create(
            OPENAI.model,
            [{"role": "user", "content": "Rain?"}],
            base_url=f"{server.url}/v1",
            api_key=KEY,
            extra_body={"chunk_timeout": MARK},
        )

        assert find_traces(server.requests[0]) == ["timeout", "chunk_timeout", "97.531", "timeout"]
