"""Answers that servers really gave are read, and written back without a loss."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from onellm_clients._runtime import JSON, UnknownVariant, WireModel, encode
from onellm_clients.anthropic import _events as anthropic_events
from onellm_clients.anthropic.api.messages import create_message
from onellm_clients.openai import _events as openai_events
from onellm_clients.openai.api.chat import create_chat_completion
from onellm_clients.openai.api.responses import create_response

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RECORDINGS = Path(__file__).parents[3] / "shared" / "recordings"

pytestmark = pytest.mark.skipif(
    not RECORDINGS.is_dir(),
    reason="the recordings lie outside the repository: ../shared/recordings",
)


class Read(NamedTuple):
    provider: str
    endpoint: str
    parse: Callable[[JSON], WireModel | UnknownVariant]
    at_least: int


def answer(operation: Any) -> Callable[[JSON], WireModel]:  # noqa: ANN401 - an endpoint module
    def parse(body: JSON) -> WireModel:
        model: WireModel = operation.parse_response(200, body)
        return model

    return parse


CASES = [
    Read("openai", "chat", answer(create_chat_completion), 50),
    Read("openai", "chat.stream", openai_events.parse_create_chat_completion_event, 600),
    Read("openai", "responses", answer(create_response), 150),
    Read("openai", "responses.stream", openai_events.parse_create_response_event, 2000),
    Read("anthropic", "messages", answer(create_message), 60),
    Read("anthropic", "messages.stream", anthropic_events.parse_create_message_event, 2000),
]


def recorded(provider: str, endpoint: str) -> Iterator[Any]:
    """Every JSON value that answers of this endpoint consist of."""
    with (RECORDINGS / f"{provider}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            exchange = json.loads(line)
            if exchange["endpoint"] == endpoint:
                yield from values(exchange["response"]["body"], events=endpoint.endswith(".stream"))


def values(body: str, *, events: bool) -> Iterator[Any]:
    if not events:
        yield json.loads(body)
        return
    for block in body.replace("\r\n", "\n").split("\n\n"):
        lines = (line for line in block.split("\n") if line.startswith("data:"))
        data = "\n".join(line.removeprefix("data:").removeprefix(" ") for line in lines)
        if data and data.strip() != "[DONE]":
            yield json.loads(data)


def lost(before: Any, after: Any, path: str = "$") -> Iterator[str]:  # noqa: ANN401 - any JSON
    """Where two JSON values differ, but for a null that was dropped."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name, value in before.items():
            if name in after:
                yield from lost(value, after[name], f"{path}.{name}")
            elif value is not None:
                yield f"{path}.{name} is gone"
        yield from (f"{path}.{name} is new" for name in after.keys() - before.keys())
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for at, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from lost(one, other, f"{path}[{at}]")
    elif type(before) is not type(after) or before != after:
        yield f"{path} was {before!r}, is {after!r}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.provider}-{case.endpoint}")
def test_nothing_recorded_is_lost(case: Read) -> None:
    count = 0
    for value in recorded(case.provider, case.endpoint):
        model = case.parse(value)
        written = model.raw if isinstance(model, UnknownVariant) else encode(model)
        assert list(lost(value, written)) == []
        count += 1
    assert count >= case.at_least
