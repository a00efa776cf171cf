from __future__ import annotations

import copy
import json
import pickle
from typing import TYPE_CHECKING, Any, cast

import pytest

from onellm._mapping import Result, many, one
from onellm._receipt import Receipt
from onellm.models import (
    ChatCompletionChunk,
    ChatCompletionResponse,
    Choice,
    ChoiceDelta,
    FunctionCall,
    Message,
    StreamingChoice,
    TokenDetails,
    ToolCall,
    Usage,
)

if TYPE_CHECKING:
    from onellm._json import JSON

CHOICES: list[Any] = [
    {
        "index": 0,
        "message": {
            "role": "assistant",
            "content": "Hi",
            "refusal": None,
            "tool_calls": [
                {
                    "id": "t1",
                    "type": "function",
                    "function": {"name": "f", "arguments": '{"a":1}'},
                }
            ],
            "x_own": {"deep": [1, {"a": None}]},
        },
        "finish_reason": "tool_calls",
        "logprobs": None,
    }
]
BODY: dict[str, JSON] = {
    "id": "c1",
    "object": "chat.completion",
    "created": 7,
    "model": "m-2026",
    "service_tier": "default",
    "system_fingerprint": "fp",
    "choices": CHOICES,
    "usage": {
        "prompt_tokens": 10,
        "completion_tokens": 5,
        "total_tokens": 15,
        "prompt_tokens_details": {"cached_tokens": 4},
        "completion_tokens_details": {"reasoning_tokens": 3},
        "queue_time": 0.25,
    },
    "x_groq": {"id": "req"},
}


def response() -> ChatCompletionResponse:
    return ChatCompletionResponse(copy.deepcopy(BODY))


def test_attributes_and_keys_are_the_same_objects() -> None:
    r = response()

    assert r.choices is r["choices"]
    assert r.choices[0] is r["choices"][0]
    assert r.choices[0].message is r["choices"][0]["message"]
    assert r.choices[0].message.content == r["choices"][0]["message"]["content"] == "Hi"
    assert (
        r.choices[0].message.tool_calls[0].function
        is (r["choices"][0]["message"]["tool_calls"][0]["function"])
    )
    assert r.usage is r["usage"]
    assert (r.id, r.object, r.created, r.model) == ("c1", "chat.completion", 7, "m-2026")
    assert (r.service_tier, r.system_fingerprint) == ("default", "fp")
    assert r.choices[0].finish_reason == "tool_calls"


def test_every_part_has_its_type() -> None:
    r = response()

    assert type(r.choices[0]) is Choice
    assert type(r.choices[0].message) is Message
    assert type(r.choices[0].message.tool_calls[0]) is ToolCall
    assert type(r.choices[0].message.tool_calls[0].function) is FunctionCall
    assert type(r.usage) is Usage
    assert type(r.usage.prompt_tokens_details) is TokenDetails


def test_keys_that_nobody_knows_survive() -> None:
    r = response()

    assert r["x_groq"] == {"id": "req"}
    assert r["choices"][0]["message"]["x_own"] == {"deep": [1, {"a": None}]}
    assert r.usage is not None
    assert r.usage["queue_time"] == 0.25
    assert "logprobs" in r.choices[0]


def test_keys_that_nobody_knows_are_attributes_as_well() -> None:
    r: Any = response()

    assert r.x_groq["id"] == "req"
    assert r.usage.queue_time == 0.25


def test_what_is_not_there_is_named_with_what_is() -> None:
    with pytest.raises(AttributeError, match="Message has no 'contnt'; it has: role, content"):
        _ = cast("Any", response()).choices[0].message.contnt
    with pytest.raises(AttributeError, match="FunctionCall has no 'x'; it has: nothing"):
        _ = cast("Any", FunctionCall()).x
    assert not hasattr(response(), "nope")
    with pytest.raises(KeyError):
        _ = response()["nope"]


def test_an_attribute_can_be_set_and_is_the_key() -> None:
    message = Message(role="assistant", content="a")

    message.content = "b"

    assert message["content"] == "b"
    assert json.dumps(message) == '{"role": "assistant", "content": "b"}'


