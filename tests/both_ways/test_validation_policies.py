"""How strict a call is: refused, sent with a warning, left out, or not looked at."""

from __future__ import annotations

import json
import warnings
from typing import TYPE_CHECKING, Any, Final

import pytest

import onellm
from onellm import ChatCompletion, Client, Embedding
from onellm.errors import InvalidRequestError
from onellm.testing import Reply, Server

from .conftest import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

SAID: Final[Any] = [{"role": "user", "content": "x"}]
ANSWER: Final = json.dumps(
    {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [
            {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hi"}}
        ],
    }
).encode()
JSON: Final = {"content-type": "application/json"}
VECTOR: Final = b'{"object": "list", "model": "m", "data": [{"index": 0, "embedding": [0.5]}]}'


def test_a_doubtful_embedding_is_sent_where_that_is_wished() -> None:
    with Server(lambda _: Reply(headers=JSON, body=VECTOR)) as running:
        options: Any = {"base_url": running.url, "api_key": KEY, "encoding_format": "hex"}
        model = "openai/text-embedding-of-tomorrow"

        with pytest.warns(UserWarning, match="encoding_format must be one of"):
            noted = Embedding.create(model, "x", validate="warn", **options)
        Embedding.create(model, "x", validate="off", **options)
        with pytest.raises(InvalidRequestError):
            Embedding.create(model, "x", **options)

        assert any("sent all the same: encoding_format" in note for note in noted.receipt.notes)
        assert len(running.requests) == 2


def test_the_body_of_an_embedding_is_judged_by_its_document() -> None:
    body = b'{"id": "1", "embeddings": {"float": [[0.5]]}}'
    with Server(lambda _: Reply(headers=JSON, body=body)) as running:
        options: Any = {"base_url": running.url, "api_key": KEY, "embedding_types": ["float", 7]}

        with pytest.raises(InvalidRequestError, match=r"embedding_types\[1\]"):
            Embedding.create("cohere/m", "x", **options)
        with pytest.warns(UserWarning, match=r"embedding_types\[1\]"):
            Embedding.create("cohere/m", "x", validate="warn", **options)

        assert len(running.requests) == 1


@pytest.mark.parametrize("validate", ["warn", "off"])
def test_what_no_format_has_words_for_is_refused_unchecked(validate: str) -> None:
    broken: Any = [{"role": ["user"], "content": object()}]
    options: Any = {"api_key": KEY, "validate": validate}

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for model in ("anthropic/m", "google/m", "cohere/m", "openai/m"):
            with pytest.raises(InvalidRequestError):
                ChatCompletion.create(model, broken, **options)


@pytest.fixture
def answering() -> Iterator[Server]:
    with Server(lambda _: Reply(headers=JSON, body=ANSWER)) as running:
        yield running


def test_a_doubtful_call_is_sent_with_a_warning_where_that_is_wished(answering: Server) -> None:
    options: Any = {"base_url": answering.url, "api_key": KEY, "temperature": 3}

    with pytest.warns(UserWarning, match="temperature must be a number from 0 up to 2") as said:
        answer = ChatCompletion.create("openai/m", SAID, validate="warn", **options)

    assert len(said) == 1
    assert json.loads(answering.requests[0].body)["temperature"] == 3
    assert any("sent all the same: temperature must" in note for note in answer.receipt.notes)


def test_a_doubtful_body_is_sent_with_a_warning_too(answering: Server) -> None:
    options: Any = {"base_url": answering.url, "api_key": KEY, "metadata": {"a": 1}}

    with pytest.warns(UserWarning, match=r"metadata\.a must be a string"):
        answer = ChatCompletion.create("openai/m", SAID, validate="warn", **options)

    assert any("sent all the same: metadata.a" in note for note in answer.receipt.notes)


def test_nobody_looks_where_that_is_wished(answering: Server) -> None:
    options: Any = {"base_url": answering.url, "api_key": KEY, "metadata": {"a": 1}, "top_p": 7}

    answer = ChatCompletion.create("openai/m", SAID, validate="off", **options)

    assert answer.choices[0].message.content == "Hi"
    assert len(answering.requests) == 1


@pytest.mark.parametrize("messages", ["x", 7, None, [7], ["x"]], ids=repr)
def test_what_are_no_messages_cannot_be_sent_in_any_case(answering: Server, messages: Any) -> None:
    options: Any = {"base_url": answering.url, "api_key": KEY, "validate": "off"}

    for model in ("openai/m", "anthropic/m", "cohere/m"):
        with pytest.raises(InvalidRequestError):
            ChatCompletion.create(model, messages, **options)
    assert answering.requests == []


def test_what_a_model_refuses_is_left_out_where_that_is_wished(answering: Server) -> None:
    options: Any = {"base_url": answering.url, "api_key": KEY, "stop": "x", "seed": 7}

    with pytest.raises(InvalidRequestError, match="stop is not taken by this model"):
        ChatCompletion.create("openai/o3", SAID, **options)
    answer = ChatCompletion.create("openai/o3", SAID, unsupported="drop", **options)
    with pytest.warns(UserWarning, match="openai/o3: stop was left out") as said:
        ChatCompletion.create("openai/o3", SAID, unsupported="warn", **options)

    assert len(said) == 1
    assert all("stop" not in json.loads(one.body) for one in answering.requests)
    assert json.loads(answering.requests[0].body)["seed"] == 7
    assert any(note.startswith("stop was left out") for note in answer.receipt.notes)


def test_a_policy_is_set_for_a_client_and_for_a_provider(answering: Server) -> None:
    client = Client(api_key=KEY, base_url=answering.url, unsupported="drop", validate="off")
    client.chat.completions.create(model="o3", messages=SAID, stop="x", temperature=7)

    onellm.update_provider_config("openai", unsupported="drop")
    options: Any = {"base_url": answering.url, "api_key": KEY}
    ChatCompletion.create("openai/o3", SAID, stop="x", **options)
    with pytest.raises(InvalidRequestError):
        ChatCompletion.create("openai/o3", SAID, stop="x", unsupported="error", **options)

    assert len(answering.requests) == 2


def test_an_option_that_nobody_knows_is_sent_noted_or_refused(answering: Server) -> None:
    options: Any = {"base_url": answering.url, "api_key": KEY, "mirostat": 2}

    answer = ChatCompletion.create("openai/m", SAID, **options)
    with pytest.warns(UserWarning, match="unknown option 'mirostat'"):
        ChatCompletion.create("openai/m", SAID, unknown_options="warn", **options)
    with pytest.raises(InvalidRequestError, match="unknown option 'mirostat'"):
        ChatCompletion.create("openai/m", SAID, unknown_options="error", **options)

    assert any("mirostat is no option we know" in note for note in answer.receipt.notes)
    assert len(answering.requests) == 2


def test_money_is_not_spent_on_what_cannot_fit(answering: Server) -> None:
    options: Any = {"base_url": answering.url, "api_key": KEY, "check_size": True}
    long: Any = [{"role": "user", "content": "word " * 10**6}]

    with pytest.raises(InvalidRequestError, match="at most 128000 tokens, answer included"):
        ChatCompletion.create("openai/gpt-4o", long, **options)
    with pytest.raises(InvalidRequestError, match="max_tokens must be an integer from 1 up to"):
        ChatCompletion.create("openai/gpt-4o", SAID, max_tokens=10**6, **options)
    ChatCompletion.create("openai/gpt-4o", SAID, max_tokens=100, **options)

    assert len(answering.requests) == 1
