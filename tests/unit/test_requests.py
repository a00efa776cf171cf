from __future__ import annotations

import json
from dataclasses import replace

import pytest

import onellm
from onellm._call import check_chat
from onellm._http import HttpRequest, HttpResponse
from onellm._pipeline import PreparedChat, prepare_chat
from onellm._request import explain, join_url
from onellm.errors import AuthenticationError, InvalidRequestError, OneLLMError, RateLimitError

MESSAGES = [{"role": "user", "content": "x"}]


def prepared(
    model: str = "openai/gpt-4o", stream: object = False, **options: object
) -> PreparedChat:
    options.setdefault("api_key", "my-key")
    return prepare_chat(check_chat(model, MESSAGES, stream, options))


def request(model: str = "openai/gpt-4o", stream: object = False, **options: object) -> HttpRequest:
    return prepared(model, stream, **options).request


@pytest.mark.parametrize(
    ("base", "path", "whole"),
    [
        ("https://h/v1", "/v1/messages", "https://h/v1/messages"),
        ("https://h", "/v1/messages", "https://h/v1/messages"),
        ("https://h/anthropic/v1", "/v1/messages", "https://h/anthropic/v1/messages"),
        ("https://h/anthropic", "/v1/messages", "https://h/anthropic/v1/messages"),
        ("https://h/v1", "/chat/completions", "https://h/v1/chat/completions"),
        ("https://h", "/chat/completions", "https://h/chat/completions"),
        ("https://h/v1", "/models", "https://h/v1/models"),
    ],
)
def test_a_path_is_put_behind_an_address_that_may_bring_the_version(
    base: str, path: str, whole: str
) -> None:
    assert join_url(base, path) == whole


@pytest.mark.parametrize(
    ("model", "url"),
    [
        ("openai/x", "https://api.openai.com/v1/chat/completions"),
        ("anthropic/x", "https://api.anthropic.com/v1/messages"),
        ("minimax/x", "https://api.minimax.io/anthropic/v1/messages"),
        ("glm/x", "https://api.z.ai/api/paas/v4/chat/completions"),
        ("perplexity/x", "https://api.perplexity.ai/chat/completions"),
        ("ollama/x", "http://localhost:11434/v1/chat/completions"),
    ],
)
def test_every_provider_has_its_address(model: str, url: str) -> None:
    assert request(model).url == url
    assert request(model).method == "POST"


@pytest.mark.parametrize("model", ["openai/../../x", "anthropic/x?y=1#z", "openai/a/b/c"])
def test_no_model_name_changes_the_address(model: str) -> None:
    provider, _, name = model.partition("/")

    assert request(model).url == request(f"{provider}/x").url
    assert json.loads(request(model).whole)["model"] == name


def test_a_request_says_who_sends_it_and_what_it_wants() -> None:
    headers = dict(request().headers)

    assert headers["user-agent"].startswith(f"onellm/{onellm.__version__} python/3.")
    assert headers["content-type"] == "application/json"
    assert headers["accept"] == "application/json"
    assert headers["accept-encoding"] == "gzip, deflate"
    assert headers["authorization"] == "Bearer my-key"


def test_a_stream_is_not_compressed() -> None:
    headers = dict(request(stream=True).headers)

    assert headers["accept"] == "text/event-stream"
    assert headers["accept-encoding"] == "identity"
    assert request(stream=True).stream


def test_anthropics_format_signs_in_its_own_way() -> None:
    headers = dict(request("anthropic/x").headers)

    assert headers["x-api-key"] == "my-key"
    assert headers["anthropic-version"] == "2023-06-01"
    assert "authorization" not in headers


def test_without_a_key_nothing_is_signed() -> None:
    assert "authorization" not in dict(request("ollama/x", api_key=None).headers)


def test_the_callers_headers_win_over_ours_whatever_their_case() -> None:
    headers = request(
        extra_headers={"Authorization": "Bearer other", "USER-AGENT": "mine", "X-New": "1"}
    ).headers

    names = [name for name, _ in headers]
    assert len(names) == len(set(names))
    assert dict(headers)["authorization"] == "Bearer other"
    assert dict(headers)["user-agent"] == "mine"
    assert dict(headers)["x-new"] == "1"


def test_a_query_is_escaped() -> None:
    url = request(extra_query={"api-version": "2026-01 & more", "é": "1"}).url

    assert url.endswith("/chat/completions?api-version=2026-01+%26+more&%C3%A9=1")


def test_an_extra_body_wins_over_options() -> None:
    body = json.loads(request(temperature=0.5, extra_body={"temperature": 1, "x": [None]}).whole)

    assert body == {"model": "gpt-4o", "messages": MESSAGES, "temperature": 1, "x": [None]}


BAD_HEADERS: list[tuple[object, object]] = [
    ("x-secret", "private\r\nx: y"),
    ("x-secret", "private\n"),
    ("x-secret", "private\x00"),
    ("x-secret", "privaté"),
    ("x-secret", "private\N{GRINNING FACE}"),
    ("x-secret", " private"),
    ("x-secret", "private "),
    ("x-secret", "private\t"),
    ("x-secret", "\x7fprivate"),
    ("x-secret", 7),
    ("x-secret", None),
    ("x-secret", b"private"),
    ("x secret", "private"),
    ("x-secret:", "private"),
    ("x-secret\r\n", "private"),
    ("x-sécret", "private"),
    ("x(secret)", "private"),
    ("x/secret", "private"),
    ("x\x00secret", "private"),
    ("", "private"),
    (7, "private"),
]


