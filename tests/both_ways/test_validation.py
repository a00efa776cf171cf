"""Nothing invalid reaches the server, and nothing valid is kept from it; a server counts."""

from __future__ import annotations

import asyncio
import json
import math
import warnings
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm import ChatCompletion, Embedding
from onellm._limits import find_rules
from onellm.errors import APIError, InvalidModelError, InvalidRequestError
from onellm.providers import PROVIDERS
from onellm.testing import Reply, Server

from .conftest import KEY, Way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm._rule import Rule

SAID: Final[Any] = [{"role": "user", "content": "x"}]
REFUSAL: Final = json.dumps({"error": {"message": "the server was reached"}}).encode()
JSON: Final = {"content-type": "application/json"}
ASKED: Final = [name for name, row in PROVIDERS.items() if row.adapter != "local"]
NEEDED: Final[dict[str, dict[str, Any]]] = {
    "bedrock": {"region": "us-east-1"},
    "azure": {"api_version": "2024-10-21"},
    "vertexai": {"project": "p", "location": "us-central1"},
    "cloudflare": {"account": "a"},
    "snowflake": {"account": "a"},
}
MANY: Final = 1000
HUGE: Final = 2**31
TOOL: Final = {"type": "function", "function": {"name": "f"}}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Answer every request with a refusal that shows that it came."""
    with Server(lambda _: Reply(status=400, headers=JSON, body=REFUSAL)) as running:
        yield running


def reaches(server: Server, model: Any, messages: Any = None, /, **options: Any) -> bool:
    """Tell whether a call is sent; a local refusal names what is wrong."""
    provider = model.partition("/")[0] if isinstance(model, str) else ""
    before = len(server.requests)
    given = {"base_url": server.url, "api_key": KEY, "max_retries": 0, **NEEDED.get(provider, {})}
    said = SAID if messages is None else messages
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(APIError) as caught:
            ChatCompletion.create(model, said, **{**given, **options})
    sent = len(server.requests) - before
    assert sent in {0, 1}
    if sent == 0:
        error = caught.value
        assert isinstance(error, InvalidRequestError), error
        assert error.problems, error
    return bool(sent)


@cache
def rules_of(provider: str) -> dict[str, Rule]:
    return dict(find_rules(PROVIDERS[provider], "chat").rules)


def numbers_around(rule: Rule) -> Iterator[tuple[float, bool]]:
    """Values just inside, on and just outside each bound."""
    whole = "number" not in rule.types
    for bound, inwards in ((rule.low, 1), (rule.high, -1)):
        if bound is None:
            continue
        value = int(bound.value) if whole else float(bound.value)
        step: float = inwards if whole else abs(math.ulp(value)) * inwards
        yield value + step, fits(rule, value + step)
        yield value, not bound.exclusive
        yield value - step, False


def fits(rule: Rule, value: float) -> bool:
    return rule.least <= value <= rule.most


def items_around(rule: Rule) -> Iterator[tuple[list[Any], bool]]:
    item: Any = TOOL if rule.name == "tools" else {"name": "f"} if rule.name == "functions" else "x"
    if rule.max_items is not None and rule.max_items < MANY:
        for size, right in ((-1, True), (0, True), (1, False)):
            if rule.max_items + size >= (rule.min_items or 1):
                yield [item] * (rule.max_items + size), right


def texts_around(rule: Rule) -> Iterator[tuple[str, bool]]:
    if rule.words:
        yield from ((word, True) for word in rule.words)
        yield "no-such-word", False
    elif rule.max_length is not None:
        yield from ((("x" * (rule.max_length + more)), more <= 0) for more in (-1, 0, 1))


def table() -> Iterator[Any]:
    """Every provider and parameter that has a bound."""
    for provider in ASKED:
        for name, rule in rules_of(provider).items():
            few = rule.max_items is not None and rule.max_items < MANY
            has = rule.low or rule.high or rule.words or few or rule.max_length
            if has and name not in {"tool_choice", "function_call", "seed"}:
                yield pytest.param(provider, name, id=f"{provider}-{name}")


@pytest.mark.parametrize(("provider", "name"), list(table()))
def test_what_is_inside_a_bound_is_sent_and_what_is_outside_is_not(
    server: Server, provider: str, name: str
) -> None:
    rule = rules_of(provider)[name]
    samples: list[tuple[Any, bool]] = []
    if {"number", "integer"} & set(rule.types):
        samples += numbers_around(rule)
    if "array" in rule.types:
        samples += items_around(rule)
    if "string" in rule.types:
        samples += texts_around(rule)

    judged = [
        (
            value,
            right,
            reaches(server, f"{provider}/model-of-tomorrow", **call_with(provider, rule, value)),
        )
        for value, right in samples
    ]

    assert judged
    assert [one for one in judged if one[1] != one[2]] == []


def call_with(provider: str, rule: Rule, value: Any) -> dict[str, Any]:
    # What a provider has no word for is left out, so that what else is wrong shows.
    options = {"unsupported": "drop", rule.name: value}
    if rule.name == "top_logprobs" and "boolean" in rules_of(provider)["logprobs"].types:
        options["logprobs"] = True
    return options


def test_the_table_is_long() -> None:
    rows = list(table())

    assert len({row.values[0] for row in rows}) == len(ASKED)
    assert len(rows) > 400


@pytest.mark.parametrize("provider", ["openai", "anthropic", "google", "groq", "mistral", "ollama"])
@pytest.mark.parametrize(
    "model", ["", "gpt-4o", "/x", "{}/", "{}/ ", "{}/\0", "{}/" + "x" * 300, None, 7, b"{}/x"]
)
def test_invalid_model_name(server: Server, provider: str, model: Any) -> None:
    named = model.format(provider) if isinstance(model, str) else model

    assert not reaches(server, named)


def test_a_model_that_nobody_knows_is_sent(server: Server) -> None:
    assert reaches(server, "openai/model-of-tomorrow")
    with pytest.raises(InvalidModelError):
        ChatCompletion.create("opena1/x", SAID)


@pytest.mark.parametrize("provider", ASKED)
def test_invalid_temperature(server: Server, provider: str) -> None:
    model = f"{provider}/model-of-tomorrow"
    highest = rules_of(provider)["temperature"].most

    assert reaches(server, model, temperature=0)
    assert reaches(server, model, temperature=min(highest, 1))
    for wrong in (-0.1, min(highest, HUGE) * 2 + 1, math.nan, math.inf, "0.5", True, [0.5]):
        if wrong == HUGE * 2 + 1:
            continue  # a server of one's own has no highest
        assert not reaches(server, model, temperature=wrong), wrong


@pytest.mark.parametrize("provider", ASKED)
def test_invalid_max_tokens(server: Server, provider: str) -> None:
    model = f"{provider}/model-of-tomorrow"

    assert reaches(server, model, max_tokens=1)
    assert reaches(server, model, max_tokens=100)
    for wrong in (-5, 1.5, math.nan, "100", True, [100]):
        assert not reaches(server, model, max_tokens=wrong), wrong


@pytest.mark.parametrize(
    "wrong",
    [
        {"temperature": "0.5"},
        {"temperature": True},
        {"top_p": [1]},
        {"max_tokens": "100"},
        {"n": "2"},
        {"stop": 7},
        {"stop": [7]},
        {"seed": "7"},
        {"user": 7},
        {"logit_bias": []},
        {"logit_bias": {"1": "x"}},
        {"logprobs": "yes"},
        {"presence_penalty": "1"},
        {"tools": {}},
        {"tools": ["f"]},
        {"tools": [{"type": "function", "function": {"name": "f", "parameters": {"type": "x"}}}]},
        {"tool_choice": 7, "tools": [TOOL]},
        {"response_format": "json"},
        {"response_format": {"type": "json_schema"}},
        {"metadata": []},
        {"metadata": {"a": 1}},
        {"stream": "yes"},
        {"stream_options": {"include_usage": 1}, "stream": True},
        {"parallel_tool_calls": "no", "tools": [TOOL]},
        {"store": 1},
        {"modalities": ["smell"]},
        {"service_tier": "first"},
        {"timeout": "5"},
        {"extra_body": 7},
    ],
    ids=str,
)
def test_type_errors(server: Server, wrong: dict[str, Any]) -> None:
    assert not reaches(server, "openai/model-of-tomorrow", **wrong)


@pytest.mark.parametrize(
    "messages",
    [
        [],
        "Hi",
        {"role": "user", "content": "x"},
        [{"role": "robot", "content": "x"}],
        [{"role": "user"}],
        [{"role": "user", "content": [{"type": "text"}]}],
        [{"role": "user", "content": "\ud800"}],
        [{"role": "tool", "tool_call_id": "t", "content": "x"}],
        [{"role": "user", "content": [{"type": "smell", "smell": "x"}]}],
        [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": 7}}]}],
    ],
    ids=str,
)
def test_messages_that_are_none_are_not_sent(server: Server, messages: Any) -> None:
    assert not reaches(server, "openai/model-of-tomorrow", messages)


def test_a_nul_character_in_a_text_arrives(server: Server) -> None:
    assert reaches(server, "openai/m", [{"role": "user", "content": "a\0b"}])
    assert json.loads(server.requests[-1].body)["messages"][0]["content"] == "a\0b"


def test_negative_zero_is_sent_as_zero_and_a_whole_number_as_one(server: Server) -> None:
    assert reaches(server, "openai/m", temperature=-0.0, n=2.0, stop=[])

    body = json.loads(server.requests[-1].body)
    assert math.copysign(1, body["temperature"]) == 1
    assert b'"n":2,' in server.requests[-1].body or b'"n":2}' in server.requests[-1].body
    assert "stop" not in body


def test_both_colours_refuse_alike(server: Server, way: Way) -> None:
    before = len(server.requests)

    with pytest.raises(InvalidRequestError) as caught:
        way.ask("openai/m", SAID, base_url=server.url, api_key=KEY, temperature=3, n=0)

    assert [problem.parameter for problem in caught.value.problems] == ["temperature", "n"]
    assert caught.value.problems[0].source.startswith("openai document ")
    assert len(server.requests) == before


def test_a_stream_is_refused_before_it_is_opened(server: Server) -> None:
    before = len(server.requests)

    with pytest.raises(InvalidRequestError):
        for _ in ChatCompletion.create(
            "openai/m", SAID, stream=True, base_url=server.url, api_key=KEY, top_p=2
        ):
            pass
    assert len(server.requests) == before


def test_an_embedding_is_refused_like_a_chat(server: Server) -> None:
    before = len(server.requests)

    for wrong in ({"dimensions": 0}, {"dimensions": "256"}, {"encoding_format": "hex"}):
        options: Any = {"base_url": server.url, "api_key": KEY, **wrong}
        with pytest.raises(InvalidRequestError) as caught:
            Embedding.create("openai/text-embedding-of-tomorrow", "x", **options)
        assert caught.value.problems[0].parameter in wrong
        with pytest.raises(InvalidRequestError):
            asyncio.run(Embedding.acreate("openai/text-embedding-of-tomorrow", "x", **options))
    assert len(server.requests) == before
