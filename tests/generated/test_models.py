"""Models are attrs classes that are defined when somebody first needs them to be."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from typing import Any, TypeAlias

import attrs
import pytest
from onellm_clients._runtime import UNSET, UnknownVariant, WireModel, decode, encode
from onellm_clients.openai.api.chat import create_chat_completion
from onellm_clients.openai.models.chat import (
    ChatCompletionRequestUserMessage,
    CreateChatCompletionResponse,
)
from onellm_clients.openai.models.embeddings import CreateEmbeddingRequest
from onellm_clients.openai.models.files import OpenAIFile
from onellm_clients.openai.models.shared import CompletionUsage

Body: TypeAlias = dict[str, Any]

THREADS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from onellm_clients._runtime import WireModel, encode
from onellm_clients.openai.models import chat, responses, shared

sys.setswitchinterval(1e-6)
sys.setrecursionlimit(80)  # a half-defined class would call its stand-in again and again
classes = [
    one
    for module in (chat, responses, shared)
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, WireModel) and one is not WireModel
]
barrier = Barrier(8)

def work(_):
    barrier.wait()
    for one in classes:
        fields = dict.fromkeys(one.__declared__)
        assert len(encode(one(**fields))) == len(fields)
    return len(classes)

with ThreadPoolExecutor(8) as pool:
    assert set(pool.map(work, range(8))) == {len(classes)}
"""


def user() -> ChatCompletionRequestUserMessage:
    return ChatCompletionRequestUserMessage(content="hi")


def test_attrs_knows_the_fields_before_the_first_object_is_made() -> None:
    names = [field.name for field in attrs.fields(OpenAIFile)]
    assert {"id", "bytes_", "additional_properties"} <= set(names)


def test_a_class_that_was_only_read_can_be_evolved(chat: Body) -> None:
    answer = create_chat_completion.parse_response(200, chat)
    evolved = attrs.evolve(answer.choices[0], index=7)  # type: ignore[misc] # mypy asks for a decorator
    assert evolved.index == 7
    assert evolved.message is answer.choices[0].message


def test_asdict_holds_every_field(chat: Body) -> None:
    answer = create_chat_completion.parse_response(200, chat)
    assert answer.usage
    written = attrs.asdict(answer.usage)
    assert written["total_tokens"] == 3
    assert written["prompt_tokens_details"] is UNSET


def test_the_base_class_itself_is_no_model() -> None:
    with pytest.raises(TypeError, match="derived"):
        WireModel()
    assert attrs.fields(WireModel) == ()


def test_a_name_that_python_keeps_for_itself_is_renamed_on_the_wire_only() -> None:
    file = decode(OpenAIFile, {"bytes": 3})
    assert file.bytes_ == 3
    assert encode(file) == {"bytes": 3}


def test_equal_fields_make_equal_objects(chat: Body) -> None:
    read = create_chat_completion.parse_response
    assert read(200, chat) == read(200, chat)
    assert read(200, chat) != read(200, {**chat, "id": "other"})
    assert user() != UnknownVariant({"role": "user", "content": "hi"})


def test_an_object_shows_what_is_set() -> None:
    assert repr(user()) == "ChatCompletionRequestUserMessage(content='hi', role='user')"
    assert repr(UnknownVariant({"a": 1})) == "UnknownVariant({'a': 1})"


def test_an_object_can_be_changed_so_it_has_no_hash() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(user())
    assert hash(UnknownVariant({"a": 1})) == hash(UnknownVariant({"a": 1}))


@pytest.mark.parametrize(
    "duplicate", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))]
)
def test_a_copy_is_equal_and_what_was_unset_stays_unset(duplicate: Any, chat: Body) -> None:  # noqa: ANN401 - any of the three
    del chat["id"]
    chat["choices"][0]["message"]["tool_calls"].append({"type": "new", "a": 1})
    for original in (create_chat_completion.parse_response(200, chat), user()):
        twin = duplicate(original)
        assert twin == original
        assert encode(twin) == encode(original)
    twin = duplicate(create_chat_completion.parse_response(200, chat))
    assert twin.id is UNSET
    assert duplicate(UNSET) is UNSET


def test_unset_is_false_and_says_its_name() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"


def test_a_derived_class_reads_and_writes_like_its_base() -> None:
    class Completion(CreateChatCompletionResponse):
        @property
        def text(self) -> object:
            return self.choices[0].message.content

    data = {"id": "1", "choices": [{"index": 0, "message": {"content": "hi"}}]}
    completion = decode(Completion, data)  # type: ignore[arg-type] # inferred with object values
    assert completion.text == "hi"
    assert encode(completion) == data


def test_a_derived_class_can_add_a_field() -> None:
    class Usage(CompletionUsage):
        cost: float

    usage = Usage(prompt_tokens=1, completion_tokens=2, total_tokens=3, cost=0.5)
    assert encode(usage)["cost"] == 0.5
    assert decode(Usage, {"cost": 1.5}).cost == 1.5
    with pytest.raises(TypeError, match="cost"):
        Usage(prompt_tokens=1, completion_tokens=2, total_tokens=3)  # type: ignore[call-arg] # the point of it


def test_a_derived_class_can_have_its_own_constructor() -> None:
    class Usage(CompletionUsage):
        def __init__(self, tokens: int) -> None:
            super().__init__(prompt_tokens=tokens, completion_tokens=0, total_tokens=tokens)

    assert Usage(3).total_tokens == 3
    assert "total_tokens" in [field.name for field in attrs.fields(Usage)]
    assert Usage(4).total_tokens == 4


def test_a_constructor_takes_keywords_only() -> None:
    with pytest.raises(TypeError, match="positional"):
        CreateEmbeddingRequest("model", "text")  # type: ignore[call-arg,arg-type] # the point of it


def test_eight_threads_can_define_the_same_classes_at_once() -> None:
    done = subprocess.run(
        [sys.executable, "-c", THREADS], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
