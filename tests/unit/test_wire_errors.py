from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._redact import MASK, Secret
from onellm._wire_errors import (
    error_from_event,
    error_from_status,
    find_request_id,
    revealed,
    unexpected,
)
from onellm.errors import (
    APIError,
    AuthenticationError,
    BadGatewayError,
    InvalidRequestError,
    InvalidResponseError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
    ResourceNotFoundError,
    ServiceUnavailableError,
)

if TYPE_CHECKING:
    from onellm._json import JSON

KEY = "my-plain-key-0123"


def refused(body: object, status: int = 400, **headers: str) -> APIError:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return error_from_status(status, named, content, [KEY])


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"message": "said", "type": "x", "code": None, "param": "model"}},
        {"type": "error", "error": {"type": "not_found_error", "message": "said"}},
        {"error": "said"},
        {"message": "said"},
        {"detail": "said"},
        {"detail": [{"loc": ["body"], "msg": "said"}]},
        {"object": "error", "message": "said", "code": 40001},
        [{"error": {"code": 400, "message": "said"}}],
        {"error": {"error": {"message": "said"}}},
        {"error": {}, "message": "said"},
        {"error": None, "msg": "said"},
        {"error_description": "said"},
        "said",
        b"said",
        b"  said\n",
    ],
    ids=repr,
)
def test_the_message_is_found_wherever_providers_put_it(body: object) -> None:
    assert refused(body).message == "said"


@pytest.mark.parametrize("body", [b"", b"   ", {}, [], None, 7, {"error": {}}], ids=repr)
def test_an_error_without_a_word_has_a_message_all_the_same(body: object) -> None:
    assert refused(body).message


def test_a_page_of_html_is_shown_by_its_beginning() -> None:
    page = b"<html><body>" + b"x" * 10_000

    error = refused(page, 502)

    assert type(error) is BadGatewayError
    assert error.message == page[:200].decode()
    assert error.error_data == {}


@pytest.mark.parametrize(
    ("status", "kind", "retryable"),
    [
        (400, InvalidRequestError, False),
        (401, AuthenticationError, False),
        (402, APIError, False),
        (403, PermissionDeniedError, False),
        (404, ResourceNotFoundError, False),
        (418, APIError, False),
        (429, RateLimitError, True),
        (500, ServiceUnavailableError, True),
        (501, APIError, True),
        (529, ServiceUnavailableError, True),
        (599, APIError, True),
        (302, APIError, False),
    ],
)
def test_the_status_decides(status: int, kind: type[APIError], *, retryable: bool) -> None:
    error = refused({"error": {"message": "said"}}, status)

    assert type(error) is kind
    assert error.status_code == status
    assert error.retryable is retryable


def test_what_else_is_known_is_kept() -> None:
    error = refused({"error": {"message": "m"}}, 429, retry_after="3", x_request_id="r1")

    assert error.retry_after == 3.0
    assert error.request_id == "r1"
    assert error.headers["retry-after"] == "3"
    assert error.error_data == {"error": {"message": "m"}}


@pytest.mark.parametrize(
    "name", ["x-request-id", "request-id", "apim-request-id", "x-amzn-requestid"]
)
def test_the_request_id_is_found_under_every_providers_name(name: str) -> None:
    assert find_request_id({name: "r1"}) == "r1"


def test_the_request_id_may_be_in_the_body() -> None:
    assert find_request_id({}, {"request_id": "r2"}) == "r2"
    assert find_request_id({}, {"request_id": 7}) is None
    assert find_request_id({}, ["r2"]) is None
    assert find_request_id({}) is None


def test_a_key_that_the_server_repeats_is_nowhere_on_the_error() -> None:
    error = refused(
        {"error": {"message": f"Incorrect key {KEY}", KEY: [KEY, f"x{KEY}"]}},
        401,
        www_authenticate=f"Bearer realm={KEY}",
        x_request_id=f"r-{KEY}",
    )

    assert KEY not in f"{error} {error!r} {error.args} {error.message} {error.request_id}"
    assert KEY not in repr(dict(error.headers))
    assert KEY not in repr(error.error_data)
    assert MASK in error.message


def test_a_key_cut_off_at_the_end_of_what_is_shown_is_not_shown_in_part() -> None:
    for length in range(180, 200):
        page = b"x" * length + KEY.encode()

        assert KEY[:4] not in refused(page, 502).message
        assert KEY[:4] not in str(unexpected("a chat completion", page, {}, [KEY]))


