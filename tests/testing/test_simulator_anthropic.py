from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .conftest import Answered, Api

HELLO = 'Hello! You said: "Good morning". I am a simulator, and glad that you are here.'
WEATHER = {
    "name": "get_weather",
    "input_schema": {
        "type": "object",
        "properties": {"city": {"type": "string"}, "days": {"type": "integer", "minimum": 2}},
        "required": ["city", "days"],
    },
}
TIME = {"name": "current_time", "input_schema": {"type": "object"}}
ARGUMENTS = {"city": "Tokyo", "days": 2}
SIGNED_IN = {"x-api-key": "sk-simulator", "anthropic-version": "2023-06-01"}


def put_together(answered: Answered) -> list[Any]:
    """Read the blocks of a stream, by the rules of the format."""
    blocks: list[Any] = []
    fields = {"text_delta": "text", "thinking_delta": "thinking", "signature_delta": "signature"}
    for chunk in answered.chunks:
        if chunk["type"] == "content_block_start":
            assert chunk["index"] == len(blocks)
            blocks.append({**chunk["content_block"], "json": ""})
        if chunk["type"] == "content_block_delta":
            delta, block = chunk["delta"], blocks[chunk["index"]]
            if delta["type"] == "input_json_delta":
                block["json"] += delta["partial_json"]
            else:
                field = fields[delta["type"]]
                block[field] += delta[field]
    for block in blocks:
        arguments = block.pop("json")
        if block["type"] == "tool_use":
            assert block["input"] == {}
            block["input"] = json.loads(arguments)
    return blocks


def ending(answered: Answered) -> Any:
    (delta,) = [chunk for chunk in answered.chunks if chunk["type"] == "message_delta"]
    return delta


def test_answers_in_one_piece(api: Api) -> None:
    answered = api.anthropic()

    assert answered.status == 200
    assert answered.headers["content-type"] == "application/json"
    assert answered.headers["request-id"] == "req_sim000000000001"
    assert answered.value == {
        "model": "simulator",
        "id": "msg_sim000000000001",
        "type": "message",
        "role": "assistant",
        "content": [{"type": "text", "text": HELLO}],
        "stop_reason": "end_turn",
        "stop_sequence": None,
        "usage": {
            "input_tokens": 2,
            "cache_creation_input_tokens": 0,
            "cache_read_input_tokens": 0,
            "output_tokens": 15,
            "output_tokens_details": {"thinking_tokens": 0},
            "service_tier": "standard",
        },
    }


def test_streams_named_events(api: Api) -> None:
    answered = api.anthropic(stream=True)

    names = [name for name, _ in answered.events]
    assert names[:4] == ["message_start", "content_block_start", "ping", "content_block_delta"]
    assert names[-3:] == ["content_block_stop", "message_delta", "message_stop"]
    assert all(name == json.loads(data)["type"] for name, data in answered.events)
    message = answered.chunks[0]["message"]
    assert (message["content"], message["stop_reason"]) == ([], None)
    assert message["usage"]["input_tokens"] == 2
    assert put_together(answered) == [{"type": "text", "text": HELLO}]
    assert ending(answered)["delta"] == {"stop_reason": "end_turn", "stop_sequence": None}
    assert ending(answered)["usage"]["output_tokens"] == 15


def test_streams_what_it_would_say_in_one_piece(api: Api) -> None:
    question = "Weather and time in Tokyo"
    fields: dict[str, object] = {"tools": [WEATHER, TIME], "model": "think"}
    whole = api.anthropic(question, **fields).value
    streamed = put_together(api.anthropic(question, stream=True, **fields))
    for block in (*whole["content"], *streamed):
        block.pop("id", None)
    assert streamed == whole["content"]
    assert [block["type"] for block in streamed] == ["thinking", "tool_use", "tool_use"]


