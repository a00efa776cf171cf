"""Only type-checked: tools, their results, and the model's own turn sent back."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_type

from onellm import ChatCompletion
from onellm.models import FunctionCall, Message, ToolCall

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm.types import (
        AssistantMessage,
        FunctionDefinition,
        JSONSchema,
        MessageParam,
        ResponseFormat,
        Tool,
        ToolMessage,
    )

MODEL = "anthropic/claude-sonnet-4-5"

WEATHER: FunctionDefinition = {
    "name": "weather",
    "description": "Today's weather in a city",
    "parameters": {
        "type": "object",
        "properties": {"city": {"type": "string"}},
        "required": ["city"],
        "additionalProperties": False,
    },
    "strict": True,
}
TOOLS: list[Tool] = [
    {"type": "function", "function": WEATHER},
    {"type": "function", "function": {"name": "now"}},
    {"type": "web_search_20250305", "name": "web_search", "max_uses": 2},
]


def loop(question: str, run: Callable[[str, str], str]) -> str:
    messages: list[MessageParam] = [{"role": "user", "content": question}]
    while True:
        answer = ChatCompletion.create(MODEL, messages, tools=TOOLS, tool_choice="auto")
        message = answer.choices[0].message
        messages.append(message)
        if not message.tool_calls:
            return message.content or ""
        for call in message.tool_calls:
            assert_type(call, ToolCall)
            assert_type(call.id, str)
            assert_type(call.function, FunctionCall)
            assert_type(call["function"]["name"], str)
            assert_type(call["function"]["arguments"], str)
            result = run(call.function.name, call.function.arguments)
            messages.append({"role": "tool", "tool_call_id": call.id, "content": result})


def loop_streamed(question: str, run: Callable[[str, str], str]) -> list[MessageParam]:
    messages: list[MessageParam] = [{"role": "user", "content": question}]
    stream = ChatCompletion.create(MODEL, messages, tools=TOOLS, stream=True)
    message = stream.final().choices[0].message
    messages.append(message)
    for call in message.tool_calls:
        result = run(call.function.name, call.function.arguments)
        messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
    return messages


def turns_of_a_kind() -> list[MessageParam]:
    turn: AssistantMessage = {
        "role": "assistant",
        "content": None,
        "tool_calls": [
            {"id": "c1", "type": "function", "function": {"name": "now", "arguments": "{}"}}
        ],
    }
    result: ToolMessage = {
        "role": "tool",
        "tool_call_id": "c1",
        "content": [
            {"type": "text", "text": "noon"},
            {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}},
        ],
    }
    old = Message(role="assistant", content="Hello")
    return [{"role": "user", "content": "Hello"}, old, turn, result]


def choose() -> None:
    messages: list[MessageParam] = [{"role": "user", "content": "Hello"}]
    ChatCompletion.create(MODEL, messages, tools=TOOLS, tool_choice="required")
    ChatCompletion.create(
        MODEL,
        messages,
        tools=[{"type": "function", "function": WEATHER}],
        tool_choice={"type": "function", "function": {"name": "weather"}},
        parallel_tool_calls=False,
    )
    ChatCompletion.create(MODEL, messages, tools=TOOLS, tool_choice={"type": "any"})


def shaped() -> str | None:
    schema: JSONSchema = {
        "name": "city",
        "strict": True,
        "schema": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "size": {"type": "integer"}},
            "required": ["name"],
        },
    }
    form: ResponseFormat = {"type": "json_schema", "json_schema": schema}
    messages: list[MessageParam] = [{"role": "user", "content": "Name a city."}]
    ChatCompletion.create(MODEL, messages, response_format={"type": "json_object"})
    ChatCompletion.create(MODEL, messages, response_format={"type": "text"})
    return ChatCompletion.create(MODEL, messages, response_format=form).choices[0].message.content
