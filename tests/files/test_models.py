"""Which models a provider offers: asked for page by page, and told the same way by all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import pytest

from onellm import register, unregister
from onellm._models_list import find_listing
from onellm._resources import check_request
from onellm.errors import (
    AuthenticationError,
    InvalidModelError,
    InvalidRequestError,
    InvalidResponseError,
    ResourceNotFoundError,
)
from onellm.models import ModelInfo
from onellm.testing import Reply

from .conftest import KEY, asked

if TYPE_CHECKING:
    from onellm.testing import ReceivedRequest

    from .conftest import Api, Service

ONE = {"object": "list", "data": [{"id": "m-1", "object": "model"}]}


@pytest.mark.parametrize(
    ("provider", "base", "path", "query", "header"),
    [
        ("openai", "/v1", "/v1/models", [], "authorization"),
        ("groq", "/openai/v1", "/openai/v1/models", [], "authorization"),
        ("mistral", "/v1", "/v1/models", [], "authorization"),
        ("deepseek", "/v1", "/v1/models", [], "authorization"),
        ("fireworks", "/inference/v1", "/inference/v1/models", [], "authorization"),
        ("perplexity", "", "/v1/models", [], "authorization"),
        ("moonshot", "/v1", "/v1/models", [], "authorization"),
        ("together", "/v1", "/v1/models", [], "authorization"),
        ("openrouter", "/api/v1", "/api/v1/models", [], "authorization"),
        ("cerebras", "/v1", "/v1/models", [], "authorization"),
        ("minimax", "/anthropic/v1", "/v1/models", [], "authorization"),
        ("anthropic", "/v1", "/v1/models", [("limit", "1000")], "x-api-key"),
        ("google", "/v1beta", "/v1beta/models", [("pageSize", "1000")], "x-goog-api-key"),
        ("cohere", "/v2", "/v1/models", [("page_size", "1000")], "authorization"),
        ("ollama", "/v1", "/api/tags", [], "authorization"),
        ("azure", "", "/openai/models", [("api-version", "2024-12-01-preview")], "api-key"),
        ("azure", "/openai/v1", "/openai/v1/models", [], "api-key"),
        ("bedrock", "", "/foundation-models", [], "authorization"),
    ],
)
def test_models_are_asked_for_in_the_words_of_their_provider(  # noqa: PLR0917 - a row of the table
    api: Api,
    service: Service,
    provider: str,
    base: str,
    path: str,
    query: list[tuple[str, str]],
    header: str,
) -> None:
    service.says(ONE)
    region = {"region": "us-east-1"} if provider == "bedrock" else {}

    models = api.models(provider, **region, **service.at(base))

    assert asked(service.last) == ("GET", path, query)
    assert KEY in service.last.headers[header]
    assert [model.model for model in models.data] == [f"{provider}/m-1"]


@pytest.mark.parametrize(
    ("provider", "said", "read"),
    [
        (
            "anthropic",
            {
                "data": [
                    {
                        "type": "model",
                        "id": "claude-x",
                        "display_name": "Claude X",
                        "created_at": "2026-01-28T15:08:23Z",
                        "max_input_tokens": 1000000,
                        "max_tokens": 128000,
                    }
                ],
                "has_more": False,
                "last_id": "claude-x",
            },
            {
                "id": "claude-x",
                "display_name": "Claude X",
                "created": 1769612903,
                "owned_by": "anthropic",
                "context_length": 1000000,
                "max_output_tokens": 128000,
            },
        ),
        (
            "google",
            {
                "models": [
                    {
                        "name": "models/gemini-x",
                        "displayName": "Gemini X",
                        "inputTokenLimit": 1048576,
                        "outputTokenLimit": 65536,
                    }
                ]
            },
            {
                "id": "gemini-x",
                "display_name": "Gemini X",
                "created": 0,
                "owned_by": "google",
                "context_length": 1048576,
                "max_output_tokens": 65536,
            },
        ),
        (
            "mistral",
            {"data": [{"id": "m", "created": 0, "owned_by": "mistralai", "max_context_length": 9}]},
            {"id": "m", "created": 0, "owned_by": "mistralai", "context_length": 9},
        ),
        (
            "groq",
            {"data": [{"id": "g", "context_window": 8, "max_completion_tokens": 4}]},
            {"id": "g", "context_length": 8, "max_output_tokens": 4, "owned_by": ""},
        ),
        (
            "together",
            [{"id": "a/b", "organization": "A", "display_name": "B", "context_length": 7}],
            {"id": "a/b", "owned_by": "A", "display_name": "B", "context_length": 7},
        ),
        (
            "openrouter",
            {
                "data": [
                    {
                        "id": "openai/x",
                        "name": "OpenAI: X",
                        "created": 1754587402,
                        "context_length": 400000,
                        "top_provider": {"max_completion_tokens": 128000},
                    }
                ]
            },
            {
                "id": "openai/x",
                "display_name": "OpenAI: X",
                "created": 1754587402,
                "context_length": 400000,
                "max_output_tokens": 128000,
            },
        ),
        (
            "cohere",
            {"models": [{"name": "command-x", "context_length": 128000.0}]},
            {"id": "command-x", "owned_by": "cohere", "context_length": 128000},
        ),
        (
            "ollama",
            {
                "models": [
                    {
                        "name": "llama3:8b",
                        "model": "llama3:8b",
                        "modified_at": "2026-01-28T15:08:23.123456789+01:00",
                        "size": 3,
                    }
                ]
            },
            {"id": "llama3:8b", "created": 1769609303, "context_length": None},
        ),
        (
            "llama_cpp",
            {"data": [{"id": "/models/a.gguf", "meta": {"n_ctx_train": 40960}}]},
            {"id": "/models/a.gguf", "context_length": 40960, "max_output_tokens": None},
        ),
        (
            "llama_cpp",
            {
                "models": [{"name": "tiny", "model": "tiny", "modified_at": ""}],
                "data": [
                    {"id": "tiny", "created": 5, "owned_by": "llamacpp", "meta": {"n_ctx": 8192}}
                ],
            },
            {"id": "tiny", "created": 5, "owned_by": "llamacpp", "context_length": 8192},
        ),
        (
            "bedrock",
            {"modelSummaries": [{"modelId": "a.b", "modelName": "B", "providerName": "A"}]},
            {"id": "a.b", "display_name": "B", "owned_by": "A"},
        ),
    ],
)
def test_every_providers_model_reads_the_same(
    api: Api, service: Service, provider: str, said: Any, read: dict[str, Any]
) -> None:
    service.says(said)
    region = {"region": "us-east-1"} if provider == "bedrock" else {}

    models = api.models(provider, **region, **service.at())

    (model,) = models.data
    assert {name: getattr(model, name) for name in read} == read
    assert model.object == "model"
    assert model.model == f"{provider}/{read['id']}"
    assert isinstance(model, ModelInfo)
    assert model.raw.keys() <= model.keys()
    assert models["data"][0] is model
    assert json.loads(json.dumps(models))["object"] == "list"
    assert models.receipt.provider == provider


@pytest.mark.parametrize(
    ("provider", "key", "parameter", "items"),
    [
        ("anthropic", "last_id", "after_id", "data"),
        ("google", "nextPageToken", "pageToken", "models"),
        ("cohere", "next_page_token", "page_token", "models"),
    ],
)
def test_pages_are_read_to_the_end(  # noqa: PLR0917 - a row of the table
    api: Api, service: Service, provider: str, key: str, parameter: str, items: str
) -> None:
    def answer(request: ReceivedRequest) -> Reply:
        page = int(dict(parse_qsl(request.query)).get(parameter, "0"))
        more = {key: str(page + 1), "has_more": True} if page < 2 else {"has_more": False}
        return Reply.json({items: [{"name": f"m-{page}", "id": f"m-{page}"}], **more})

    service.answer = answer

    models = api.models(provider, **service.at("/v1"))

    assert [model.id for model in models.data] == ["m-0", "m-1", "m-2"]
    pages = [dict(parse_qsl(request.query)).get(parameter) for request in service.requests]
    assert pages == [None, "1", "2"]
    assert len(models.receipt.attempts) == 3


def test_pages_that_lead_in_a_circle_are_left(api: Api, service: Service) -> None:
    service.says({"models": [], "nextPageToken": "again"})

    with pytest.raises(InvalidResponseError, match="does not end"):
        api.models("google", **service.at("/v1beta"))

    assert len(service.requests) == 2


@pytest.mark.parametrize(
    ("provider", "base", "name", "path"),
    [
        ("openai", "/v1", "gpt-4o", "/v1/models/gpt-4o"),
        ("openai", "/v1", "ft:gpt-4o:acme::7p", "/v1/models/ft%3Agpt-4o%3Aacme%3A%3A7p"),
        ("anthropic", "/v1", "claude-x", "/v1/models/claude-x"),
        ("google", "/v1beta", "gemini-x", "/v1beta/models/gemini-x"),
        ("cohere", "/v2", "command-x", "/v1/models/command-x"),
        ("mistral", "/v1", "m", "/v1/models/m"),
        ("azure", "", "gpt-4o", "/openai/models/gpt-4o"),
    ],
)
def test_one_model_is_asked_for_by_its_name(  # noqa: PLR0917 - a row of the table
    api: Api, service: Service, provider: str, base: str, name: str, path: str
) -> None:
    service.says({"id": name, "owned_by": "somebody", "colour": "red"})

    model = api.model(f"{provider}/{name}", **service.at(base))

    assert (service.last.method, service.last.path) == ("GET", path)
    assert (model.id, model.model) == (name, f"{provider}/{name}")
    assert model["colour"] == "red"
    assert model.raw == {"id": name, "owned_by": "somebody", "colour": "red"}


@pytest.mark.parametrize(
    ("provider", "name"), [("deepseek", "m-1"), ("groq", "openai/gpt-oss"), ("vllm", "a/b")]
)
def test_a_model_that_cannot_be_asked_for_is_looked_for_in_the_list(
    api: Api, service: Service, provider: str, name: str
) -> None:
    service.says({"data": [{"id": "other"}, {"id": name, "owned_by": "us"}]})

    model = api.model(f"{provider}/{name}", **service.at())

    assert service.last.path == "/v1/models"
    assert (model.id, model.owned_by) == (name, "us")


def test_a_model_that_is_not_in_the_list_is_not_found(api: Api, service: Service) -> None:
    service.says(ONE)

    with pytest.raises(ResourceNotFoundError, match="deepseek lists no model 'm-2'") as caught:
        api.model("deepseek/m-2", **service.at())

    assert (caught.value.provider, caught.value.model) == ("deepseek", "m-2")


@pytest.mark.parametrize("body", [{"message": "hello"}, {"data": "no"}, "text", 3])
def test_an_answer_that_is_no_list_is_an_error(api: Api, service: Service, body: object) -> None:
    service.says(body)

    with pytest.raises(InvalidResponseError, match="expected a list of models"):
        api.models("openai", **service.at())


def test_google_leaves_an_empty_list_out(api: Api, service: Service) -> None:
    service.says({})

    assert api.models("google", **service.at("/v1beta")).data == []


def test_what_has_no_name_is_no_model(api: Api, service: Service) -> None:
    service.says({"data": [{"object": "model"}, {"id": "m-1"}, 7]})

    assert [model.id for model in api.models("openai", **service.at()).data] == ["m-1"]


def test_a_provider_without_a_list_is_refused_and_who_has_one_is_told(
    api: Api, service: Service
) -> None:
    with pytest.raises(InvalidRequestError, match="vertexai has no list of models") as caught:
        api.models("vertexai", project="p", **service.at())

    assert "anthropic" in str(caught.value)
    assert service.requests == []


def test_a_provider_of_the_users_own_lists_models_in_its_format(api: Api, service: Service) -> None:
    service.says(ONE)
    register("mine", base_url=service.url + "/v1")
    try:
        assert [model.model for model in api.models("mine").data] == ["mine/m-1"]
    finally:
        unregister("mine")


def test_what_is_no_name_of_a_model_is_refused(api: Api) -> None:
    with pytest.raises(InvalidModelError, match="names no provider"):
        api.model("gpt-4o")


def test_options_of_the_providers_own_are_parameters_of_the_query(
    api: Api, service: Service
) -> None:
    service.says(ONE)

    models = api.models("together", dedicated=True, **service.at())

    assert service.last.query == "dedicated=true"
    assert models.receipt.notes == ["dedicated is no option we know; it was sent as it is"]


def test_no_error_about_models_tells_the_key(api: Api, service: Service) -> None:
    service.says({"error": {"message": f"Incorrect key {KEY}"}}, 401)

    with pytest.raises(AuthenticationError) as caught:
        api.models("openai", **service.at())

    assert KEY not in f"{caught.value!s}{vars(caught.value)!r}"


def test_bedrocks_models_are_listed_by_another_service_of_the_same_region() -> None:
    call = check_request("bedrock", "models", {"region": "eu-west-1", "api_key": KEY}, ())

    there = find_listing(call.provider).address(call)

    assert there.target.base_url == "https://bedrock.eu-west-1.amazonaws.com"
