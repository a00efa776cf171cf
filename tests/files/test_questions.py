"""What is sent for all that is asked of files that are kept already, provider by provider."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from onellm.errors import InvalidRequestError
from onellm.testing import Reply

from .conftest import KEY, asked

if TYPE_CHECKING:
    from .conftest import Api, Service

BETA = [("beta", "true")]
VERSION = [("api-version", "2024-12-01-preview")]


@pytest.mark.parametrize(
    ("provider", "base", "retrieve", "content", "delete"),
    [
        (
            "openai",
            "/v1",
            ("GET", "/v1/files/f-1", []),
            ("GET", "/v1/files/f-1/content", []),
            ("DELETE", "/v1/files/f-1", []),
        ),
        (
            "anthropic",
            "/v1",
            ("GET", "/v1/files/f-1", BETA),
            ("GET", "/v1/files/f-1/content", BETA),
            ("DELETE", "/v1/files/f-1", BETA),
        ),
        (
            "mistral",
            "/v1",
            ("GET", "/v1/files/f-1", []),
            ("GET", "/v1/files/f-1/content", []),
            ("DELETE", "/v1/files/f-1", []),
        ),
        (
            "groq",
            "/openai/v1",
            ("GET", "/openai/v1/files/f-1", []),
            ("GET", "/openai/v1/files/f-1/content", []),
            ("DELETE", "/openai/v1/files/f-1", []),
        ),
        (
            "together",
            "/v1",
            ("GET", "/v1/files/f-1", []),
            ("GET", "/v1/files/f-1/content", []),
            ("DELETE", "/v1/files/f-1", []),
        ),
        (
            "moonshot",
            "/v1",
            ("GET", "/v1/files/f-1", []),
            ("GET", "/v1/files/f-1/content", []),
            ("DELETE", "/v1/files/f-1", []),
        ),
        (
            "azure",
            "",
            ("GET", "/openai/files/f-1", VERSION),
            ("GET", "/openai/files/f-1/content", VERSION),
            ("DELETE", "/openai/files/f-1", VERSION),
        ),
        (
            "google",
            "/v1beta",
            ("GET", "/v1beta/files/f-1", []),
            ("GET", "/v1beta/files/f-1:download", [("alt", "media")]),
            ("DELETE", "/v1beta/files/f-1", []),
        ),
    ],
)
def test_one_file_is_asked_for_in_the_words_of_its_provider(  # noqa: PLR0917 - a row of the table
    api: Api, service: Service, provider: str, base: str, retrieve: Any, content: Any, delete: Any
) -> None:
    options = {"provider": provider, **service.at(base)}

    api.retrieve("f-1", **options)
    api.content("f-1", **options)
    api.delete("f-1", **options)

    assert [asked(request) for request in service.requests] == [retrieve, content, delete]
    assert all(KEY in str(dict(request.headers)) for request in service.requests)


def test_a_file_of_minimax_is_named_in_the_query_and_by_its_number(
    api: Api, service: Service
) -> None:
    service.says({"file": {"file_id": 77}, "file_id": 77, "base_resp": {"status_code": 0}})
    options = {"provider": "minimax", **service.at("/anthropic/v1")}

    api.retrieve("77", **options)
    api.content("77", **options)
    api.delete("77", **options)

    assert [asked(request) for request in service.requests] == [
        ("GET", "/v1/files/retrieve", [("file_id", "77")]),
        ("GET", "/v1/files/retrieve_content", [("file_id", "77")]),
        ("POST", "/v1/files/delete", []),
    ]
    assert service.last.json() == {"file_id": 77}


def test_a_file_of_minimax_whose_id_is_no_number_cannot_be_deleted(
    api: Api, service: Service
) -> None:
    with pytest.raises(InvalidRequestError, match="file_id must be a number"):
        api.delete("f-1", provider="minimax", **service.at("/anthropic/v1"))

    assert service.requests == []


@pytest.mark.parametrize(
    "name", ["f-1", "files/f-1", "https://generativelanguage.googleapis.com/v1beta/files/f-1"]
)
def test_a_file_of_googles_may_be_named_as_its_answers_name_it(
    api: Api, service: Service, name: str
) -> None:
    api.retrieve(name, provider="google", **service.at("/v1beta"))

    assert service.last.path == "/v1beta/files/f-1"


def test_an_id_cannot_lead_to_another_path(api: Api, service: Service) -> None:
    api.retrieve("../models?x=1#y", **service.at())

    assert service.last.path == "/v1/files/..%2Fmodels%3Fx%3D1%23y"
    assert service.last.query == ""


@pytest.mark.parametrize(
    ("provider", "base", "options", "query"),
    [
        (
            "openai",
            "/v1",
            {"purpose": "batch", "limit": 2, "after": "f-0", "order": "asc"},
            [("purpose", "batch"), ("limit", "2"), ("after", "f-0"), ("order", "asc")],
        ),
        (
            "azure",
            "",
            {"purpose": "batch", "limit": 2},
            [*VERSION, ("purpose", "batch"), ("limit", "2")],
        ),
        (
            "anthropic",
            "/v1",
            {"limit": 2, "after": "f-0"},
            [*BETA, ("limit", "2"), ("after_id", "f-0")],
        ),
        (
            "mistral",
            "/v1",
            {"limit": 2, "purpose": "ocr"},
            [("page_size", "2"), ("purpose", "ocr")],
        ),
        ("google", "/v1beta", {"limit": 2, "after": "t"}, [("pageSize", "2"), ("pageToken", "t")]),
        ("openrouter", "/v1", {"limit": 2, "after": "c"}, [("limit", "2"), ("cursor", "c")]),
        ("xai", "/v1", {"limit": 2, "after": "c"}, [("limit", "2"), ("pagination_token", "c")]),
        ("groq", "/v1", {}, []),
        ("moonshot", "/v1", {}, []),
        ("together", "/v1", {}, []),
    ],
)
def test_a_list_is_asked_for_by_its_query(  # noqa: PLR0917 - a row of the table
    api: Api,
    service: Service,
    provider: str,
    base: str,
    options: dict[str, Any],
    query: list[tuple[str, str]],
) -> None:
    service.says({"data": []})

    api.list(provider=provider, **options, **service.at(base))

    request = service.last
    assert request.method == "GET"
    assert request.path.endswith("/files")
    assert request.body == b""
    assert sorted(asked(request)[2]) == sorted(query)


def test_a_list_of_minimax_has_an_address_of_its_own(api: Api, service: Service) -> None:
    service.says({"files": [{"file_id": 1, "bytes": 2}], "base_resp": {"status_code": 0}})

    files = api.list(provider="minimax", purpose="t2a_async", **service.at("/anthropic/v1"))

    assert asked(service.last) == ("GET", "/v1/files/list", [("purpose", "t2a_async")])
    assert [file.id for file in files.data] == ["1"]


@pytest.mark.parametrize(
    ("provider", "options"),
    [
        ("mistral", {"order": "asc"}),
        ("mistral", {"after": "f-0"}),
        ("groq", {"limit": 2}),
        ("moonshot", {"purpose": "batch"}),
        ("together", {"order": "asc"}),
        ("anthropic", {"purpose": "batch"}),
        ("google", {"order": "desc"}),
    ],
)
def test_a_wish_that_a_list_cannot_be_told_is_refused(
    api: Api, service: Service, provider: str, options: dict[str, Any]
) -> None:
    (name,) = options
    with pytest.raises(InvalidRequestError, match=f"{name}=.* cannot be sent to {provider}"):
        api.list(provider=provider, **options, **service.at())

    assert service.requests == []


def test_a_wish_outside_the_documents_limits_is_refused(api: Api, service: Service) -> None:
    with pytest.raises(InvalidRequestError, match=r"limit must be .*1000.*, not 1001"):
        api.list(provider="anthropic", limit=1001, **service.at())

    assert service.requests == []


def test_options_of_the_providers_own_are_parameters_of_the_query(
    api: Api, service: Service
) -> None:
    service.says({"data": []})

    api.list(provider="mistral", search="notes", extra_body={"page": 2}, **service.at())
    api.list(provider="mistral", extra_query={"page": "3"}, **service.at())

    assert asked(service.requests[0])[2] == [("search", "notes"), ("page", "2")]
    assert asked(service.requests[1])[2] == [("page", "3")]


def test_content_is_asked_for_as_it_is_and_not_packed(api: Api, service: Service) -> None:
    service.answer = lambda _: Reply(body=b"\x00\xff")

    assert api.content("f-1", **service.at()) == b"\x00\xff"

    assert service.last.headers["accept"] == "*/*"
    assert service.last.headers["accept-encoding"] == "identity"
