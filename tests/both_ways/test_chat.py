from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from onellm.models import ChatCompletionChunk, ChatCompletionResponse, ToolCall

from .conftest import KEY, Api, Way, text_of

if TYPE_CHECKING:
    from onellm.testing import Simulator
    from onellm.types import FunctionTool, MessageParam

WEATHER: FunctionTool = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "What the weather is like",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}, "days": {"type": "integer"}},
            "required": ["city"],
        },
    },
}
PIXEL = "data:image/png;base64,iVBORw0KGgo="


def sent(simulator: Simulator) -> Any:
    """The last body that the server was sent."""
    return simulator.requests[-1].json()


def test_a_question_is_answered(api: Api, simulator: Simulator) -> None:
    answer = api.ask("Good morning")

    assert type(answer) is ChatCompletionResponse
    assert 'You said: "Good morning"' in (answer.choices[0].message.content or "")
    assert answer.choices[0].message.role == "assistant"
    assert answer.choices[0].finish_reason == "stop"
    assert answer.object == "chat.completion"
    assert answer.model == "simulator"
    assert answer.usage is not None
    assert answer.usage.total_tokens == answer.usage.prompt_tokens + answer.usage.completion_tokens
    assert answer.usage.completion_tokens > 0
    assert answer.raw["id"] == answer.id
    assert len(simulator.requests) == 1


def test_the_receipt_says_who_answered(api: Api) -> None:
    receipt = api.ask("Good morning").receipt

    assert (receipt.provider, receipt.model) == (api.spoken, "simulator")
    assert [attempt.status for attempt in receipt.attempts] == [200]
    assert receipt.request_id
    assert receipt.request_id in receipt.headers.values()


def test_a_request_is_signed_and_carries_only_what_was_set(api: Api, simulator: Simulator) -> None:
    api.ask("x")
    request = simulator.requests[-1]

    if api.spoken == "openai":
        assert request.path == "/v1/chat/completions"
        assert request.headers["authorization"] == f"Bearer {KEY}"
        assert sent(simulator) == {
            "model": "simulator",
            "messages": [{"role": "user", "content": "x"}],
        }
    else:
        assert request.path == "/v1/messages"
        assert request.headers["x-api-key"] == KEY
        assert sent(simulator) == {
            "model": "simulator",
            "messages": [{"role": "user", "content": "x"}],
            "max_tokens": 4096,
        }


def test_a_stream_says_the_same_piece_by_piece(api: Api) -> None:
    whole = api.ask("Good morning").choices[0].message.content

    chunks = api.read("Good morning")

    assert text_of(chunks) == whole
    assert len(chunks) > 5
    assert all(type(chunk) is ChatCompletionChunk for chunk in chunks)
    assert all(chunk.object == "chat.completion.chunk" for chunk in chunks)
    assert len({chunk.id for chunk in chunks}) == 1
    assert chunks[0].choices[0].delta.role == "assistant"
    assert [c.choices[0].finish_reason for c in chunks if c.choices[0].finish_reason] == ["stop"]


def test_a_stream_counts_its_tokens(api: Api) -> None:
    chunks = api.read("Good morning", stream_options={"include_usage": True})

    usage = [chunk.usage for chunk in chunks if chunk.usage][-1]
    assert usage == api.ask("Good morning").usage


def test_an_answer_ends_where_it_was_told_to(api: Api, simulator: Simulator) -> None:
    long = api.ask("Good morning")
    short = api.ask("Good morning", max_tokens=2)
    stopped = api.ask("Good morning", stop="said")

    assert short.choices[0].finish_reason == "length"
    assert len(short.choices[0].message.content or "") < len(long.choices[0].message.content or "")
    assert stopped.choices[0].finish_reason == "stop"
    assert "said" not in (stopped.choices[0].message.content or "")
    assert text_of(api.read("Good morning", max_tokens=2)) == short.choices[0].message.content


@pytest.mark.parametrize("role", ["system", "developer"])
def test_instructions_arrive_where_the_provider_reads_them(
    api: Api, simulator: Simulator, role: str
) -> None:
    said: Any = [{"role": role, "content": "Be brief."}, {"role": "user", "content": "x"}]

    api.ask(said)

    body = sent(simulator)
    if api.spoken == "openai":
        assert body["messages"] == said
    else:
        assert body["system"] == "Be brief."
        assert body["messages"] == said[1:]


def test_a_conversation_goes_on_with_the_answer_as_it_came(api: Api, simulator: Simulator) -> None:
    said: list[MessageParam] = [{"role": "user", "content": "One"}]
    first = api.ask(said)
    said += [first.choices[0].message, {"role": "user", "content": "Two"}]

    second = api.ask(said)

    assert 'You said: "Two"' in (second.choices[0].message.content or "")
    turns = sent(simulator)["messages"]
    assert [turn["role"] for turn in turns] == ["user", "assistant", "user"]
    assert turns[1]["content"] == first.choices[0].message.content


