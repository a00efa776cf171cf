"""The real library with a real model: where llama-cpp-python and a GGUF file are at hand.

ONELLM_TEST_GGUF names the file; any chat model does, also one of random weights.
"""

from __future__ import annotations

import asyncio
import json
import os
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion, InvalidRequestError
from onellm.errors import ResourceNotFoundError

if TYPE_CHECKING:
    from onellm.types import ChatOptions, MessageParam

pytest.importorskip("llama_cpp", reason="needs the extra 'llama-cpp'")
GGUF = os.environ.get("ONELLM_TEST_GGUF", "")
if not GGUF:
    pytest.skip("ONELLM_TEST_GGUF names no model file", allow_module_level=True)

MODEL = f"llama_cpp/{GGUF}"
SAID: list[MessageParam] = [{"role": "user", "content": "Hello"}]
BRIEF: ChatOptions = {"max_tokens": 8, "temperature": 0.0, "seed": 1}


def test_a_model_answers_and_its_tokens_are_counted() -> None:
    answer = ChatCompletion.create(MODEL, SAID, **BRIEF)

    assert answer.choices[0].finish_reason in {"stop", "length"}
    assert answer.usage is not None
    assert 0 < answer.usage.completion_tokens <= 8
    assert answer.receipt.provider == "llama_cpp"
    assert answer.raw["object"] == "chat.completion"


def test_a_stream_says_the_same_as_the_whole_answer() -> None:
    whole = ChatCompletion.create(MODEL, SAID, **BRIEF).choices[0].message.content
    streamed = ChatCompletion.create(MODEL, SAID, stream=True, **BRIEF).final()

    async def arrive() -> list[str]:
        stream = await ChatCompletion.acreate(MODEL, SAID, stream=True, **BRIEF)
        return [chunk.choices[0].delta.content or "" async for chunk in stream]

    assert streamed.choices[0].message.content == whole
    assert "".join(asyncio.run(arrive())) == whole


def test_calls_take_turns_and_a_broken_off_stream_gives_its_turn_back() -> None:
    for _ in ChatCompletion.create(MODEL, SAID, stream=True, **BRIEF):
        break

    async def together() -> int:
        calls = [ChatCompletion.acreate(MODEL, SAID, **BRIEF) for _ in range(3)]
        return len(await asyncio.gather(*calls))

    assert asyncio.run(together()) == 3


def test_json_that_fits_a_schema_is_made() -> None:
    answer = ChatCompletion.create(
        MODEL,
        SAID,
        max_tokens=200,
        temperature=0.0,
        response_format={
            "type": "json_schema",
            "json_schema": {
                "name": "reply",
                "schema": {
                    "type": "object",
                    "properties": {"yes": {"type": "boolean"}},
                    "required": ["yes"],
                },
            },
        },
    )

    said = json.loads(answer.choices[0].message.content or "")
    assert isinstance(said["yes"], bool)


def test_what_is_wrong_is_refused() -> None:
    with pytest.raises(InvalidRequestError, match="no option bogus"):
        ChatCompletion.create(MODEL, SAID, extra_body={"bogus": 1})
    with pytest.raises(ResourceNotFoundError, match="cannot be loaded"):
        ChatCompletion.create("llama_cpp/no-such-file.gguf", SAID)
