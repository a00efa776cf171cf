from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .conftest import Answered, Api

HELLO = 'Hello! You said: "Good morning". I am a simulator, and glad that you are here.'
WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}, "unit": {"enum": ["celsius", "kelvin"]}},
            "required": ["city", "unit"],
        },
    },
}
TIME = {"type": "function", "function": {"name": "current_time", "parameters": {}}}
ARGUMENTS = {"city": "Tokyo", "unit": "celsius"}


def deltas(answered: Answered, index: int = 0) -> list[Any]:
    return [
        choice["delta"]
        for chunk in answered.chunks
        for choice in chunk["choices"]
        if choice["index"] == index
    ]


def streamed_text(answered: Answered, field: str = "content") -> str:
    return "".join(delta.get(field) or "" for delta in deltas(answered))


def finish(answered: Answered) -> list[str]:
    reasons = [c["finish_reason"] for chunk in answered.chunks for c in chunk["choices"]]
    return [reason for reason in reasons if reason]


def test_answers_in_one_piece(api: Api) -> None:
    answered = api.openai()

    assert answered.status == 200
    assert answered.headers["content-type"] == "application/json"
    assert answered.value == {
        "id": "chatcmpl-sim000000000001",
        "object": "chat.completion",
        "created": 1767225600,
        "model": "simulator",
        "choices": [
            {
                "index": 0,
                "message": {
                    "role": "assistant",
                    "content": HELLO,
                    "refusal": None,
                    "annotations": [],
                },
                "logprobs": None,
                "finish_reason": "stop",
            }
        ],
        "usage": {
            "prompt_tokens": 2,
            "completion_tokens": 15,
            "total_tokens": 17,
            "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
            "completion_tokens_details": {
                "reasoning_tokens": 0,
                "audio_tokens": 0,
                "accepted_prediction_tokens": 0,
                "rejected_prediction_tokens": 0,
            },
        },
        "service_tier": "default",
        "system_fingerprint": "fp_simulator",
    }


def test_streams_word_by_word(api: Api) -> None:
    answered = api.openai(stream=True)

    assert answered.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert deltas(answered)[0] == {"role": "assistant", "content": "", "refusal": None}
    assert [delta["content"] for delta in deltas(answered)[1:4]] == ["Hello!", " You", " said:"]
    assert streamed_text(answered) == HELLO
    assert deltas(answered)[-1] == {}
    assert finish(answered) == ["stop"]
    assert answered.events[-1] == (None, "[DONE]")
    assert {chunk["object"] for chunk in answered.chunks} == {"chat.completion.chunk"}
    assert not any("usage" in chunk for chunk in answered.chunks)


def test_counts_usage_in_a_stream_when_asked(api: Api) -> None:
    chunks = api.openai(stream=True, stream_options={"include_usage": True}).chunks

    assert chunks[-1]["choices"] == []
    assert chunks[-1]["usage"] == api.openai().value["usage"]
    assert all(chunk["usage"] is None for chunk in chunks[:-1])


def test_answers_the_same_on_every_day(api: Api) -> None:
    first, second = api.openai().value, api.openai().value
    assert first.pop("id") != second.pop("id")
    assert first == second


def test_gives_every_reply_an_id_of_its_own(api: Api) -> None:
    assert api.openai().headers["x-request-id"] == "req_sim000000000001"
    assert api.openai(stream=True).headers["x-request-id"] == "req_sim000000000002"
    assert api.openai(temperature=9).headers["x-request-id"] == "req_sim000000000003"


def test_reads_content_parts_and_sees_images(api: Api) -> None:
    parts = [
        {"type": "text", "text": "What is this?"},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA=="}},
    ]
    answered = api.openai(messages=[{"role": "user", "content": parts}])
    text = answered.value["choices"][0]["message"]["content"]
    assert 'You said: "What is this?". I see 1 image.' in text


def test_quotes_a_long_question_in_part(api: Api) -> None:
    text = api.openai("long " * 1000).value["choices"][0]["message"]["content"]
    assert len(text) < 300


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("What is the weather in Tokyo?", True),
        ("Please use get_weather for Tokyo", True),
        ("Good morning from Tokyo", False),
    ],
)
def test_calls_a_tool_that_the_question_is_about(api: Api, text: str, called: bool) -> None:
    choice = api.openai(text, tools=[WEATHER]).value["choices"][0]
    if not called:
        assert "tool_calls" not in choice["message"]
        return
    assert choice["finish_reason"] == "tool_calls"
    assert choice["message"]["content"] is None
    (call,) = choice["message"]["tool_calls"]
    assert call["type"] == "function"
    assert call["function"]["name"] == "get_weather"
    assert json.loads(call["function"]["arguments"]) == ARGUMENTS