def test_a_tool_is_called_its_result_sent_back_and_the_question_answered(api: Api) -> None:
    said: list[MessageParam] = [{"role": "user", "content": "How is the weather in Lisbon?"}]
    asked = api.ask(said, tools=[WEATHER])
    (call,) = asked.choices[0].message.tool_calls

    assert asked.choices[0].finish_reason == "tool_calls"
    assert call.function.name == "get_weather"
    assert call.id
    assert call.type == "function"
    assert isinstance(json.loads(call.function.arguments)["city"], str)

    said += [
        asked.choices[0].message,
        {"role": "tool", "tool_call_id": call.id, "content": "18 degrees and sun"},
    ]
    answered = api.ask(said, tools=[WEATHER])

    assert answered.choices[0].finish_reason == "stop"
    assert "18 degrees and sun" in (answered.choices[0].message.content or "")


def joined(chunks: list[ChatCompletionChunk]) -> list[ToolCall]:
    """Put the fragments of tool calls together, as an application does."""
    calls: dict[int, ToolCall] = {}
    for fragment in (call for chunk in chunks for call in chunk.choices[0].delta.tool_calls):
        call = calls.setdefault(
            fragment.index,
            ToolCall(id=fragment.id, type="function", function={"name": "", "arguments": ""}),
        )
        call.function.name += fragment.function.name
        call.function.arguments += fragment.function.arguments
    return [calls[index] for index in sorted(calls)]


def test_a_tool_call_may_come_in_fragments(api: Api) -> None:
    said: list[MessageParam] = [{"role": "user", "content": "How is the weather in Lisbon?"}]

    chunks = api.read(said, tools=[WEATHER])
    (call,) = joined(chunks)

    whole = api.ask(said, tools=[WEATHER]).choices[0].message.tool_calls[0]
    assert call.function.name == whole.function.name
    assert json.loads(call.function.arguments) == json.loads(whole.function.arguments)
    assert chunks[-1].choices[0].finish_reason in {"tool_calls", None}
    assert "tool_calls" in [chunk.choices[0].finish_reason for chunk in chunks]
    answered = api.ask(
        [
            *said,
            {
                "role": "assistant",
                "content": None,
                "tool_calls": [
                    {
                        "id": call.id,
                        "type": "function",
                        "function": {
                            "name": call.function.name,
                            "arguments": call.function.arguments,
                        },
                    }
                ],
            },
            {"role": "tool", "tool_call_id": call.id, "content": "rain"},
        ],
        tools=[WEATHER],
    )
    assert "rain" in (answered.choices[0].message.content or "")


def test_several_tools_may_be_called_at_once(api: Api) -> None:
    clock: FunctionTool = {"type": "function", "function": {"name": "get_time"}}
    asked = api.ask("What weather and time is it?", tools=[WEATHER, clock])

    assert [call.function.name for call in asked.choices[0].message.tool_calls] == [
        "get_weather",
        "get_time",
    ]
    fragments = joined(api.read("What weather and time is it?", tools=[WEATHER, clock]))
    assert [call.function.name for call in fragments] == ["get_weather", "get_time"]
    one = api.ask("What weather and time is it?", tools=[WEATHER, clock], parallel_tool_calls=False)
    assert len(one.choices[0].message.tool_calls) == 1


@pytest.mark.parametrize("choice", ["none", "required", "named"])
def test_the_choice_of_a_tool_is_the_callers(api: Api, choice: str) -> None:
    named = {"type": "function", "function": {"name": "get_weather"}}
    chosen: Any = named if choice == "named" else choice

    answer = api.ask("Good morning, weather", tools=[WEATHER], tool_choice=chosen)

    assert bool(answer.choices[0].message.tool_calls) is (choice != "none")


def test_an_answer_may_have_to_fit_a_schema(api: Api) -> None:
    schema: Any = {
        "type": "object",
        "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
        "required": ["name", "age"],
        "additionalProperties": False,
    }

    answer = api.ask(
        "Invent a person",
        response_format={
            "type": "json_schema",
            "json_schema": {"name": "person", "schema": schema, "strict": True},
        },
    )

    person = json.loads(answer.choices[0].message.content or "")
    assert isinstance(person["name"], str)
    assert isinstance(person["age"], int)


def test_reasoning_is_told_apart_from_the_answer(api: Api) -> None:
    whole = api.ask("Good morning", "simulator-think").choices[0].message
    chunks = api.read("Good morning", "simulator-think")

    assert whole.reasoning_content
    assert whole.reasoning_content not in (whole.content or "")
    thought = "".join(chunk.choices[0].delta.reasoning_content or "" for chunk in chunks)
    assert thought == whole.reasoning_content
    assert text_of(chunks) == whole.content