def test_what_a_provider_left_out_reads_as_nothing() -> None:
    r = ChatCompletionResponse({})

    assert (r.id, r.object, r.model, r.created) == ("", "", "", 0)
    assert r.choices == []
    assert r.usage is None
    assert r.service_tier is None
    choice = Choice()
    assert choice.index == 0
    assert choice.finish_reason is choice.native_finish_reason is None
    assert choice.message == {}
    assert choice.message.content is choice.message.refusal is None
    assert choice.message.native is None
    assert choice.message.role == ""
    assert choice.message.tool_calls == []
    assert choice.message.function_call is None
    assert choice.message.reasoning_content is None
    call = ToolCall()
    assert (call.id, call.type, call.index) == ("", "", 0)
    assert (call.function.name, call.function.arguments) == ("", "")
    assert StreamingChoice().delta == {}
    assert r == {}
    assert len(choice) == 0


@pytest.mark.parametrize("key", ["choices", "usage", "id", "created"])
def test_null_reads_as_left_out(key: str) -> None:
    assert getattr(ChatCompletionResponse({key: None}), key) == getattr(
        ChatCompletionResponse({}), key
    )


def test_another_shape_than_expected_is_kept_as_it_came() -> None:
    kept: list[Result] = [
        ChatCompletionResponse({"choices": "none", "usage": 7}),
        ChatCompletionResponse({"choices": ["x", None]}),
        Choice({"message": "text"}),
    ]

    assert kept == [
        {"choices": "none", "usage": 7},
        {"choices": ["x", None]},
        {"message": "text"},
    ]


def test_reasoning_is_found_under_both_its_names() -> None:
    assert Message(reasoning_content="a").reasoning_content == "a"
    assert Message(reasoning="b").reasoning_content == "b"
    assert Message(reasoning_content=None, reasoning="b").reasoning_content == "b"
    assert Message(reasoning_content="a", reasoning="b").reasoning_content == "a"


def test_a_chunk_without_choices_needs_no_guard() -> None:
    chunk = ChatCompletionChunk({"id": "c1", "choices": [], "usage": {"prompt_tokens": 1}})

    assert not chunk.choices
    assert len(chunk.choices) == 0
    assert list(chunk.choices) == []
    assert chunk.choices[0].delta.content is None
    assert chunk.choices[-1].finish_reason is None
    assert chunk.choices[0].index == 0
    assert chunk.choices[:1] == []
    assert chunk["choices"][0]["delta"] == {}
    with pytest.raises(IndexError):
        _ = chunk.choices[1]


def test_a_chunk_with_choices_gives_those() -> None:
    chunk = ChatCompletionChunk({"choices": [{"index": 0, "delta": {"content": "a"}}]})

    assert type(chunk.choices[0]) is StreamingChoice
    assert type(chunk.choices[0].delta) is ChoiceDelta
    assert chunk.choices[0].delta.content == chunk["choices"][0]["delta"]["content"] == "a"
    assert chunk.choices[-1] is chunk.choices[0]
    with pytest.raises(IndexError):
        _ = chunk.choices[1]
    assert chunk.choices[0:1] == [chunk.choices[0]]
    assert ChatCompletionChunk({}).choices[0].delta.content is None


def test_usage_tells_what_was_cached_and_what_was_not() -> None:
    usage = response().usage

    assert usage is not None
    assert usage["prompt_tokens_cached"] == usage.prompt_tokens_cached == usage.cached_tokens == 4
    assert usage["prompt_tokens_uncached"] == usage.prompt_tokens_uncached == 6
    assert usage["completion_tokens_cached"] == usage.completion_tokens_cached == 0
    assert usage["completion_tokens_uncached"] == usage.completion_tokens_uncached == 5
    assert usage.reasoning_tokens == 3
    assert (usage.prompt_tokens, usage.completion_tokens, usage.total_tokens) == (10, 5, 15)


def test_usage_without_details_was_not_cached() -> None:
    usage = Usage(prompt_tokens=10, completion_tokens=5, total_tokens=15)

    assert (usage.prompt_tokens_cached, usage.prompt_tokens_uncached) == (0, 10)
    assert usage.reasoning_tokens == usage.cached_tokens == 0
    assert usage.prompt_tokens_details is None
    assert TokenDetails().audio_tokens == 0


@pytest.mark.parametrize("details", [None, {}, {"cached_tokens": None}, {"cached_tokens": "many"}])
def test_strange_details_do_not_break_usage(details: JSON) -> None:
    usage = Usage({"prompt_tokens": 10, "prompt_tokens_details": details})

    assert (usage.prompt_tokens_cached, usage.prompt_tokens_uncached) == (0, 10)


def test_usage_never_counts_below_zero() -> None:
    usage = Usage({"prompt_tokens": 1, "prompt_tokens_details": {"cached_tokens": 4}})

    assert usage.prompt_tokens_uncached == 0