@pytest.mark.parametrize(("name", "value"), BAD_HEADERS, ids=repr)
def test_a_header_that_http_cannot_carry_is_refused_without_its_value(
    name: object, value: object
) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        request(extra_headers={name: value})

    assert "private" not in f"{caught.value} {caught.value!r} {caught.value.problems}"
    assert "header" in str(caught.value)
    assert caught.value.provider == "openai"


def test_headers_that_http_can_carry_are_sent() -> None:
    given = {"x-empty": "", "x-blank-inside": "a b", "x-signs": "!#$%&'*+-.^_`|~\"(),/:;<=>?@[]{}"}

    assert given.items() <= dict(request(extra_headers=given).headers).items()


@pytest.mark.parametrize(
    "options",
    [
        {"temperature": float("nan")},
        {"temperature": float("inf")},
        {"user": "\ud83d"},
        {"metadata": {"a": object()}},
        {"extra_body": {"a": {1, 2}}},
        {"tools": [{"type": "function", "function": {"name": "f", "parameters": {"x": b"1"}}}]},
    ],
    ids=repr,
)
def test_what_is_no_json_is_refused_before_the_network(options: dict[str, object]) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        prepared("openai/gpt-4o", False, **options)

    assert caught.value.provider == "openai"
    str(caught.value).encode()


def test_a_body_nested_without_end_is_refused_before_the_network() -> None:
    endless: list[object] = []
    endless.append(endless)

    with pytest.raises(InvalidRequestError):
        request(extra_body={"x": endless})


def test_a_prepared_call_shows_no_secret() -> None:
    shown = repr(prepared(extra_headers={"x-secret": "private"}))

    assert "my-key" not in shown
    assert "private" not in shown


def test_an_answer_shows_neither_headers_nor_body() -> None:
    shown = repr(HttpResponse(status=200, headers={"set-cookie": "private"}, body=b"private"))

    assert "private" not in shown


def test_the_receipt_says_what_was_renamed_and_what_was_passed_on() -> None:
    notes = prepared(max_tokens=5, mirostat=2).receipt.notes

    assert "max_tokens was sent as max_completion_tokens" in notes
    assert "mirostat is no option we know; it was sent as it is" in notes


def test_what_the_provider_has_no_word_for_is_refused_by_default() -> None:
    with pytest.raises(InvalidRequestError, match="seed cannot be sent to anthropic") as caught:
        request("anthropic/x", seed=1, logit_bias={})

    assert len(caught.value.problems) == 2
    assert 'unsupported="warn"' in str(caught.value)


def test_what_the_provider_has_no_word_for_may_be_left_out_with_a_warning() -> None:
    with pytest.warns(UserWarning, match="anthropic/x: seed"):
        left_out = prepared("anthropic/x", seed=1, unsupported="warn")

    assert "seed" not in json.loads(left_out.request.whole)
    assert any("seed was left out" in note for note in left_out.receipt.notes)


def test_what_the_provider_has_no_word_for_may_be_left_out_silently() -> None:
    left_out = prepared("anthropic/x", seed=1, unsupported="drop")

    assert any("seed was left out" in note for note in left_out.receipt.notes)


def test_what_can_be_done_in_part_warns_or_is_refused() -> None:
    form = {"type": "json_object"}
    with pytest.warns(UserWarning, match="anthropic/x: anthropic has no JSON mode"):
        request("anthropic/x", response_format=form)
    with pytest.raises(InvalidRequestError, match="no JSON mode"):
        request("anthropic/x", response_format=form, unsupported="error")
    assert prepared("anthropic/x", response_format=form, unsupported="drop").receipt.notes


def test_an_error_is_told_whom_the_call_was_for() -> None:
    call = prepared()
    call.receipt.request_id = "r1"
    error = RateLimitError("slow down")

    explain(error, call)

    assert (error.provider, error.model, error.request_id) == ("openai", "gpt-4o", "r1")
    assert error.message == "slow down"


def test_what_an_error_knows_already_is_not_overwritten() -> None:
    error = RateLimitError("slow down", "upstream", model="other")

    explain(error, prepared())
    explain(ValueError("not ours"), prepared())

    assert (error.provider, error.model) == ("upstream", "other")


def test_a_refused_key_says_where_keys_come_from() -> None:
    error: OneLLMError = AuthenticationError("Invalid key.")

    explain(error, prepared())

    assert error.message == ("Invalid key. Check OPENAI_API_KEY, onellm.set_api_key() or api_key=")


def test_a_provider_without_keys_is_not_asked_for_one() -> None:
    error = AuthenticationError("Who are you?")

    known = prepared("ollama/x", api_key=None)
    explain(error, replace(known, provider=replace(known.provider, key_variables=())))

    assert error.message == "Who are you?"