@pytest.mark.parametrize(
    ("choice", "called"),
    [
        ("required", ["get_weather"]),
        ({"type": "function", "function": {"name": "current_time"}}, ["current_time"]),
        ("auto", []),
        ("none", []),
    ],
)
def test_obeys_the_tool_choice(api: Api, choice: object, called: list[str]) -> None:
    answered = api.openai("Hello", tools=[WEATHER, TIME], tool_choice=choice)
    message = answered.value["choices"][0]["message"]
    assert [call["function"]["name"] for call in message.get("tool_calls", [])] == called


def test_leaves_tools_alone_that_are_no_functions(api: Api) -> None:
    custom = {"type": "custom", "custom": {"name": "weather"}}
    choice = api.openai("The weather?", tools=[custom]).value["choices"][0]
    assert choice["finish_reason"] == "stop"


@pytest.mark.parametrize("parallel", [True, False])
def test_calls_two_tools_at_once_unless_forbidden(api: Api, parallel: bool) -> None:
    answered = api.openai(
        "Weather and time please", tools=[WEATHER, TIME], parallel_tool_calls=parallel
    )
    calls = answered.value["choices"][0]["message"]["tool_calls"]
    assert len(calls) == (2 if parallel else 1)
    assert len({call["id"] for call in calls}) == len(calls)


def test_streams_tool_calls_in_fragments(api: Api) -> None:
    answered = api.openai("Weather and time in Tokyo", tools=[WEATHER, TIME], stream=True)

    pieces = [call for delta in deltas(answered) for call in delta.get("tool_calls", [])]
    first = pieces[0]
    assert (first["index"], first["type"]) == (0, "function")
    assert first["id"].startswith("call_")
    assert first["function"] == {"name": "get_weather", "arguments": ""}
    arguments = ["", ""]
    for piece in pieces:
        arguments[piece["index"]] += piece["function"]["arguments"]
    assert [json.loads(text) for text in arguments] == [ARGUMENTS, {}]
    assert len(pieces) > 6
    assert finish(answered) == ["tool_calls"]
    assert deltas(answered)[0]["content"] is None


@pytest.mark.parametrize("stream", [False, True])
def test_answers_with_what_the_tool_found(api: Api, stream: bool) -> None:
    question = {"role": "user", "content": "What is the weather in Tokyo?"}
    said = api.openai(messages=[question], tools=[WEATHER]).value["choices"][0]["message"]
    result = {
        "role": "tool",
        "tool_call_id": said["tool_calls"][0]["id"],
        "content": "21 degrees",
    }
    answered = api.openai(messages=[question, said, result], tools=[WEATHER], stream=stream)
    text = streamed_text(answered) if stream else answered.value["choices"][0]["message"]["content"]
    assert text == "I asked your tools. get_weather says: 21 degrees"


def test_keeps_to_a_json_schema(api: Api) -> None:
    schema = {
        "type": "object",
        "properties": {"city": {"type": "string"}, "population": {"type": "integer"}},
        "required": ["city", "population"],
    }
    wanted = {"type": "json_schema", "json_schema": {"name": "city", "schema": schema}}
    answered = api.openai("How many people live in Oslo?", response_format=wanted, stream=True)
    assert json.loads(streamed_text(answered)) == {"city": "Oslo", "population": 1}


def test_speaks_json_when_asked_to(api: Api) -> None:
    answered = api.openai(response_format={"type": "json_object"})
    assert json.loads(answered.value["choices"][0]["message"]["content"]) == {"answer": "example"}


@pytest.mark.parametrize(
    ("fields", "reasons"),
    [
        ({"reasoning_effort": "low"}, True),
        ({"reasoning": {"effort": "high"}}, True),
        ({"thinking": {"type": "enabled"}}, True),
        ({"model": "simulator-think"}, True),
        ({"reasoning_effort": "none"}, False),
        ({}, False),
    ],
)
def test_reasons_when_asked_to(api: Api, fields: dict[str, object], reasons: bool) -> None:
    whole = api.openai(**fields).value
    streamed = api.openai(stream=True, **fields)

    thought = whole["choices"][0]["message"].get("reasoning_content", "")
    assert bool(thought) is reasons
    assert streamed_text(streamed, "reasoning_content") == thought
    assert streamed_text(streamed) == HELLO
    tokens = whole["usage"]["completion_tokens_details"]["reasoning_tokens"]
    assert tokens == len(thought.split())


@pytest.mark.parametrize("field", ["max_tokens", "max_completion_tokens"])
def test_stops_after_so_many_tokens(api: Api, field: str) -> None:
    answered = api.openai(**{field: 3})
    choice = answered.value["choices"][0]
    assert (choice["message"]["content"], choice["finish_reason"]) == ("Hello! You said:", "length")
    assert answered.value["usage"]["completion_tokens"] == 3


