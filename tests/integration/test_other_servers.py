"""Against other projects' servers, aimock and llama.cpp's: `tox run -e integration`.

The environment installs aimock; llama.cpp's takes part where PEERS_HOME (by default the folder
peers among the temporary files) holds it built, with a model.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from onellm import ChatCompletion
from onellm.errors import (
    APIConnectionError,
    APIError,
    AuthenticationError,
    InvalidRequestError,
    InvalidResponseError,
    RateLimitError,
    ResourceNotFoundError,
    ServiceUnavailableError,
    StreamStalledError,
    StreamTruncatedError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.models import ChatCompletionChunk, ChatCompletionResponse
    from onellm.types import ChatOptions, MessageParam, Tool

KEY = "sk-peer"
HELLO = "Hello from aimock, ünïcode ✓ 你好 🎉. Second sentence."
TEN_WORDS = "one two three four five six seven eight nine ten"
CUT = "This stream is cut before its end, and never says that it is finished. " * 4
FAILURES: dict[int, type[APIError]] = {
    400: InvalidRequestError,
    401: AuthenticationError,
    404: ResourceNotFoundError,
    429: RateLimitError,
    500: ServiceUnavailableError,
    503: ServiceUnavailableError,
}
TOOLS: list[Tool] = [
    {
        "type": "function",
        "function": {"name": name, "parameters": {"type": "object", "properties": {}}},
    }
    for name in ("get_weather", "get_time")
]


@dataclass(frozen=True, slots=True)
class Peer:
    """One wire format of a running server, called in one colour."""

    url: str
    model: str
    is_async: bool

    def options(self, **options: object) -> ChatOptions:
        """Point a call at this server, without retries unless they are asked for."""
        given = {"base_url": self.url, "api_key": KEY, "max_retries": 0, **options}
        return cast("ChatOptions", given)

    def ask(self, messages: str | list[MessageParam], **options: object) -> ChatCompletionResponse:
        """Ask and wait for the answer."""
        asked = _conversation(messages)
        if self.is_async:
            return asyncio.run(ChatCompletion.acreate(self.model, asked, **self.options(**options)))
        return ChatCompletion.create(self.model, asked, **self.options(**options))

    def stream(
        self, text: str, into: list[ChatCompletionChunk] | None = None, **options: object
    ) -> list[ChatCompletionChunk]:
        """Collect a streamed answer; what came before a failure is in `into`."""
        chunks = [] if into is None else into
        asked = _conversation(text)
        stream = ChatCompletion.create(self.model, asked, stream=True, **self.options(**options))

        async def read() -> None:
            async for chunk in stream:
                chunks.append(chunk)

        if self.is_async:
            asyncio.run(read())
        else:
            for chunk in stream:
                chunks.append(chunk)
        return chunks


def _conversation(messages: str | list[MessageParam]) -> list[MessageParam]:
    return [{"role": "user", "content": messages}] if isinstance(messages, str) else messages


def text_of(chunks: list[ChatCompletionChunk]) -> str:
    return "".join(chunk.choices[0].delta.content or "" for chunk in chunks)


def fixture(says: str, **answer: object) -> dict[str, object]:
    """How aimock answers a request whose last user message contains `says`."""
    return {"match": {"userMessage": says}, **answer}


def once(says: str, **answer: object) -> dict[str, object]:
    """The same, for the first such request only."""
    return {"match": {"userMessage": says, "sequenceIndex": 0}, **answer}


def fixtures() -> list[dict[str, object]]:
    calls = [
        {"name": "get_weather", "arguments": {"city": "Paris"}},
        {"name": "get_time", "arguments": {"tz": "Europe/Paris"}},
    ]
    limited = {"error": {"message": "Slow down"}, "status": 429}
    slowly = {"ttft": 300, "tps": 10, "jitter": 0}
    return [
        fixture("hello", response={"content": HELLO}),
        {
            "match": {"userMessage": "weather", "hasToolResult": True},
            "response": {"content": "It is 21 C."},
        },
        fixture("weather", response={"toolCalls": calls}),
        fixture("think", response={"reasoning": "Step by step.", "content": "42"}),
        fixture("slow", response={"content": TEN_WORDS}, streamingProfile=slowly),
        fixture("cut", response={"content": CUT}, latency=50, truncateAfterChunks=6),
        fixture("malformed", response={"content": "x"}, chaos={"malformedRate": 1}),
        fixture("hangup", response={"content": "x"}, chaos={"disconnectRate": 1}),
        *(once(f"err429once {number}", response=limited) for number in range(4)),
        fixture("err429once", response={"content": "ok after a retry"}),
        *(
            fixture(
                f"fails with {status}",
                response={"error": {"message": f"It is {status}"}, "status": status},
            )
            for status in FAILURES
        ),
    ]


@contextmanager
def running(command: list[str], port: int, environment: dict[str, str]) -> Iterator[str]:
    """A server in a process of its own, from when it is healthy; gives its URL."""
    url = f"http://127.0.0.1:{port}"
    with subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            deadline = time.monotonic() + 60
            while not _healthy(url):
                assert process.poll() is None, f"{command[0]} ended with {process.returncode}"
                assert time.monotonic() < deadline, f"{command[0]} did not get ready"
                time.sleep(0.05)
            yield url
        finally:
            process.terminate()


def _healthy(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=5) as response:
            return bool(response.status == 200)
    except OSError:
        return False


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def aimock_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program = Path(os.environ.get("ONELLM_AIMOCK", ""))
    node = shutil.which("node")
    if node is None or not program.is_file():
        pytest.skip("aimock is not here: `tox run -e integration` installs it through npm")
    file = tmp_path_factory.mktemp("aimock") / "fixtures.json"
    file.write_text(json.dumps({"fixtures": fixtures()}))
    port = _free_port()
    command = [node, str(program), "-h", "127.0.0.1", "-p", str(port), "-f", str(file)]
    with running([*command, "--validate-on-load"], port, {"AIMOCK_API_KEYS": KEY}) as url:
        yield url


@pytest.fixture(scope="module")
def llama_url() -> Iterator[str]:
    peers = os.environ.get("PEERS_HOME") or Path(tempfile.gettempdir()) / "peers"
    home = Path(peers) / "llamacpp"
    program, model = home / "build" / "bin" / "llama-server", home / "tiny.gguf"
    if not (program.is_file() and model.is_file()):
        pytest.skip("llama.cpp's server is not built here (PEERS_HOME)")
    port = _free_port()
    command = [str(program), "-m", str(model), "--alias", "tiny", "--host", "127.0.0.1"]
    command += ["--port", str(port), "-c", "4096", "-t", "2", "-n", "64", "--jinja"]
    command += ["--seed", "1", "--no-warmup", "--api-key", KEY]
    with running(command, port, {}) as url:
        yield url


COLOURS = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
FORMATS = pytest.mark.parametrize("provider", ["openai", "anthropic"])


@pytest.fixture
def aimock(aimock_url: str, provider: str, is_async: bool) -> Peer:
    model = {"openai": "openai/gpt-4o-mini", "anthropic": "anthropic/claude-sonnet-4-5"}[provider]
    return Peer(f"{aimock_url}/v1", model, is_async)


@pytest.fixture
def llama(llama_url: str, provider: str, is_async: bool) -> Peer:
    return Peer(f"{llama_url}/v1", f"{provider}/tiny", is_async)


@COLOURS
@FORMATS
class TestAimock:
    def test_an_answer_is_whole(self, aimock: Peer) -> None:
        answer = aimock.ask("hello")

        assert answer.choices[0].message.content == HELLO
        assert answer.choices[0].finish_reason == "stop"

    def test_a_stream_is_the_same_text(self, aimock: Peer) -> None:
        chunks = aimock.stream("hello")

        assert text_of(chunks) == HELLO
        reasons = [chunk.choices[0].finish_reason for chunk in chunks]
        assert [reason for reason in reasons if reason] == ["stop"]

    def test_tools_are_called_and_answered(self, aimock: Peer) -> None:
        question: MessageParam = {"role": "user", "content": "weather"}
        message = aimock.ask([question], tools=TOOLS).choices[0].message

        arguments = {c.function.name: json.loads(c.function.arguments) for c in message.tool_calls}
        assert arguments == {"get_weather": {"city": "Paris"}, "get_time": {"tz": "Europe/Paris"}}

        results: list[MessageParam] = [
            {"role": "tool", "tool_call_id": call.id, "content": "21"}
            for call in message.tool_calls
        ]
        answer = aimock.ask([question, message, *results], tools=TOOLS)
        assert answer.choices[0].message.content == "It is 21 C."

    def test_tool_calls_are_whole_after_a_stream(self, aimock: Peer) -> None:
        names: dict[int, str] = {}
        arguments: dict[int, str] = {}
        for chunk in aimock.stream("weather", tools=TOOLS):
            for call in chunk.choices[0].delta.tool_calls:
                names[call.index] = names.get(call.index, "") + call.function.name
                arguments[call.index] = arguments.get(call.index, "") + call.function.arguments

        cities, zones = map(json.loads, arguments.values())
        assert list(names.values()) == ["get_weather", "get_time"]
        assert (cities, zones) == ({"city": "Paris"}, {"tz": "Europe/Paris"})

    def test_reasoning_is_kept_apart(self, aimock: Peer) -> None:
        message = aimock.ask("think").choices[0].message

        assert message.content == "42"
        assert message.reasoning_content == "Step by step."

    @pytest.mark.parametrize("status", FAILURES)
    def test_a_refusal_is_the_right_error(self, aimock: Peer, status: int) -> None:
        with pytest.raises(FAILURES[status], match=f"It is {status}") as caught:
            aimock.ask(f"fails with {status}")

        assert caught.value.status_code == status
        assert caught.value.provider == aimock.model.split("/")[0]

    def test_a_wrong_key_is_refused_and_not_repeated(self, aimock: Peer) -> None:
        with pytest.raises(AuthenticationError) as caught:
            aimock.ask("hello", api_key="sk-wrong-0123456789")

        assert "0123456789" not in f"{caught.value} {caught.value!r} {caught.value.error_data}"

    def test_a_rate_limit_is_waited_out(self, aimock: Peer) -> None:
        case = 2 * aimock.is_async + aimock.model.startswith("openai")
        answer = aimock.ask(f"err429once {case}", max_retries=2)

        assert answer.choices[0].message.content == "ok after a retry"
        assert [attempt.status for attempt in answer.receipt.attempts] == [429, 200]

    def test_a_cut_stream_is_an_error_that_keeps_what_came(self, aimock: Peer) -> None:
        chunks: list[ChatCompletionChunk] = []
        with pytest.raises(StreamTruncatedError) as caught:
            aimock.stream("cut", chunks)

        assert text_of(chunks)
        assert CUT.startswith(text_of(chunks))
        assert caught.value.partial is not None
        assert caught.value.partial.choices[0].message.content == text_of(chunks)

    def test_a_slow_stream_is_not_a_stalled_one(self, aimock: Peer) -> None:
        assert text_of(aimock.stream("slow", chunk_timeout=2)) == TEN_WORDS

    def test_a_stalled_stream_is_caught(self, aimock: Peer) -> None:
        with pytest.raises(StreamStalledError, match=r"chunk_timeout=0\.05"):
            aimock.stream("slow", chunk_timeout=0.05)

    def test_an_answer_that_is_no_json_is_shown(self, aimock: Peer) -> None:
        with pytest.raises(InvalidResponseError):
            aimock.ask("malformed")

    def test_a_hung_up_connection_is_a_connection_error(self, aimock: Peer) -> None:
        with pytest.raises(APIConnectionError):
            aimock.ask("hangup")


@COLOURS
@FORMATS
class TestLlamaServer:
    def test_it_answers(self, llama: Peer) -> None:
        answer = llama.ask("Say something", max_tokens=16)

        assert answer.choices[0].message.content
        assert answer.choices[0].finish_reason in {"length", "stop"}
        assert answer.usage is not None
        assert 0 < answer.usage.completion_tokens <= 16

    def test_a_stream_is_the_text_of_the_same_seed(self, llama: Peer) -> None:
        whole = llama.ask("Say something", max_tokens=32, temperature=0)
        chunks = llama.stream("Say something", max_tokens=32, temperature=0)

        assert text_of(chunks) == whole.choices[0].message.content

    def test_a_wrong_key_is_refused(self, llama: Peer) -> None:
        with pytest.raises(AuthenticationError):
            llama.ask("hello", api_key="sk-wrong-0123456789")

    def test_too_long_a_conversation_is_refused(self, llama: Peer) -> None:
        with pytest.raises(InvalidRequestError):
            llama.ask("word " * 20_000, max_tokens=16)