@pytest.mark.parametrize(
    ("error", "kind", "status"),
    [
        ({"code": 429}, RateLimitError, 429),
        ({"code": "429"}, RateLimitError, 429),
        ({"code": 418}, APIError, 418),
        ({"status_code": 401}, AuthenticationError, 401),
        ({"type": "overloaded_error"}, ServiceUnavailableError, None),
        ({"type": "authentication_error"}, AuthenticationError, None),
        ({"type": "permission_error"}, PermissionDeniedError, None),
        ({"type": "not_found_error"}, ResourceNotFoundError, None),
        ({"type": "rate_limit_error"}, RateLimitError, None),
        ({"type": "invalid_request_error"}, InvalidRequestError, None),
        ({"type": "timeout_error"}, RequestTimeoutError, None),
        ({"type": "api_error"}, ServiceUnavailableError, None),
        ({"code": "model_not_found", "type": "invalid_request_error"}, ResourceNotFoundError, None),
        ({"code": "invalid_api_key", "type": "invalid_request_error"}, AuthenticationError, None),
        ({"code": 7, "type": "rate_limit_error"}, RateLimitError, None),
        ({"code": None, "type": None}, ServiceUnavailableError, None),
        ({"type": "something_new"}, ServiceUnavailableError, None),
    ],
)
def test_an_error_inside_a_success_is_known_by_its_words(
    error: dict[str, JSON], kind: type[APIError], status: int | None
) -> None:
    found = error_from_event({"error": {**error, "message": "said"}})

    assert type(found) is kind
    assert found.status_code == status
    assert found.message == "said"


def test_an_error_inside_a_success_may_be_a_text_or_nothing() -> None:
    assert error_from_event({"error": "said"}).message == "said"
    assert error_from_event({"error": {}}).message == "the provider reported an error"
    assert error_from_event({"error": True, "request_id": "r1"}).request_id == "r1"
    assert KEY not in str(error_from_event({"error": f"no {KEY}"}, [KEY]))


def test_a_success_that_is_none_shows_its_kind_and_its_beginning() -> None:
    headers = {"content-type": "text/html", "x-request-id": "r1"}

    error = unexpected("a chat completion", b"<html>" + b"x" * 1000, headers)

    assert type(error) is InvalidResponseError
    assert "expected a chat completion" in error.message
    assert "(text/html)" in error.message
    assert error.message.endswith("<html>" + "x" * 194)
    assert error.request_id == "r1"


def test_an_empty_success_says_so() -> None:
    assert unexpected("an answer", b" ", {}).message.endswith("(no content type) is: empty")


def test_characters_are_counted_and_not_cut_in_two() -> None:
    shown = unexpected("an answer", "é".encode() * 1000, {}).message

    assert shown.endswith("é" * 200)
    assert "\N{REPLACEMENT CHARACTER}" not in shown


def test_control_characters_of_a_body_do_not_reach_the_terminal() -> None:
    shown = str(refused(b"\x1b[31mred\x1b[0m\x07", 502))

    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_only_a_call_with_a_key_has_something_to_hide() -> None:
    assert revealed(None) == ()
    assert revealed(Secret(KEY)) == (KEY,)


def test_a_deeply_nested_body_is_an_error_like_any_other() -> None:
    body = b'{"error":' * 900 + b'"said"' + b"}" * 900

    assert refused(body).status_code == 400
    assert refused(b'{"a":' * 900 + b"[]" + b"}" * 900).status_code == 400
    assert refused(b"[" * 100_000).status_code == 400


JSON_TEXT = st.recursive(
    st.none() | st.integers(-1000, 1000) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["error", "message", "code", "type", "detail", "request_id", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)


@given(body=JSON_TEXT, status=st.integers(300, 599))
def test_any_json_at_all_makes_an_error(body: JSON, status: int) -> None:
    error = refused(body, status)

    assert error.message
    assert error.status_code == status
    if isinstance(body, dict):
        assert isinstance(error_from_event(body), APIError)


@given(body=st.binary(max_size=300))
def test_any_bytes_at_all_make_an_error(body: bytes) -> None:
    assert refused(body).message
    assert unexpected("x", body, {}).message