def test_thinking_uses_tokens_up(api: Api) -> None:
    choice = api.openai(model="simulator-think", max_tokens=2).value["choices"][0]
    assert choice["message"]["reasoning_content"] == "The question"
    assert (choice["message"]["content"], choice["finish_reason"]) == ("", "length")


@pytest.mark.parametrize("stop", [" You", ["simulator", " You"]])
def test_stops_before_a_stop_sequence(api: Api, stop: object) -> None:
    choice = api.openai(stop=stop).value["choices"][0]
    assert (choice["message"]["content"], choice["finish_reason"]) == ("Hello!", "stop")


def test_gives_several_choices(api: Api) -> None:
    assert [choice["index"] for choice in api.openai(n=3).value["choices"]] == [0, 1, 2]
    streamed = api.openai(n=2, stream=True)
    assert deltas(streamed, 0) == deltas(streamed, 1)
    assert finish(streamed) == ["stop", "stop"]


def test_lists_models(api: Api) -> None:
    key = {"authorization": "Bearer sk-simulator"}
    models = api.call("/v1/models", headers=key, method="GET").value
    assert models["object"] == "list"
    assert [model["id"] for model in models["data"]] == ["simulator", "simulator-think"]
    assert api.call("/v1/models/simulator", headers=key, method="GET").value == models["data"][0]
    assert api.call("/v1/models/other", headers=key, method="GET").status == 404


@pytest.mark.parametrize(
    ("headers", "code", "says"),
    [
        ({}, "missing_api_key", "no API key"),
        ({"authorization": "Basic abc"}, "missing_api_key", "no API key"),
        ({"authorization": "Bearer sk-wrong-1234"}, "invalid_api_key", "sk-wrong-1234"),
    ],
)
def test_refuses_a_wrong_key_and_repeats_it(
    api: Api, headers: dict[str, str], code: str, says: str
) -> None:
    for path, method in [("/v1/chat/completions", "POST"), ("/v1/models", "GET")]:
        answered = api.call(path, None, headers, method=method)
        assert answered.status == 401
        error = answered.value["error"]
        assert (error["type"], error["param"]) == ("invalid_request_error", None)
        assert error["code"] == code
        assert says in error["message"]


@pytest.mark.parametrize(
    ("fields", "param", "code"),
    [
        ({"model": None}, "model", "missing_required_parameter"),
        ({"messages": []}, "messages", "missing_required_parameter"),
        ({"messages": "hello"}, "messages", "missing_required_parameter"),
        ({"messages": [{"role": "robot", "content": "x"}]}, "messages[0].role", None),
        ({"messages": [{"role": "user"}]}, "messages[0].content", "missing_required_parameter"),
        (
            {"messages": [{"role": "tool", "content": "x", "tool_call_id": "call_1"}]},
            "messages[0].tool_call_id",
            None,
        ),
        ({"temperature": 2.5}, "temperature", "decimal_above_max_value"),
        ({"temperature": -0.1}, "temperature", "decimal_below_min_value"),
        ({"temperature": "hot"}, "temperature", "invalid_type"),
        ({"temperature": True}, "temperature", "invalid_type"),
        ({"max_tokens": 0}, "max_tokens", "integer_below_min_value"),
        ({"max_tokens": 1.5}, "max_tokens", "invalid_type"),
        ({"n": 129}, "n", "integer_above_max_value"),
        ({"presence_penalty": 2.1}, "presence_penalty", "decimal_above_max_value"),
    ],
)
def test_refuses_nonsense(
    api: Api, fields: dict[str, object], param: str, code: str | None
) -> None:
    answered = api.openai(**fields)
    assert answered.status == 400
    error = answered.value["error"]
    assert (error["type"], error["param"], error["code"]) == ("invalid_request_error", param, code)


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'{"model": NaN}', b'{"model": "\\ud800"}', b"\xff", b"[" * 100_000],
    ids=["empty", "half", "list", "NaN", "half a character", "no UTF-8", "tower"],
)
def test_refuses_what_is_no_json_object(api: Api, body: bytes) -> None:
    answered = api.call("/v1/chat/completions", body, {"authorization": "Bearer sk-simulator"})
    assert (answered.status, answered.value["error"]["type"]) == (400, "invalid_request_error")


def test_what_is_null_is_not_set(api: Api) -> None:
    assert api.openai(temperature=None, max_tokens=None, stream=None).status == 200


def test_knows_what_it_does_not_know(api: Api) -> None:
    key = {"authorization": "Bearer sk-simulator"}
    unknown = api.openai(model="gpt-that-does-not-exist")
    assert (unknown.status, unknown.value["error"]["code"]) == (404, "model_not_found")
    lost = api.call("/v1/chat/completions/extra", {}, key)
    assert (lost.status, lost.value["error"]["code"]) == (404, "unknown_url")
    for path, method in [("/v1/chat/completions", "GET"), ("/v1/models", "POST")]:
        assert api.call(path, None, key, method=method).status == 405