def test_calls_tools_with_an_object(api: Api) -> None:
    answered = api.anthropic("What is the weather in Tokyo?", tools=[WEATHER]).value
    (block,) = answered["content"]
    assert block["id"].startswith("toolu_")
    assert (block["type"], block["name"], block["input"]) == ("tool_use", "get_weather", ARGUMENTS)
    assert answered["stop_reason"] == "tool_use"


@pytest.mark.parametrize(
    ("choice", "called"),
    [
        ({"type": "any"}, ["get_weather"]),
        ({"type": "tool", "name": "current_time"}, ["current_time"]),
        ({"type": "auto"}, []),
        ({"type": "none"}, []),
    ],
)
def test_obeys_the_tool_choice(api: Api, choice: object, called: list[str]) -> None:
    blocks = api.anthropic("Hello", tools=[WEATHER, TIME], tool_choice=choice).value["content"]
    assert [block["name"] for block in blocks if block["type"] == "tool_use"] == called


def test_calls_one_tool_where_two_are_forbidden(api: Api) -> None:
    choice = {"type": "auto", "disable_parallel_tool_use": True}
    answered = api.anthropic("Weather, time", tools=[WEATHER, TIME], tool_choice=choice)
    assert [block["name"] for block in answered.value["content"]] == ["get_weather"]


@pytest.mark.parametrize("content", ["21 degrees", [{"type": "text", "text": "21 degrees"}]])
def test_answers_with_what_the_tool_found(api: Api, content: object) -> None:
    question = {"role": "user", "content": "What is the weather in Tokyo?"}
    fields: dict[str, Any] = {"tools": [WEATHER], "model": "simulator-think"}
    said = api.anthropic(messages=[question], **fields).value["content"]
    result = {"type": "tool_result", "tool_use_id": said[1]["id"], "content": content}
    messages = [
        question,
        {"role": "assistant", "content": said},
        {"role": "user", "content": [result]},
    ]
    answer = api.anthropic(messages=messages, **fields).value["content"][-1]
    assert answer["text"] == "I asked your tools. get_weather says: 21 degrees"


@pytest.mark.parametrize("field", ["output_config", "output_format"])
def test_keeps_to_a_json_schema(api: Api, field: str) -> None:
    schema = {"type": "object", "properties": {"city": {"type": "string"}}}
    wanted = {"type": "json_schema", "schema": schema}
    asked: dict[str, object] = {field: {"format": wanted} if field == "output_config" else wanted}
    text = api.anthropic("Tell me of Oslo", **asked).value["content"][0]["text"]
    assert json.loads(text) == {"city": "Oslo"}


@pytest.mark.parametrize(
    ("fields", "reasons"),
    [
        ({"thinking": {"type": "enabled", "budget_tokens": 1024}, "max_tokens": 2000}, True),
        ({"thinking": {"type": "adaptive"}}, True),
        ({"model": "simulator-think"}, True),
        ({"thinking": {"type": "disabled"}}, False),
    ],
)
def test_thinks_when_asked_to(api: Api, fields: dict[str, object], reasons: bool) -> None:
    answered = api.anthropic(**fields).value
    kinds = [block["type"] for block in answered["content"]]
    assert kinds == (["thinking", "text"] if reasons else ["text"])
    assert bool(answered["usage"]["output_tokens_details"]["thinking_tokens"]) is reasons


def test_signs_a_thought_and_takes_it_back_unchanged_only(api: Api) -> None:
    said = api.anthropic(model="simulator-think").value["content"]
    question = {"role": "user", "content": "Go on"}
    messages = [question, {"role": "assistant", "content": said}, question]
    assert api.anthropic(messages=messages).status == 200

    said[0]["thinking"] += " Or not."
    refused = api.anthropic(messages=messages)
    assert refused.status == 400
    assert "messages.1.content.0" in refused.value["error"]["message"]


