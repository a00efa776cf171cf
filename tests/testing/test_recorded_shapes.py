"""The simulator's JSON has the fields that recordings of the real services have."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .conftest import Answered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .conftest import Api

RECORDINGS = Path(__file__).parents[2].parent / "shared" / "recordings"
ENDS = ("[DONE]", "message_stop")
FREE = {"arguments", "input"}  # what a model wrote, of any shape
OPENAI_TOOL = {"type": "function", "function": {"name": "weather", "parameters": {}}}
ANTHROPIC_TOOL = {"name": "weather", "input_schema": {"type": "object"}}


def paths(value: object, path: str = "") -> Iterator[str]:
    """Every place in a value, with the type of what is there."""
    yield f"{path}:{type(value).__name__}"
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in FREE:
                yield from paths(item, f"{path}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from paths(item, f"{path}[]")


def values(body: str, endpoint: str) -> list[Any]:
    if not endpoint.endswith("stream"):
        return [json.loads(body)]
    return Answered(200, {}, body.replace("\r\n", "\n").encode()).chunks


def recorded(files: Iterable[str], endpoint: str) -> list[set[str]]:
    """Paths of every complete recording of an endpoint."""
    found: list[set[str]] = []
    for name in files:
        file = RECORDINGS / f"{name}.jsonl"
        if not file.exists():
            pytest.skip("the recordings are not part of the repository")
        for line in file.read_text().splitlines():
            exchange = json.loads(line)
            if exchange["endpoint"] != endpoint or exchange["response"]["status"] != 200:
                continue
            body = exchange["response"]["body"]
            if endpoint.endswith("stream") and not any(end in body for end in ENDS):
                continue
            try:
                seen = values(body, endpoint)
            except ValueError:  # a recording of an answer that was broken
                continue
            found.append({path for value in seen for path in paths(value)})
    return found


OPENAI_LIKE = ("openai", "deepseek", "groq")
QUESTIONS: dict[str, Callable[[Api], list[Answered]]] = {
    "chat": lambda api: [
        api.openai(),
        api.openai("weather", tools=[OPENAI_TOOL]),
        api.openai(model="think"),
    ],
    "chat.stream": lambda api: [
        api.openai(stream=True, stream_options={"include_usage": True}),
        api.openai("weather", tools=[OPENAI_TOOL], stream=True),
        api.openai(model="think", stream=True),
    ],
    "messages": lambda api: [
        api.anthropic(),
        api.anthropic("weather", tools=[ANTHROPIC_TOOL]),
        api.anthropic(model="think"),
    ],
    "messages.stream": lambda api: [
        api.anthropic(stream=True),
        api.anthropic("weather", tools=[ANTHROPIC_TOOL], stream=True),
        api.anthropic(model="think", stream=True),
    ],
}


@pytest.mark.parametrize("endpoint", list(QUESTIONS))
def test_has_no_field_that_the_services_do_not_have(api: Api, endpoint: str) -> None:
    files = OPENAI_LIKE if endpoint.startswith("chat") else ("anthropic",)
    known = set[str]().union(*recorded(files, endpoint))
    answers = QUESTIONS[endpoint](api)
    ours = {
        path
        for answer in answers
        for value in values(answer.body.decode(), endpoint)
        for path in paths(value)
    }
    assert len(known) > 40
    assert ours <= known


@pytest.mark.parametrize("endpoint", list(QUESTIONS))
def test_has_every_field_that_every_recording_has(api: Api, endpoint: str) -> None:
    files = ("openai",) if endpoint.startswith("chat") else ("anthropic",)
    always = set[str].intersection(*recorded(files, endpoint))
    assert len(always) > 8
    for answer in QUESTIONS[endpoint](api):
        ours = {path for value in values(answer.body.decode(), endpoint) for path in paths(value)}
        assert always <= ours
