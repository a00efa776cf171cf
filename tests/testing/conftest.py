"""A client of a few lines, so that the server is not judged by the library it is part of."""

from __future__ import annotations

import http.client
import json
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from onellm.testing import Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OPENAI = {"authorization": "Bearer sk-simulator"}
ANTHROPIC = {"x-api-key": "sk-simulator", "anthropic-version": "2023-06-01"}


@dataclass(frozen=True)
class Answered:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def value(self) -> Any:
        return json.loads(self.body)

    @property
    def events(self) -> list[tuple[str | None, str]]:
        """Every event as its name and its data; comments are left out."""
        events: list[tuple[str | None, str]] = []
        for block in self.body.decode().split("\n\n"):
            lines = [line.split(": ", 1) for line in block.split("\n") if line]
            fields = {line[0]: line[1] for line in lines if line[0]}
            if "data" in fields:
                events.append((fields.get("event"), fields["data"]))
        return events

    @property
    def chunks(self) -> list[Any]:
        """The JSON of every event but OpenAI's last one."""
        return [json.loads(data) for _, data in self.events if data != "[DONE]"]


class Api:
    """Both formats of a simulator, as raw HTTP."""

    def __init__(self, simulator: Simulator, timeout: float = 5.0) -> None:
        self.simulator = simulator
        self.timeout = timeout

    def call(
        self,
        path: str,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        *,
        method: str = "POST",
    ) -> Answered:
        address = urlsplit(self.simulator.url)
        assert address.hostname is not None
        connection = http.client.HTTPConnection(
            address.hostname, address.port, timeout=self.timeout
        )
        with closing(connection):
            sent = body if isinstance(body, bytes | None) else json.dumps(body).encode()
            connection.request(method, path, body=sent, headers=dict(headers or {}))
            response = connection.getresponse()
            lower = {name.lower(): value for name, value in response.getheaders()}
            return Answered(response.status, lower, response.read())

    def openai(self, text: str = "Good morning", /, **fields: object) -> Answered:
        messages = [{"role": "user", "content": text}]
        body = {"model": "simulator", "messages": messages, **fields}
        return self.call("/v1/chat/completions", body, OPENAI)

    def anthropic(self, text: str = "Good morning", /, **fields: object) -> Answered:
        messages = [{"role": "user", "content": text}]
        body = {"model": "simulator", "max_tokens": 1000, "messages": messages, **fields}
        return self.call("/v1/messages", body, ANTHROPIC)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(slow_pace=0.01, ping_every=0.01) as simulator:
        yield simulator


@pytest.fixture
def api(simulator: Simulator) -> Api:
    return Api(simulator)