def test_usage_of_unknown_size_stays_unknown() -> None:
    assert Usage({}) == {}
    assert Usage({"prompt_tokens": None}) == {"prompt_tokens": None}


def test_a_result_is_json() -> None:
    r = response()

    assert json.loads(json.dumps(r)) == r
    assert {key: r[key] for key in BODY if key != "usage"} == {
        key: BODY[key] for key in BODY if key != "usage"
    }


def test_a_plain_copy_shares_nothing() -> None:
    r = response()

    plain: Any = r.to_dict()
    assert plain == r
    plain["choices"][0]["message"]["tool_calls"].clear()
    plain["choices"][0]["message"]["x_own"]["deep"].clear()

    assert len(r.choices[0].message.tool_calls) == 1
    assert r["choices"][0]["message"]["x_own"] == {"deep": [1, {"a": None}]}

    def types(value: object) -> set[type]:
        if isinstance(value, dict):
            return {type(value)}.union(*map(types, value.values()))
        if isinstance(value, list):
            return {type(value)}.union(*map(types, value))
        return {type(value)}

    assert types(plain) <= {dict, list, str, int, float, type(None)}


COPIES = {
    "pickle": lambda r: pickle.loads(pickle.dumps(r)),
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}


@pytest.mark.parametrize("way", COPIES)
def test_a_result_survives_pickling_and_copying(way: str) -> None:
    receipt = Receipt(provider="groq", model="m", request_id="r1")
    r = response().with_source(BODY, receipt)

    again = COPIES[way](r)

    assert type(again) is ChatCompletionResponse
    assert again == r
    assert type(again.choices[0].message.tool_calls[0].function) is FunctionCall
    assert again.choices[0].message.content == "Hi"
    assert again.raw == BODY
    assert again.receipt == receipt


@pytest.mark.parametrize("way", COPIES)
def test_a_chunk_survives_pickling_and_copying(way: str) -> None:
    chunk = ChatCompletionChunk({"choices": [], "usage": {"prompt_tokens": 1}})

    again = COPIES[way](chunk)

    assert again == chunk
    assert again.choices[0].delta.content is None
    assert type(again.usage) is Usage


def test_a_shallow_copy_is_a_dict_of_its_own() -> None:
    r = response()
    again = copy.copy(r)

    again["id"] = "other"

    assert r.id == "c1"


def test_the_providers_own_body_is_at_hand() -> None:
    assert response().with_source(BODY).raw is BODY
    assert response().raw == response()


def test_a_result_that_no_call_made_has_no_receipt() -> None:
    with pytest.raises(AttributeError):
        _ = response().receipt


def test_a_result_shows_what_it_is() -> None:
    shown = repr(Choice({"message": {"content": "Hi"}}))

    assert shown == "Choice({'message': Message({'content': 'Hi'})})"


def test_results_are_dicts_in_every_way() -> None:
    message = Message({"role": "assistant", "content": "x"})

    assert isinstance(message, dict)
    assert message == {"role": "assistant", "content": "x"}
    assert dict(message) == message
    assert "content" in message
    assert message.get("tool_calls") is None
    assert message | {"name": "n"} == {"role": "assistant", "content": "x", "name": "n"}
    match message:
        case {"content": content}:
            assert content == "x"


def test_a_message_may_be_sent_back_as_it_came() -> None:
    message = response().choices[0].message
    conversation: list[Any] = [{"role": "user", "content": "?"}, message]

    assert json.loads(json.dumps(conversation))[1] == CHOICES[0]["message"]


def test_a_result_with_two_names_for_a_key_wraps_both() -> None:
    class Inner(Result):
        __slots__ = ()

    class Outer(Result):
        __slots__ = ()
        first = one(Inner, "a", "b")
        others = many(Inner, "c")

    outer = Outer({"b": {"x": 1}, "c": [{"y": 2}, 3]})

    assert type(outer.first) is Inner
    assert type(outer.others[0]) is Inner
    assert list[object](outer.others)[1] == 3


def test_an_attribute_of_a_class_is_its_description() -> None:
    assert Message.content.keys == ("content",)
    assert Message.content.absent() is None


@pytest.mark.parametrize(
    "text", ["Hi", "Grüße \N{GRINNING FACE}", "\ud83d", '"\\\n\x00'], ids=ascii
)
def test_a_result_writes_itself_as_json(text: str) -> None:
    message = Message(role="assistant", content=text)

    assert json.loads(message.to_json()) == message
    assert json.loads(message.to_json(indent=True)) == message
    assert b"\n" in message.to_json(indent=True)
    assert b"\n" not in message.to_json()
