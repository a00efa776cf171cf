"""Other projects' servers: how they are started, and what aimock is told to answer."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from onellm._json import as_object
from onellm.errors import (
    APIError,
    AuthenticationError,
    InvalidRequestError,
    RateLimitError,
    ResourceNotFoundError,
    ServiceUnavailableError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onellm._json import JSON

KEY = "sk-peer"
TEST_ID = "x-test-id"
"""The header by which aimock tells one test's requests from another's."""
HELLO = "Hello from aimock, ünïcode ✓ 你好 🎉. Second sentence."
TEN_WORDS = "one two three four five six seven eight nine ten"
CUT = "This stream is cut before its end, and never says that it is finished. " * 4
DATA = {"name": "Ada", "age": 36}
VECTOR = [0.25, -0.5, 1.0]
CITY = {"city": "Paris"}
ZONE = {"tz": "Europe/Paris"}
FAILURES: dict[int, type[APIError]] = {
    400: InvalidRequestError,
    401: AuthenticationError,
    404: ResourceNotFoundError,
    429: RateLimitError,
    500: ServiceUnavailableError,
    503: ServiceUnavailableError,
}


def fixture(says: str, **answer: object) -> dict[str, object]:
    """How aimock answers a request whose last user message contains `says`."""
    return {"match": {"userMessage": says}, **answer}


def fixtures() -> list[dict[str, object]]:
    """All that is asked of aimock; a test that counts its requests adds its own (`Aimock.add`)."""
    calls = [
        {"name": "get_weather", "arguments": CITY},
        {"name": "get_time", "arguments": ZONE},
    ]
    mixed = [
        {"type": "toolCall", "name": "get_weather", "arguments": json.dumps(CITY)},
        {"type": "text", "text": "Checking."},
    ]
    counted = {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18}
    slowly = {"ttft": 300, "tps": 10, "jitter": 0}
    return [
        fixture("hello", response={"content": HELLO}),
        fixture("long", response={"content": "cut", "finishReason": "length", "usage": counted}),
        {
            "match": {"userMessage": "weather", "hasToolResult": True},
            "response": {"content": "It is 21 C."},
        },
        fixture("weather", response={"toolCalls": calls}),
        fixture("mixed", response={"blocks": mixed}),
        fixture("think", response={"reasoning": "Step by step.", "content": "42"}),
        fixture("json please", response={"content": json.dumps(DATA)}),
        fixture("slow", response={"content": TEN_WORDS}, streamingProfile=slowly),
        fixture("cut", response={"content": CUT}, latency=50, truncateAfterChunks=6),
        fixture("malformed", response={"content": "x"}, chaos={"malformedRate": 1}),
        fixture("hangup", response={"content": "x"}, chaos={"disconnectRate": 1}),
        *(
            fixture(
                f"fails with {status}",
                response={"error": {"message": f"It is {status}"}, "status": status},
            )
            for status in FAILURES
        ),
        {"match": {"inputText": "three numbers"}, "response": {"embedding": VECTOR}},
        *(
            {
                "match": {"inputText": f"embedding fails with {status}"},
                "response": {"error": {"message": f"It is {status}"}, "status": status},
            }
            for status in FAILURES
        ),
    ]


class Aimock:
    """A running aimock."""

    def __init__(self, url: str) -> None:
        self.url = url

    def limit_once(self, says: str) -> None:
        """Refuse the first request that says so as one too many, and answer the next."""
        limited = {"error": {"message": "Slow down"}, "status": 429}
        first = {"match": {"userMessage": says, "sequenceIndex": 0}, "response": limited}
        then = fixture(says, response={"content": "ok after a retry"})
        self.add(first, then)

    def add(self, *fixtures: Mapping[str, object]) -> None:
        """Have more answered."""
        self._control("fixtures", {"fixtures": [*fixtures]})

    def disturb(self, test: str, **faults: float) -> None:
        """Give faults to the requests whose header `x-test-id` says so, from now on; or none."""
        self._control("chaos", faults, test)

    def journal(self, test: str | None = None) -> list[Mapping[str, JSON]]:
        """Read what the requests were, or those of one test."""
        entries = cast("list[Mapping[str, JSON]]", self._control("journal"))
        if test is None:
            return entries
        return [entry for entry in entries if as_object(entry["headers"]).get(TEST_ID) == test]

    def last(self) -> Mapping[str, JSON]:
        """Read what the last request was: `path`, `headers` without keys, `body`."""
        return self.journal()[-1]

    def _control(self, name: str, body: object = None, test: str | None = None) -> object:
        request = urllib.request.Request(
            f"{self.url}/__aimock/{name}",
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "authorization": f"Bearer {KEY}",
                "content-type": "application/json",
                **({TEST_ID: test} if test else {}),
            },
        )
        with urllib.request.urlopen(request, timeout=10) as response:
            answer: object = json.load(response)
            return answer


@contextmanager
def running_aimock(folder: Path, environment: Mapping[str, str]) -> Iterator[Aimock]:
    """Start aimock, or skip the test where it is not installed."""
    node, program = _find_aimock()
    file = folder / "fixtures.json"
    file.write_text(json.dumps({"fixtures": fixtures()}))
    port = free_port()
    command = [node, str(program), "-h", "127.0.0.1", "-p", str(port), "-f", str(file)]
    with _running([*command, "--validate-on-load"], port, environment) as url:
        yield Aimock(url)


@contextmanager
def running_services(folder: Path, told: Mapping[str, object]) -> Iterator[Aimock]:
    """Start aimock as a library: its program cannot be told what it ranks and moderates."""
    node, program = _find_aimock()
    file = folder / "told.json"
    file.write_text(json.dumps({**told, "key": KEY}))
    port = free_port()
    library = program.with_name("index.js").as_uri()
    command = [node, "--input-type=module", "-e", _SERVICES, library, str(port), str(file)]
    with _running(command, port, {}) as url:
        yield Aimock(url)


def _find_aimock() -> tuple[str, Path]:
    program = Path(os.environ.get("ONELLM_AIMOCK", ""))
    node = shutil.which("node")
    if node is None or not program.is_file():
        pytest.skip("aimock is not here: `tox run -e integration` installs it through npm")
    return node, program


_SERVICES = """
import { readFileSync } from "node:fs";
const [library, port, file] = process.argv.slice(1);
const { LLMock } = await import(library);
const told = JSON.parse(readFileSync(file, "utf8"));
const auth = { apiKeys: [told.key] };
const mock = new LLMock({ host: "127.0.0.1", port: Number(port), auth });
mock.addFixturesFromJSON(told.fixtures);
for (const [query, results] of told.rankings) mock.onRerank(query, results);
for (const [input, result] of told.moderations) mock.onModerate(input, result);
await mock.start();
"""


@contextmanager
def running_llama(*options: str) -> Iterator[str]:
    """Start llama.cpp's server, or skip the test where it is not built; gives its URL."""
    peers = os.environ.get("PEERS_HOME") or Path(tempfile.gettempdir()) / "peers"
    home = Path(peers) / "llamacpp"
    program, model = home / "build" / "bin" / "llama-server", home / "tiny.gguf"
    if not (program.is_file() and model.is_file()):
        pytest.skip("llama.cpp's server is not built here (PEERS_HOME)")
    port = free_port()
    command = [str(program), "-m", str(model), "--alias", "tiny", "--host", "127.0.0.1"]
    command += ["--port", str(port), "-c", "4096", "-t", "2", "-n", "64", "--jinja"]
    command += ["--seed", "1", "--no-warmup", "--api-key", KEY]
    with _running([*command, *options], port, {}) as url:
        yield url


@contextmanager
def _running(command: list[str], port: int, environment: Mapping[str, str]) -> Iterator[str]:
    """A server in a process of its own, from when it is healthy; gives its URL."""
    url = f"http://127.0.0.1:{port}"
    inherited = {k: v for k, v in os.environ.items() if k != "AIMOCK_API_KEYS"}
    with subprocess.Popen(
        command,
        env={**inherited, **environment},
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


def free_port() -> int:
    """Find a port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
