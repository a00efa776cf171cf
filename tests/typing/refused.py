"""Only type-checked: mistakes that mypy and pyright must find, each on its line.

An ignore that is not needed is an error of both, so each one asserts that the mistake is found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import onellm
from onellm import AsyncOpenAI, ChatCompletion, OpenAI
from onellm.testing import Simulator

if TYPE_CHECKING:
    from onellm.models import ChatCompletionResponse
    from onellm.types import (
        AssistantMessage,
        FilePart,
        MessageParam,
        ResponseFormat,
        Tool,
        ToolMessage,
    )

MODEL = "openai/gpt-4o-mini"
HELLO: list[MessageParam] = [{"role": "user", "content": "Hello"}]


def look(value: object) -> None:
    """Use a value."""
    del value


def options() -> None:
    ChatCompletion.create(MODEL, HELLO, temprature=1)  # type: ignore[call-overload]
    ChatCompletion.create(MODEL, HELLO, temperature="hot")  # type: ignore[call-overload]
    ChatCompletion.create(MODEL, HELLO, max_tokens=1.5)  # type: ignore[call-overload]
    ChatCompletion.create(MODEL, HELLO, stop=7)  # type: ignore[call-overload]
    ChatCompletion.create(MODEL, HELLO, tool_choice="maybe")  # type: ignore[call-overload]
    ChatCompletion.create(MODEL, HELLO, unsupported="ignore")  # type: ignore[call-overload]
    ChatCompletion.create(MODEL, HELLO, extra_headers={"x": 1})  # type: ignore[dict-item]
    ChatCompletion.create(MODEL, HELLO, extra_body={"x": {1, 2}})  # type: ignore[dict-item]
    ChatCompletion.create(MODEL, HELLO, metadata={"n": 1})  # type: ignore[dict-item]
    ChatCompletion.create(MODEL, HELLO, stream="yes")  # type: ignore[call-overload]
    ChatCompletion.create(MODEL)  # type: ignore[call-overload]
    ChatCompletion.create(42, HELLO)  # type: ignore[call-overload]


def messages() -> None:
    ChatCompletion.create(MODEL, "Hello")  # type: ignore[arg-type]
    ChatCompletion.create(MODEL, [{"role": "robot", "content": "Hello"}])  # type: ignore[list-item]
    ChatCompletion.create(MODEL, [{"role": "user"}])  # type: ignore[list-item]
    ChatCompletion.create(MODEL, [{"role": "user", "content": 7}])  # type: ignore[list-item]
    result: ToolMessage = {"role": "tool", "content": "22"}  # type: ignore[typeddict-item]
    turn: AssistantMessage = {"role": "assistant", "tool_calls": "x"}  # type: ignore[typeddict-item]
    file: FilePart = {"type": "file", "file": {"name": "a"}}  # type: ignore[typeddict-unknown-key]
    tool: Tool = {"type": "function", "function": {1, 2}}  # type: ignore[dict-item]
    form: ResponseFormat = {"type": "json_schema"}  # type: ignore[misc, assignment]
    del result, turn, file, tool, form


def answers(answer: ChatCompletionResponse) -> None:
    look(answer.choices[0].message.contents)  # type: ignore[attr-defined]
    look(answer.choice)  # type: ignore[attr-defined]
    answer.choices[0].message.content.upper()  # type: ignore[union-attr]
    look(answer.usage.total_tokens)  # type: ignore[union-attr]
    answer["choices"][0]["message"]["content"].upper()  # type: ignore[union-attr]
    answer["unknown"].upper()  # type: ignore[union-attr]
    look(answer.choices[0].delta)  # type: ignore[attr-defined]


async def colours() -> None:
    async for _ in ChatCompletion.create(MODEL, HELLO):  # type: ignore[attr-defined]
        pass
    look(ChatCompletion.acreate(MODEL, HELLO).choices)  # type: ignore[attr-defined]
    look(AsyncOpenAI().chat.completions.create(model=MODEL, messages=HELLO).choices)  # type: ignore[attr-defined]
    look(ChatCompletion.create(MODEL, HELLO, stream=True).choices)  # type: ignore[attr-defined]


def clients() -> None:
    OpenAI(api_kye="sk-...")  # type: ignore[call-arg]
    OpenAI(api_key=7)  # type: ignore[arg-type]
    OpenAI().chat.completions.create(MODEL, HELLO)  # type: ignore[call-overload]
    look(OpenAI().chat.completion)  # type: ignore[attr-defined]
    onellm.set_api_key("sk-...")  # type: ignore[call-arg]
    onellm.update_provider_config("openai", timout=1)  # type: ignore[call-arg]
    onellm.update_provider_config("openai", timeout="1")  # type: ignore[arg-type]
    look(onellm.nothing)  # type: ignore[attr-defined]
    Simulator(api_kee="x")  # type: ignore[call-arg]
