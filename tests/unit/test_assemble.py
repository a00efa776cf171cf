from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from onellm._assemble import Assembler
from onellm._receipt import Receipt
from onellm.models import ChatCompletionChunk, ChatCompletionResponse

if TYPE_CHECKING:
    from onellm._json import JSON


def whole(*chunks: dict[str, JSON]) -> ChatCompletionResponse:
    assembler = Assembler()
    for chunk in chunks:
        assembler.add(ChatCompletionChunk(chunk))
    return assembler.whole(Receipt(provider="p", model="m"))


def delta(words: dict[str, JSON], index: int = 0, **choice: JSON) -> dict[str, JSON]:
    return {"choices": [{"index": index, "delta": words, **choice}]}


def test_nothing_is_an_answer_without_choices() -> None:
    assert whole() == {"object": "chat.completion", "choices": []}
    assert whole({}, {"choices": None}, {"choices": []}).choices == []


def test_text_and_reasoning_grow_piece_by_piece() -> None:
    message = (
        whole(
            delta({"role": "assistant", "content": ""}),
            delta({"reasoning_content": "Let "}),
            delta({"reasoning_content": "me"}),
            delta({"content": "Hel"}),
            delta({"content": None}),
            delta({"content": "lo", "role": "assistant"}),
        )
        .choices[0]
        .message
    )

    assert message == {"role": "assistant", "content": "Hello", "reasoning_content": "Let me"}


def test_an_answer_without_a_word_has_a_role_and_no_content() -> None:
    assert whole(delta({})).choices[0].message == {"role": "assistant", "content": None}


def test_the_frame_is_the_last_that_was_said() -> None:
    answer = whole(
        {"id": "c1", "object": "chat.completion.chunk", "model": "m", "usage": None, **delta({})},
        {"id": "c1", "model": "m-2026", "choices": [], "usage": {"prompt_tokens": 3}},
        {"id": None, "model": None, "choices": []},
    )

    assert (answer.id, answer.model, answer.object) == ("c1", "m-2026", "chat.completion")
    assert answer.usage is not None
    assert answer.usage.prompt_tokens == 3


def test_an_end_is_kept_once_it_was_said() -> None:
    choice = whole(
        delta({}, finish_reason=None),
        delta({}, finish_reason="length", native_finish_reason="max_tokens"),
        delta({}, finish_reason=None),
    ).choices[0]

    assert choice.finish_reason == "length"
    assert choice.native_finish_reason == "max_tokens"


def call(index: int, arguments: str, **words: JSON) -> dict[str, JSON]:
    function: dict[str, JSON] = {"arguments": arguments}
    if "name" in words:
        function["name"] = words.pop("name")
    return delta({"tool_calls": [{"index": index, **words, "function": function}]})


def test_fragments_of_tool_calls_are_joined_by_their_index() -> None:
    calls = (
        whole(
            call(1, "", id="t1", type="function", name="g"),
            call(0, '{"a"', id="t0", type="function", name="f"),
            call(1, "{}"),
            call(0, ": 1}"),
        )
        .choices[0]
        .message.tool_calls
    )

    assert calls == [
        {"id": "t0", "type": "function", "function": {"name": "f", "arguments": '{"a": 1}'}},
        {"id": "t1", "type": "function", "function": {"name": "g", "arguments": "{}"}},
    ]


def test_an_id_or_a_name_that_is_repeated_is_not_doubled() -> None:
    (joined,) = (
        whole(
            call(0, "{", id="t0", type="function", name="f"),
            call(0, "}", id="t0", type="function", name="f"),
        )
        .choices[0]
        .message.tool_calls
    )

    assert joined == {"id": "t0", "type": "function", "function": {"name": "f", "arguments": "{}"}}


def test_an_empty_name_after_the_real_one_says_nothing() -> None:
    (joined,) = (
        whole(
            call(0, "{", id="t0", type="function", name="f"),
            call(0, "}", id="", name=""),
        )
        .choices[0]
        .message.tool_calls
    )

    assert joined["id"] == "t0"
    assert joined.function.name == "f"


def test_tool_calls_without_an_index_are_whole_ones() -> None:
    one: JSON = {"id": "t0", "function": {"name": "f", "arguments": "{}"}}
    other: JSON = {"id": "t1", "function": {"name": "f", "arguments": "{}"}}

    assert whole(delta({"tool_calls": [one]}), delta({"tool_calls": [other]})).choices[
        0
    ].message.tool_calls == [one, other]


def test_alternatives_are_kept_apart_and_in_order() -> None:
    answer = whole(
        delta({"content": "b"}, 1),
        delta({"content": "a"}, 0),
        {"choices": [{"index": 1, "delta": {"content": "B"}}, {"delta": {"content": "A"}}]},
    )

    assert [(c.index, c.message.content) for c in answer.choices] == [(0, "aA"), (1, "bB")]


def test_the_providers_own_blocks_and_log_probabilities_are_added_up() -> None:
    choice = whole(
        delta({"native": {"anthropic": [{"type": "thinking"}]}}, logprobs={"content": [1]}),
        delta({"native": {"anthropic": [{"type": "text"}]}}, logprobs={"content": [2], "x": "y"}),
        delta({}, logprobs=None),
    ).choices[0]

    assert choice.message.native == {"anthropic": [{"type": "thinking"}, {"type": "text"}]}
    assert choice["logprobs"] == {"content": [1, 2], "x": "y"}


def test_an_answer_put_together_has_a_receipt_and_is_json() -> None:
    answer = whole(delta({"content": "Hi"}))

    assert answer.receipt.provider == "p"
    assert json.loads(json.dumps(answer)) == answer
    assert answer.raw == answer


def test_what_was_given_out_before_does_not_change() -> None:
    assembler = Assembler()
    assembler.add(ChatCompletionChunk(delta({"content": "a", "tool_calls": [{"index": 0}]})))
    before = assembler.whole()
    copy = before.to_dict()

    assembler.add(
        ChatCompletionChunk(delta({"content": "b", "tool_calls": [{"index": 0, "id": "t"}]}))
    )

    assert before == copy


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(0, 3) | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "choices",
                    "index",
                    "delta",
                    "content",
                    "tool_calls",
                    "function",
                    "logprobs",
                    "usage",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(chunks=st.lists(st.dictionaries(st.sampled_from(["choices", "usage", "id"]), ANYTHING)))
def test_chunks_of_any_shape_make_an_answer(chunks: list[dict[str, JSON]]) -> None:
    json.dumps(whole(*chunks))