def test_reasoning_is_sent_back_only_as_the_provider_can_read_it(
    api: Api, simulator: Simulator
) -> None:
    said: list[MessageParam] = [{"role": "user", "content": "Weather in Lisbon?"}]
    asked = api.ask(said, "simulator-think", tools=[WEATHER]).choices[0].message
    said += [asked, {"role": "tool", "tool_call_id": asked.tool_calls[0].id, "content": "sun"}]

    answered = api.ask(said, "simulator-think", tools=[WEATHER])

    assert "sun" in (answered.choices[0].message.content or "")
    turn = sent(simulator)["messages"][1]
    if api.spoken == "anthropic":
        thinking = turn["content"][0]
        assert thinking["type"] == "thinking"
        assert thinking["signature"]
        assert thinking["thinking"] == asked.reasoning_content
        assert [block["type"] for block in turn["content"]] == ["thinking", "tool_use"]
    else:
        assert "reasoning_content" not in turn
        assert "native" not in turn
        assert any("reasoning_content left out" in note for note in answered.receipt.notes)


def test_a_streamed_turn_can_be_sent_back_with_its_signature(
    api: Api, simulator: Simulator
) -> None:
    said: list[MessageParam] = [{"role": "user", "content": "Good morning"}]
    chunks = api.read(said, "simulator-think")
    native = [c.choices[0].delta.native for c in chunks if c.choices[0].delta.native]
    turn: Any = {
        "role": "assistant",
        "content": text_of(chunks),
        **({"native": native[-1]} if native else {}),
    }

    api.ask([*said, turn, {"role": "user", "content": "More"}], "simulator-think")

    back = sent(simulator)["messages"][1]
    if api.spoken == "anthropic":
        assert [block["type"] for block in back["content"]] == ["thinking", "text"]
        assert back["content"][0]["signature"]
    else:
        assert back == {"role": "assistant", "content": text_of(chunks)}


@pytest.mark.parametrize("url", [PIXEL, "https://example.com/x.png"])
def test_an_image_is_seen(api: Api, simulator: Simulator, url: str) -> None:
    answer = api.ask(
        [
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": "What is this?"},
                    {"type": "image_url", "image_url": {"url": url}},
                ],
            }
        ]
    )

    assert "I see 1 image." in (answer.choices[0].message.content or "")
    if api.spoken == "anthropic":
        source = sent(simulator)["messages"][0]["content"][1]["source"]
        assert source["type"] == ("base64" if url == PIXEL else "url")


def test_a_finish_reason_that_nobody_knows_is_kept(api: Api) -> None:
    answer = api.ask("[[unknown-enum]] x")
    reasons = [chunk.choices[0].finish_reason for chunk in api.read("[[unknown-enum]] x")]

    assert answer.choices[0].finish_reason == "daydreaming"
    assert "daydreaming" in reasons


def test_several_answers_are_kept_apart(way: Way, simulator: Simulator) -> None:
    api = Api(way, "openai", simulator.base_url)

    answer = api.ask("x", n=3)
    chunks = api.read("x", n=3)

    assert [choice.index for choice in answer.choices] == [0, 1, 2]
    by_index: dict[int, str] = {}
    for choice in (choice for chunk in chunks for choice in chunk.choices):
        by_index[choice.index] = by_index.get(choice.index, "") + (choice.delta.content or "")
    assert [by_index[index] for index in range(3)] == [
        choice.message.content for choice in answer.choices
    ]


def test_extras_reach_the_wire(api: Api, simulator: Simulator) -> None:
    api.ask(
        "x",
        extra_headers={"X-Team": "blue"},
        extra_query={"api-version": "2026 & more"},
        extra_body={"own": {"deep": [1, None]}},
    )

    request = simulator.requests[-1]
    assert request.headers["x-team"] == "blue"
    assert request.query == "api-version=2026+%26+more"
    assert sent(simulator)["own"] == {"deep": [1, None]}


def test_text_of_any_kind_arrives_and_comes_back(api: Api) -> None:
    text = "Grüße, мир, \N{GRINNING FACE}, \\ \" ' \u2028 \x7f tab\there {} </script>"

    assert text in (api.ask(text).choices[0].message.content or "")
    assert text in text_of(api.read(text))


@pytest.mark.parametrize("name", ["../../v1/models?x=1#y", "a b%2Fc", "models/../x", "é\N{BOM}"])
def test_no_model_name_changes_the_path(api: Api, simulator: Simulator, name: str) -> None:
    api.ask("x", name)

    request = simulator.requests[-1]
    assert request.path in {"/v1/chat/completions", "/v1/messages"}
    assert request.query == ""
    assert sent(simulator)["model"] == name
