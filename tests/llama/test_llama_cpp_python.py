"""The real library with a real model of random weights: `tox run -e llama`."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion, InvalidRequestError
from onellm.errors import ResourceNotFoundError

from .tiny import write_model

if TYPE_CHECKING:
    from onellm.types import ChatOptions, MessageParam

for library in ("llama_cpp", "gguf", "numpy"):
    pytest.importorskip(library, reason=f"needs {library}: `tox run -e llama` installs it")

SAID: list[MessageParam] = [{"role": "user", "content": "Hello"}]
BRIEF: ChatOptions = {"max_tokens": 8, "temperature": 0.0, "seed": 1}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("models") / "tiny.gguf"
    write_model(file)
    return f"llama_cpp/{file}"


def test_a_model_answers_and_its_tokens_are_counted(model: str) -> None:
    answer = ChatCompletion.create(model, SAID, **BRIEF)

    assert answer.choices[0].finish_reason in {"stop", "length"}
    assert answer.usage is not None
    assert 0 < answer.usage.completion_tokens <= 8
    assert answer.receipt.provider == "llama_cpp"
    assert answer.raw["object"] == "chat.completion"


def test_a_stream_says_the_same_as_the_whole_answer(model: str) -> None:
    whole = ChatCompletion.create(model, SAID, **BRIEF).choices[0].message.content
    streamed = ChatCompletion.create(model, SAID, stream=True, **BRIEF).final()

    async def arrive() -> list[str]:
        stream = await ChatCompletion.acreate(model, SAID, stream=True, **BRIEF)
        return [chunk.choices[0].delta.content or "" async for chunk in stream]

    assert streamed.choices[0].message.content == whole
    assert "".join(asyncio.run(arrive())) == whole


def test_calls_take_turns_and_a_broken_off_stream_gives_its_turn_back(model: str) -> None:
    for _ in ChatCompletion.create(model, SAID, stream=True, **BRIEF):
        break

    async def together() -> int:
        calls = [ChatCompletion.acreate(model, SAID, **BRIEF) for _ in range(3)]
        return len(await asyncio.gather(*calls))

    assert asyncio.run(together()) == 3


def test_json_that_fits_a_schema_is_made(model: str) -> None:
    answer = ChatCompletion.create(
        model,
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


def test_what_is_wrong_is_refused(model: str) -> None:
    with pytest.raises(InvalidRequestError, match="no option bogus"):
        ChatCompletion.create(model, SAID, extra_body={"bogus": 1})
    with pytest.raises(ResourceNotFoundError, match="cannot be loaded"):
        ChatCompletion.create("llama_cpp/no-such-file.gguf", SAID)