def test_stops_where_it_was_told_to(api: Api) -> None:
    short = api.anthropic(max_tokens=3).value
    assert (short["content"][0]["text"], short["stop_reason"]) == ("Hello! You said:", "max_tokens")
    for answered in (
        api.anthropic(stop_sequences=["x", " You"]).value,
        ending(api.anthropic(stop_sequences=["x", " You"], stream=True))["delta"],
    ):
        assert answered["stop_reason"] == "stop_sequence"
        assert answered["stop_sequence"] == " You"


def test_counts_the_system_prompt_and_sees_images(api: Api) -> None:
    image = {"type": "image", "source": {"type": "url", "url": "https://example.com/a.png"}}
    text = {"type": "text", "text": "What is this?"}
    content = [image, image, text]
    answered = api.anthropic(
        messages=[{"role": "user", "content": content}], system="Be nice"
    ).value
    assert "I see 2 images." in answered["content"][0]["text"]
    assert answered["usage"]["input_tokens"] == 5


def test_lists_models(api: Api) -> None:
    models = api.call("/v1/models", headers=SIGNED_IN, method="GET").value
    assert [model["id"] for model in models["data"]] == ["simulator", "simulator-think"]
    assert (models["has_more"], models["first_id"]) == (False, "simulator")
    one = api.call("/v1/models/simulator", headers=SIGNED_IN, method="GET").value
    assert one == models["data"][0]
    assert one["display_name"] == "Simulator"


def test_signs_in_with_a_token_too(api: Api) -> None:
    headers = {"authorization": "Bearer sk-simulator", "anthropic-version": "2023-06-01"}
    assert api.call("/v1/models", headers=headers, method="GET").status == 200


@pytest.mark.parametrize(
    ("key", "says"), [(None, "no API key"), ("sk-wrong-1234", "sk-wrong-1234")]
)
def test_refuses_a_wrong_key_and_repeats_it(api: Api, key: str | None, says: str) -> None:
    headers = {"anthropic-version": "2023-06-01"} | ({"x-api-key": key} if key else {})
    for path, method in [("/v1/messages", "POST"), ("/v1/models", "GET")]:
        answered = api.call(path, None, headers, method=method)
        assert answered.status == 401
        value = answered.value
        assert (value["type"], value["error"]["type"]) == ("error", "authentication_error")
        assert value["request_id"] == answered.headers["request-id"]
        assert says in value["error"]["message"]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"model": ""}, "model: Field required"),
        ({"max_tokens": None}, "max_tokens: Field required"),
        ({"messages": None}, "messages"),
        ({"messages": [{"role": "system", "content": "x"}]}, "messages.0.role"),
        ({"messages": [{"role": "user", "content": ""}]}, "messages.0.content"),
        (
            {"messages": [{"role": "user", "content": [{"type": "tool_result"}]}]},
            "messages.0.content.0: answers no earlier tool_use",
        ),
        ({"temperature": 1.5}, "temperature must be at most 1"),
        ({"top_k": -1}, "top_k must be at least 0"),
        ({"max_tokens": 0}, "max_tokens must be at least 1"),
        ({"thinking": {"type": "enabled"}}, "budget_tokens: Field required"),
        ({"thinking": {"type": "enabled", "budget_tokens": 100}}, "at least 1024"),
        ({"thinking": {"type": "enabled", "budget_tokens": 2048}}, "greater than"),
    ],
)
def test_refuses_nonsense(api: Api, fields: dict[str, object], says: str) -> None:
    answered = api.anthropic(**fields)
    assert answered.status == 400
    assert answered.value["error"]["type"] == "invalid_request_error"
    assert says in answered.value["error"]["message"]


def test_requires_a_version(api: Api) -> None:
    answered = api.call("/v1/messages", {}, {"x-api-key": "sk-simulator"})
    assert answered.status == 400
    assert "anthropic-version" in answered.value["error"]["message"]


def test_knows_what_it_does_not_know(api: Api) -> None:
    for answered in (
        api.anthropic(model="claude-does-not-exist"),
        api.call("/v1/messages/extra", {}, SIGNED_IN),
    ):
        assert answered.status == 404
        assert answered.value["error"]["type"] == "not_found_error"
